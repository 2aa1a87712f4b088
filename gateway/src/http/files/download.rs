//! GET /files/{id}: a file for whoever has a link, as long as the account that the link is of may still see it.

use super::{
    FilesDoor, disposition,
    range::{self, Asked},
    refusals::{broken, refuse},
};
use crate::{
    files::{kind, sight},
    http::Gateway,
    identity::{FileLink, LinkError},
};
use axum::{
    body::Body,
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use commands::file::{Readable, readable};
use kernel::{AccountId, FileId, TenantId};
use serde::Deserialize;
use std::ops::Range;
use uuid::Uuid;

/// In the address.
#[derive(Deserialize)]
pub struct Wanted {
    tenant: Uuid,
    account: Uuid,
    stamp: String,
    #[serde(default)]
    inline: bool,
}

/// Nothing in it runs, asks for anything, or reads our pages.
const SANDBOX: &str =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'";
const SAME_SITE: (HeaderName, HeaderValue) = (
    HeaderName::from_static("cross-origin-resource-policy"),
    HeaderValue::from_static("same-site"),
);

pub async fn file(
    State(gateway): State<Gateway>,
    Path(file): Path<Uuid>,
    Query(wanted): Query<Wanted>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let link = FileLink {
        tenant: TenantId(wanted.tenant),
        account: AccountId(wanted.account),
        file: FileId(file),
        inline: wanted.inline,
    };
    match gateway.app.identity.check_file_link(link, &wanted.stamp) {
        Ok(()) => {}
        Err(LinkError::NotOurs) => return refuse(StatusCode::FORBIDDEN, &FilesDoor::LinkNotOurs, &headers),
        Err(LinkError::Over) => return refuse(StatusCode::GONE, &FilesDoor::LinkOver, &headers),
    }
    match seen(&gateway, link).await {
        Ok(Some(readable)) => {
            let inline = link.inline && kind::is_shown(&readable.media_type);
            let name = readable.name.clone().unwrap_or_else(|| file.to_string());
            let disposition = disposition::of(inline, &name);
            let mut response = served(&gateway, link.tenant, &readable, (&method, &headers)).await;
            if response.status().is_success() {
                let headers = response.headers_mut();
                headers.insert(header::CONTENT_DISPOSITION, disposition);
                headers.insert(
                    header::CACHE_CONTROL,
                    HeaderValue::from_static("private, no-cache"),
                );
            }
            response
        }
        Ok(None) => refuse(StatusCode::NOT_FOUND, &FilesDoor::NotFound, &headers),
        Err(error) => broken(&headers, &error),
    }
}

/// The rights are those of now, not those of when the link was made.
async fn seen(gateway: &Gateway, link: FileLink) -> Result<Option<Readable>, crate::Failure> {
    let app = &gateway.app;
    let Some(caller) = app.identity.caller_of(link.tenant, link.account).await? else {
        return Ok(None);
    };
    let Some(readable) = readable(&app.runtime, link.tenant, link.file).await? else {
        return Ok(None);
    };
    let may = sight::may_see(app, &caller, &readable).await?;
    Ok(may.then_some(readable))
}

/// The bytes of a file that the caller may see.
pub async fn served(
    gateway: &Gateway,
    tenant: TenantId,
    readable: &Readable,
    (method, headers): (&Method, &HeaderMap),
) -> Response {
    let etag = etag(readable);
    let has_it = headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|known| known == etag);
    if has_it {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, etag)]).into_response();
    }
    let asked = range::asked(headers, readable.size, &etag);
    let (status, stretch) = match asked {
        Asked::Whole => (StatusCode::OK, 0..readable.size),
        Asked::Stretch(stretch) => (StatusCode::PARTIAL_CONTENT, stretch),
        Asked::Nothing => return not_satisfiable(readable.size),
    };
    let owner = (tenant, readable.file, readable.by);
    let body = match gateway.app.files.open(owner, readable.size).await {
        Ok(Some(_)) if method == Method::HEAD => Body::empty(),
        Ok(Some(opened)) => Body::from_stream(opened.stretch(stretch.clone())),
        Ok(None) => return refuse(StatusCode::NOT_FOUND, &FilesDoor::NotFound, headers),
        Err(error) => return broken(headers, &error),
    };
    let mut response = (status, body).into_response();
    describe(response.headers_mut(), readable, etag, &stretch);
    if status == StatusCode::PARTIAL_CONTENT {
        let place = format!("bytes {}-{}/{}", stretch.start, stretch.end - 1, readable.size);
        put(response.headers_mut(), header::CONTENT_RANGE, &place);
    }
    response
}

fn describe(headers: &mut HeaderMap, readable: &Readable, etag: HeaderValue, stretch: &Range<u64>) {
    put(headers, header::CONTENT_TYPE, &charset(&readable.media_type));
    put(headers, header::CONTENT_SECURITY_POLICY, SANDBOX);
    headers.insert(
        header::CONTENT_LENGTH,
        HeaderValue::from(stretch.end - stretch.start),
    );
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::ETAG, etag);
    headers.insert(SAME_SITE.0, SAME_SITE.1);
}

/// Text is nearly always this, and a browser without a word of it guesses.
fn charset(media_type: &str) -> String {
    if media_type == "text/plain" {
        "text/plain; charset=utf-8".to_owned()
    } else {
        media_type.to_owned()
    }
}

fn etag(readable: &Readable) -> HeaderValue {
    let text = format!("\"{}\"", readable.sha256);
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static("\"\""))
}

fn not_satisfiable(size: u64) -> Response {
    let mut response = StatusCode::RANGE_NOT_SATISFIABLE.into_response();
    put(
        response.headers_mut(),
        header::CONTENT_RANGE,
        &format!("bytes */{size}"),
    );
    response
}

fn put(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}
