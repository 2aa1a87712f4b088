//! The portal: built beside the program and carried in it. A browser gets its page wherever no other route is, because
//! the page knows its own paths; programs get what they got without it.

use super::{Gateway, nothing_here, start};
use axum::{
    extract::State,
    http::{HeaderMap, Method, Uri, header},
    response::{Html, IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use rand::RngCore;
use rust_embed::{EmbeddedFile, RustEmbed};

#[derive(RustEmbed)]
#[folder = "portal/dist"]
struct Built;

const PAGE: &str = "index.html";
/// Stands in the built page where each answer has a word of its own, which styles must show.
const NONCE: &str = "__CSP_NONCE__";
/// The names of these hold the digest of what is in them.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// At the address itself: the portal for a browser, else what this is and where to go.
pub async fn front(gateway: State<Gateway>, headers: HeaderMap) -> Response {
    match page(&headers) {
        Some(page) => page,
        None => start::page(gateway, headers).await.into_response(),
    }
}

/// Wherever no other route is.
pub async fn anywhere_else(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let reads = matches!(method, Method::GET | Method::HEAD);
    let path = uri.path().trim_start_matches('/');
    let found = match reads {
        true => file(path, &headers).or_else(|| page(&headers).filter(|_| !has_extension(path))),
        false => None,
    };
    match found {
        Some(found) => found,
        None => nothing_here().await.into_response(),
    }
}

fn has_extension(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.contains('.'))
}

/// For whoever asks for a page, and not for just anything.
fn page(headers: &HeaderMap) -> Option<Response> {
    let accept = headers.get(header::ACCEPT)?.to_str().ok()?;
    let built = Built::get(PAGE).filter(|_| accept.contains("text/html"))?;
    let nonce = nonce();
    let page = String::from_utf8_lossy(&built.data).replace(NONCE, &nonce);
    let headers = [
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::CONTENT_SECURITY_POLICY, policy(&nonce)),
        (header::REFERRER_POLICY, "same-origin".to_owned()),
    ];
    Some((headers, Html(page)).into_response())
}

fn policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; \
         media-src 'self'; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
    )
}

fn nonce() -> String {
    let mut bytes = [0; 16];
    rand::rngs::OsRng.fill_bytes(&mut bytes);
    STANDARD.encode(bytes)
}

/// As it lies there, or the twin of it that the browser unpacks.
fn file(path: &str, headers: &HeaderMap) -> Option<Response> {
    let plain = Built::get(path).filter(|_| path != PAGE)?;
    let (packing, packed) = twin(path, headers).map_or((None, plain), |(name, twin)| (Some(name), twin));
    let keep = if path.starts_with("assets/") {
        FOR_EVER
    } else {
        "no-cache"
    };
    let mut answer = packed.data.into_owned().into_response();
    let said = answer.headers_mut();
    said.insert(header::CONTENT_TYPE, kind_of(path).parse().ok()?);
    said.insert(header::CACHE_CONTROL, keep.parse().ok()?);
    said.insert(header::VARY, header::ACCEPT_ENCODING.into());
    if let Some(packing) = packing {
        said.insert(header::CONTENT_ENCODING, packing.parse().ok()?);
    }
    Some(answer)
}

/// The smaller one comes first.
fn twin(path: &str, headers: &HeaderMap) -> Option<(&'static str, EmbeddedFile)> {
    let unpacks = headers.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .filter(|(name, _)| {
            unpacks
                .split(',')
                .any(|word| word.trim().split(';').next() == Some(*name))
        })
        .find_map(|(name, ending)| Some((name, Built::get(&format!("{path}.{ending}"))?)))
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("json" | "webmanifest") => "application/json",
        _ => "application/octet-stream",
    }
}
