//! Uploads that go on where they broke off: the protocol tus 1.0.0 (core, creation, termination, expiration), for
//! whoever is signed in. An upload is its account's own, and its address ends in the id of the file that it becomes.

use super::{
    FilesDoor,
    refusals::{self, not_signed_in, refuse},
};
use crate::{
    files::{Begin, Sender, UploadError, UploadState},
    http::{Gateway, graphql, observe::RequestId, peer},
};
use axum::{
    body::Body,
    extract::{ConnectInfo, Extension, Path, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use kernel::FileId;
use std::net::SocketAddr;
use uuid::Uuid;

pub const RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
pub const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
pub const LENGTH: HeaderName = HeaderName::from_static("upload-length");
pub const METADATA: HeaderName = HeaderName::from_static("upload-metadata");
pub const EXPIRES: HeaderName = HeaderName::from_static("upload-expires");
pub const OVERRIDE: HeaderName = HeaderName::from_static("x-http-method-override");
const VERSION: &str = "1.0.0";
const BODY: &[u8] = b"application/offset+octet-stream";
const FOLDER: &str = "/files/uploads";

type Answer = Result<Response, Box<Response>>;
type From = (SocketAddr, RequestId);

pub async fn begin(
    State(gateway): State<Gateway>,
    ConnectInfo(connected): ConnectInfo<SocketAddr>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
) -> Response {
    spoken(begun(&gateway, (connected, id), &headers).await)
}

pub async fn state(
    State(gateway): State<Gateway>,
    ConnectInfo(connected): ConnectInfo<SocketAddr>,
    Extension(id): Extension<RequestId>,
    Path(file): Path<Uuid>,
    headers: HeaderMap,
) -> Response {
    spoken(looked_at(&gateway, (connected, id), &headers, FileId(file)).await)
}

pub async fn append(
    State(gateway): State<Gateway>,
    ConnectInfo(connected): ConnectInfo<SocketAddr>,
    Extension(id): Extension<RequestId>,
    Path(file): Path<Uuid>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    spoken(appended(&gateway, (connected, id), &head.headers, (FileId(file), body)).await)
}

pub async fn abandon(
    State(gateway): State<Gateway>,
    ConnectInfo(connected): ConnectInfo<SocketAddr>,
    Extension(id): Extension<RequestId>,
    Path(file): Path<Uuid>,
    headers: HeaderMap,
) -> Response {
    spoken(abandoned(&gateway, (connected, id), &headers, FileId(file)).await)
}

/// Where something between us lets only GET and POST through.
pub async fn overridden(
    State(gateway): State<Gateway>,
    ConnectInfo(connected): ConnectInfo<SocketAddr>,
    Extension(id): Extension<RequestId>,
    Path(file): Path<Uuid>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let (from, headers, file) = ((connected, id), &head.headers, FileId(file));
    spoken(match headers.get(OVERRIDE).map(HeaderValue::as_bytes) {
        Some(b"PATCH") => appended(&gateway, from, headers, (file, body)).await,
        Some(b"DELETE") => abandoned(&gateway, from, headers, file).await,
        Some(_) | None => Err(Box::new(StatusCode::METHOD_NOT_ALLOWED.into_response())),
    })
}

/// What this server speaks: asked for without a word of who asks. A browser's own question before a request of another
/// origin is answered elsewhere.
pub async fn say_what_is_spoken(State(gateway): State<Gateway>, request: Request, next: Next) -> Response {
    let is_browsers_own = request
        .headers()
        .contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    let is_asked = request.method() == Method::OPTIONS && request.uri().path().starts_with(FOLDER);
    if !is_asked || is_browsers_own {
        return next.run(request).await;
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    headers.insert("tus-version", HeaderValue::from_static(VERSION));
    headers.insert(
        "tus-extension",
        HeaderValue::from_static("creation,termination,expiration"),
    );
    headers.insert("tus-max-size", HeaderValue::from(gateway.app.files.at_most));
    spoken(Ok(response))
}

fn spoken(answer: Answer) -> Response {
    let mut response = answer.unwrap_or_else(|refused| *refused);
    let headers = response.headers_mut();
    headers.insert(RESUMABLE, HeaderValue::from_static(VERSION));
    response
}

fn no(status: StatusCode, why: &FilesDoor, headers: &HeaderMap) -> Box<Response> {
    Box::new(refuse(status, why, headers))
}

/// Who sends, if they speak tus and are signed in.
async fn sender(
    gateway: &Gateway,
    (connected, RequestId(id)): From,
    headers: &HeaderMap,
) -> Result<Sender, Box<Response>> {
    if headers.get(RESUMABLE).map(HeaderValue::as_bytes) != Some(VERSION.as_bytes()) {
        return Err(no(StatusCode::PRECONDITION_FAILED, &FilesDoor::NotTus, headers));
    }
    let known = match graphql::known(gateway, headers).await {
        Ok(Some(known)) => known,
        Ok(None) => return Err(Box::new(not_signed_in(headers))),
        Err(error) => return Err(Box::new(refusals::broken(headers, &error))),
    };
    let peer = peer::of(connected.ip(), headers, &gateway.facing.trusted_proxies);
    let origin = graphql::origin(&peer, id, Some(&known));
    let account = known.caller.account();
    Ok(Sender {
        account: account.ok_or_else(|| Box::new(not_signed_in(headers)))?,
        runtime: gateway.app.runtime.coming_from(origin),
        caller: known.caller,
    })
}

fn number(headers: &HeaderMap, name: &HeaderName) -> Result<u64, Box<Response>> {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    let digits = value.filter(|text| text.bytes().all(|sign| sign.is_ascii_digit()));
    digits.and_then(|text| text.parse().ok()).ok_or_else(|| {
        let header = name.to_string();
        no(
            StatusCode::BAD_REQUEST,
            &FilesDoor::HeaderMissing { header },
            headers,
        )
    })
}

/// Names with their values in base64, and commas between them.
fn metadata(headers: &HeaderMap, wanted: &str) -> String {
    let said = headers.get(METADATA).and_then(|value| value.to_str().ok());
    let pairs = said.unwrap_or_default().split(',');
    let value = pairs.filter_map(|pair| pair.trim().split_once(' '));
    let value = value.filter(|(name, _)| *name == wanted).map(|(_, value)| value);
    let bytes = value
        .filter_map(|value| BASE64_STANDARD.decode(value.trim()).ok())
        .next();
    String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned()
}

fn upload_error(headers: &HeaderMap, error: UploadError) -> Box<Response> {
    Box::new(refusals::of_upload(headers, error))
}

async fn begun(gateway: &Gateway, from: From, headers: &HeaderMap) -> Answer {
    let sender = sender(gateway, from, headers).await?;
    let begin = Begin {
        size: number(headers, &LENGTH)?,
        name: metadata(headers, "filename"),
        said_type: metadata(headers, "filetype"),
    };
    let begun = gateway.app.files.begin(&sender, begin).await;
    let state = begun.map_err(|error| upload_error(headers, error))?;
    let mut response = StatusCode::CREATED.into_response();
    let place = format!("{}{FOLDER}/{}", gateway.facing.public_url, state.upload.file);
    if let Ok(place) = HeaderValue::from_str(&place) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(with_state(response, &state))
}

async fn looked_at(gateway: &Gateway, from: From, headers: &HeaderMap, file: FileId) -> Answer {
    let sender = sender(gateway, from, headers).await?;
    let state = gateway.app.files.state(&sender, file).await;
    let state = state.map_err(|error| upload_error(headers, error))?;
    let mut response = with_state(StatusCode::OK.into_response(), &state);
    let length = HeaderValue::from(state.upload.size);
    response.headers_mut().insert(LENGTH, length);
    Ok(response)
}

async fn appended(
    gateway: &Gateway,
    from: From,
    headers: &HeaderMap,
    (file, body): (FileId, Body),
) -> Answer {
    let sender = sender(gateway, from, headers).await?;
    if headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes) != Some(BODY) {
        let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
        return Err(no(status, &FilesDoor::NotABody, headers));
    }
    let offset = number(headers, &OFFSET)?;
    let body = body.into_data_stream();
    let appended = gateway.app.files.append(sender, (file, offset), body).await;
    let state = appended.map_err(|error| upload_error(headers, error))?;
    Ok(with_state(StatusCode::NO_CONTENT.into_response(), &state))
}

async fn abandoned(gateway: &Gateway, from: From, headers: &HeaderMap, file: FileId) -> Answer {
    let sender = sender(gateway, from, headers).await?;
    let abandoned = gateway.app.files.abandon(&sender, file).await;
    abandoned.map_err(|error| upload_error(headers, error))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn with_state(mut response: Response, state: &UploadState) -> Response {
    let headers = response.headers_mut();
    headers.insert(OFFSET, HeaderValue::from(state.offset));
    let ends_at = jiff::fmt::rfc2822::DateTimePrinter::new();
    if let Ok(Ok(ends_at)) = ends_at
        .timestamp_to_rfc9110_string(&state.upload.ends_at)
        .map(|text| HeaderValue::from_str(&text))
    {
        headers.insert(EXPIRES, ends_at);
    }
    response
}
