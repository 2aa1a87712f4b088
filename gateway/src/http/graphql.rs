//! POST /graphql: who asks, in which language, after which position; then the schema answers.

use super::{
    Gateway, after, body, cookie,
    documents::{Named, Posted},
    language,
    observe::RequestId,
    peer, told,
};
use crate::{
    graphql::{
        Asking, Batches, Coming, Door,
        errors::{self, Sentence},
        limits::{self, Refused},
        wait_for_all,
    },
    identity::Known,
    telemetry::metrics::{self, Answered},
};
use async_graphql::{Response, ServerError, parser::types::OperationType};
use axum::{
    Json,
    extract::{ConnectInfo, Extension, Request as HttpRequest, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response as HttpResponse},
};
use kernel::{Door as Way, Language, Origin, Refusal};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::{net::SocketAddr, time::Instant};
use tracing::Instrument;
use uuid::Uuid;

pub async fn answer(
    State(gateway): State<Gateway>,
    ConnectInfo(connected): ConnectInfo<SocketAddr>,
    Extension(id): Extension<RequestId>,
    request: HttpRequest,
) -> HttpResponse {
    let started = Instant::now();
    let (head, sent) = request.into_parts();
    let language = language::of(&head.headers);
    if !is_json(&head.headers) {
        return told::refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, &Door::NotJson, language);
    }
    let bytes = match body::whole(sent, language).await {
        Ok(bytes) => bytes,
        Err(refused) => return *refused,
    };
    match read(&bytes) {
        Ok(posted) => {
            let (kind, mut response) = measured(&gateway, (connected, id), &head.headers, posted).await;
            metrics::operation(kind, came_of(kind, &response), started.elapsed());
            let said = std::mem::take(&mut response.http_headers);
            (said, Json(response)).into_response()
        }
        Err((status, why)) => {
            metrics::operation(None, Answered::Refused, started.elapsed());
            told::refuse(status, &why, language)
        }
    }
}

fn came_of(kind: Option<OperationType>, response: &Response) -> Answered {
    match kind {
        None => Answered::Refused,
        Some(_) if response.is_ok() => Answered::Done,
        Some(_) => Answered::WithErrors,
    }
}

/// What is measured before it is made into values, each of which takes more room than its text.
#[derive(Deserialize)]
struct Sizes<'b> {
    #[serde(borrow)]
    variables: Option<&'b RawValue>,
    #[serde(borrow)]
    extensions: Option<&'b RawValue>,
}

fn read(body: &[u8]) -> Result<Posted, (StatusCode, Door)> {
    let unreadable = |why: String| (StatusCode::BAD_REQUEST, Door::NotARequest { why });
    if !body.trim_ascii_start().starts_with(b"{") {
        return Err(unreadable("it does not begin with {".to_owned()));
    }
    let sizes: Sizes<'_> = serde_json::from_slice(body).map_err(|error| unreadable(error.to_string()))?;
    let bytes = limits::VARIABLES_BYTES;
    let size = |value: Option<&RawValue>| value.map_or(0, |value| value.get().len());
    if size(sizes.variables) + size(sizes.extensions) > bytes {
        return Err((StatusCode::PAYLOAD_TOO_LARGE, Door::VariablesTooLarge { bytes }));
    }
    serde_json::from_slice(body).map_err(|error| unreadable(error.to_string()))
}

/// Carried out only if it is not too much; which kind it is, once that is known.
async fn measured(
    gateway: &Gateway,
    from: (SocketAddr, RequestId),
    headers: &HeaderMap,
    posted: Posted,
) -> (Option<OperationType>, Response) {
    let language = language::of(headers);
    match measure(gateway, posted, language) {
        Ok((kind, named)) => {
            let span = tracing::debug_span!("graphql", operation = %kind);
            let carried_out = carry_out(gateway, from, headers, (kind, named));
            let mut response = carried_out.instrument(span).await;
            limits::in_words(&mut response, language);
            (Some(kind), response)
        }
        Err(error) => (None, Response::from_errors(vec![error])),
    }
}

/// What is asked for, if it is known and not too much.
pub fn measure(
    gateway: &Gateway,
    posted: Posted,
    language: Language,
) -> Result<(OperationType, Named), ServerError> {
    let told = |refusal: &dyn Refusal| errors::server_error(&errors::sentence(refusal, language));
    let named = gateway.facing.documents.named(posted);
    let mut named = named.map_err(|unknown| told(&unknown))?;
    let checked = &gateway.facing.checked;
    match checked.check(&mut named.request, gateway.facing.edge.introspection) {
        Ok(kind) => Ok((kind, named)),
        Err(Refused::Limit(door)) => Err(told(&door)),
        Err(Refused::Unreadable(error)) => Err(*error),
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
    (kind, named): (OperationType, Named),
) -> Response {
    let language = language::of(headers);
    if let Err(refused) = wait(gateway, headers, language).await {
        return Response::from_errors(vec![refused]);
    }
    let known = match known(gateway, headers).await {
        Ok(known) => known,
        Err(error) => {
            return Response::from_errors(vec![errors::server_error(&errors::edge(language, &error))]);
        }
    };
    if !named.is_open_to(known.as_ref()) {
        let told = errors::sentence(&Sentence::OnlyDocuments, language);
        return Response::from_errors(vec![errors::server_error(&told)]);
    }
    let peer = peer::of(connected.ip(), headers, &gateway.facing.trusted_proxies);
    let mut app = gateway.app.coming_from(origin(&peer, id, known.as_ref()));
    if kind == OperationType::Query {
        app.readers = app.readers.of_one_answer();
    }
    let coming = Coming {
        renewal: cookie::read(headers, &gateway.facing),
        language,
        peer,
        facing: gateway.facing.clone(),
    };
    let batches = Batches::default();
    let asking = Asking::new(app, known, coming, batches.clone());
    let request = asking.carried_by(named.request);
    batches.along(gateway.schema.execute(request)).await
}

/// AU1: the door, and where the request comes from. What a person signed in with has a session, a program's token none.
pub fn origin(peer: &peer::Peer, request: Uuid, known: Option<&Known>) -> Origin {
    let is_a_program = known.is_some_and(|known| known.session.is_none());
    Origin {
        door: if is_a_program { Way::Token } else { Way::Interface },
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
    let told = |sentence: Sentence| errors::server_error(&errors::sentence(&sentence, language));
    match after::of(headers) {
        Err(()) => Err(told(Sentence::NotACursor)),
        Ok(None) => Ok(()),
        Ok(Some(cursor)) => wait_for_all(&gateway.app, cursor)
            .await
            .map_err(|_| told(Sentence::NotYetVisible)),
    }
}
