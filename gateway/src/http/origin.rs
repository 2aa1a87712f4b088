//! Whose pages may call this server (ID6): its own, and those of the settings.
//!
//! A browser says which page a request comes from. Whoever says so and is unknown is refused wherever a request may
//! change something or open a socket. A program says nothing of the kind, and needs a token anyway.

use super::{Gateway, files::tus, language, told};
use crate::graphql::Door;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header, request::Parts},
    middleware::Next,
    response::Response,
};
use std::{sync::Arc, time::Duration};
use tower_http::cors::{AllowOrigin, CorsLayer};

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const CALLERS_MAY_SEND: [HeaderName; 11] = [
    header::ACCEPT_LANGUAGE,
    header::AUTHORIZATION,
    header::CONTENT_TYPE,
    HeaderName::from_static(super::after::HEADER),
    HeaderName::from_static("traceparent"),
    header::RANGE,
    tus::RESUMABLE,
    tus::OFFSET,
    tus::LENGTH,
    tus::METADATA,
    tus::OVERRIDE,
];
const CALLERS_MAY_READ: [HeaderName; 10] = [
    HeaderName::from_static("x-request-id"),
    header::RETRY_AFTER,
    header::LOCATION,
    header::CONTENT_RANGE,
    header::CONTENT_DISPOSITION,
    header::ETAG,
    tus::RESUMABLE,
    tus::OFFSET,
    tus::LENGTH,
    tus::EXPIRES,
];
const PREFLIGHT_LASTS: Duration = Duration::from_secs(3600);

/// Scheme, host and port, as browsers write it: no port where it is the scheme's own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Origin(String);

impl Origin {
    /// None when there is more to it, or less.
    pub fn parse(text: &str) -> Option<Origin> {
        let uri: Uri = text.parse().ok()?;
        (matches!(uri.path(), "" | "/") && uri.query().is_none()).then_some(())?;
        Origin::of(&uri)
    }

    /// Where an address leads.
    pub fn of_address(address: &str) -> Option<Origin> {
        Origin::of(&address.parse().ok()?)
    }

    fn of(uri: &Uri) -> Option<Origin> {
        let scheme = uri.scheme_str()?.to_ascii_lowercase();
        let usual = match scheme.as_str() {
            "https" => 443,
            "http" => 80,
            _ => return None,
        };
        let authority = uri.authority()?;
        (!authority.as_str().contains('@')).then_some(())?;
        let host = authority.host().to_ascii_lowercase();
        let port = authority.port_u16().filter(|port| *port != usual);
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        Some(Origin(format!("{scheme}://{host}{port}")))
    }
}

/// Those that may call: our own address, what people of this machine may call it, and the ones of the settings.
pub fn known(public_url: &str, others: &[Origin]) -> Vec<Origin> {
    let mut known: Vec<_> = Origin::of_address(public_url).into_iter().collect();
    if let Some(port) = public_url.strip_prefix("http://127.0.0.1:") {
        known.extend(Origin::of_address(&format!("http://localhost:{port}")));
    }
    known.extend_from_slice(others);
    known
}

/// Ahead of everything that answers.
pub async fn keep_strangers_out(State(gateway): State<Gateway>, request: Request, next: Next) -> Response {
    match stranger(&gateway.origins, request.method(), request.headers()) {
        Some(why) => told::refuse(StatusCode::FORBIDDEN, &why, language::of(request.headers())),
        None => next.run(request).await,
    }
}

fn stranger(known: &[Origin], method: &Method, headers: &HeaderMap) -> Option<Door> {
    let may_do_something = !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
        || headers.contains_key(header::UPGRADE)
        || headers.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    if !may_do_something {
        return None;
    }
    match headers.get(header::ORIGIN) {
        Some(origin) if is_known(known, origin) => None,
        Some(origin) => Some(Door::UnknownOrigin {
            origin: String::from_utf8_lossy(origin.as_bytes()).into_owned(),
        }),
        None => from_another_site(headers).then_some(Door::OtherSite),
    }
}

fn is_known(known: &[Origin], origin: &HeaderValue) -> bool {
    let origin = origin.to_str().ok().and_then(Origin::parse);
    origin.is_some_and(|origin| known.contains(&origin))
}

/// Some browsers keep the origin to themselves, and still say this much.
fn from_another_site(headers: &HeaderMap) -> bool {
    let site = headers.get(FETCH_SITE).map(HeaderValue::as_bytes);
    site.is_some_and(|site| !matches!(site, b"same-origin" | b"none"))
}

/// Tells browsers that the pages we know may read our answers, with their cookies.
pub fn shared_with(known: Arc<[Origin]>) -> CorsLayer {
    let may = move |origin: &HeaderValue, _: &Parts| is_known(&known, origin);
    CorsLayer::new()
        .allow_origin(AllowOrigin::predicate(may))
        .allow_credentials(true)
        .allow_methods([
            Method::GET,
            Method::HEAD,
            Method::POST,
            Method::PATCH,
            Method::DELETE,
        ])
        .allow_headers(CALLERS_MAY_SEND)
        .expose_headers(CALLERS_MAY_READ)
        .max_age(PREFLIGHT_LASTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_host_and_port_and_nothing_else() {
        let same = |one: &str, other: &str| {
            assert_eq!(Origin::parse(one), Origin::parse(other), "{one} {other}");
            assert!(Origin::parse(one).is_some(), "{one}");
        };
        same("https://desk.example.org", "https://DESK.example.org:443/");
        same("http://desk.example.org:80", "http://desk.example.org");
        assert_ne!(
            Origin::parse("https://desk.example.org"),
            Origin::parse("https://desk.example.org:8443")
        );
        for wrong in [
            "null",
            "desk.example.org",
            "https://desk.example.org/page",
            "https://me@desk.example.org",
            "ftp://desk.example.org",
            "https://",
        ] {
            assert_eq!(Origin::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn this_machine_has_two_names() {
        let known = known("http://127.0.0.1:8080", &[]);
        assert!(known.contains(&Origin::parse("http://localhost:8080").unwrap()));
        assert!(!known.contains(&Origin::parse("http://localhost:9090").unwrap()));
    }
}
