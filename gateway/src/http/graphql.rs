//! POST /graphql: who asks, in which language, after which position; then the schema answers.

use super::{Gateway, after, cookie, language, peer, protection::RequestId};
use crate::{
    graphql::{
        Asking,
        errors::{self, Sentence},
        wait_for_all,
    },
    identity::Known,
};
use async_graphql::{Request, Response, ServerError};
use axum::{
    Json,
    body::Bytes,
    extract::{ConnectInfo, Extension, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response as HttpResponse},
};
use kernel::{Door, Language, Origin};
use std::{net::SocketAddr, sync::Arc};
use uuid::Uuid;

pub async fn answer(
    State(gateway): State<Gateway>,
    ConnectInfo(connected): ConnectInfo<SocketAddr>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
    body: Bytes,
) -> HttpResponse {
    if !is_json(&headers) {
        let told = "Send JSON: Content-Type: application/json\n";
        return (StatusCode::UNSUPPORTED_MEDIA_TYPE, told).into_response();
    }
    match serde_json::from_slice::<Request>(&body) {
        Ok(request) => {
            let mut answer = carry_out(&gateway, (connected, id), &headers, request).await;
            let said = std::mem::take(&mut answer.http_headers);
            (said, Json(answer)).into_response()
        }
        Err(error) => (
            StatusCode::BAD_REQUEST,
            format!("This is not a GraphQL request: {error}\n"),
        )
            .into_response(),
    }
}

/// A form of another site cannot say so, which keeps forged requests out.
fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    kind.split(';')
        .next()
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

async fn carry_out(
    gateway: &Gateway,
    (connected, RequestId(id)): (SocketAddr, RequestId),
    headers: &HeaderMap,
    request: Request,
) -> Response {
    let language = language::of(headers);
    if let Err(refused) = wait(gateway, headers, language).await {
        return Response::from_errors(vec![refused]);
    }
    let known = match known(gateway, headers).await {
        Ok(known) => known,
        Err(error) => return Response::from_errors(vec![server_error(&errors::edge(language, &error))]),
    };
    let peer = peer::of(connected.ip(), headers, &gateway.facing.trusted_proxies);
    let asking = Asking {
        app: gateway.app.coming_from(origin(&peer, id)),
        session: known.as_ref().map(|known| known.session),
        caller: known.map(|known| known.caller),
        renewal: cookie::read(headers, &gateway.facing),
        language,
        peer,
        facing: gateway.facing.clone(),
    };
    let request = match asking.loader() {
        Some(loader) => request.data(loader),
        None => request,
    };
    gateway.schema.execute(request.data(Arc::new(asking))).await
}

/// AU1: the door, and where the request comes from.
pub fn origin(peer: &peer::Peer, request: Uuid) -> Origin {
    Origin {
        door: Door::Interface,
        request: Some(request),
        place: Some(peer.place()),
    }
}

/// No token is nobody; so is one that is over or of an account that is closed.
pub async fn known(gateway: &Gateway, headers: &HeaderMap) -> Result<Option<Known>, journal::JournalError> {
    let header = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    match header.and_then(|value| value.split_once(' ')) {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => {
            gateway.app.identity.caller(token.trim()).await
        }
        Some(_) | None => Ok(None),
    }
}

async fn wait(gateway: &Gateway, headers: &HeaderMap, language: Language) -> Result<(), ServerError> {
    let told = |sentence: Sentence| server_error(&errors::sentence(&sentence, language));
    match after::of(headers) {
        Err(()) => Err(told(Sentence::NotACursor)),
        Ok(None) => Ok(()),
        Ok(Some(cursor)) => wait_for_all(&gateway.app, cursor)
            .await
            .map_err(|_| told(Sentence::NotYetVisible)),
    }
}

fn server_error(error: &async_graphql::Error) -> ServerError {
    let mut told = ServerError::new(error.message.clone(), None);
    told.extensions.clone_from(&error.extensions);
    told
}
