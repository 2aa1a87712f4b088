//! POST /graphql: who asks, in which language, after which position; then the schema answers.

use super::{
    Gateway, after, along, body, cookie,
    documents::{Named, Posted},
    language,
    observe::RequestId,
    peer, told,
};
use crate::{
    graphql::{
        Asking, Batches, CameIn, Coming, Door,
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
    Extension(RequestId(id)): Extension<RequestId>,
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
        Ok((posted, brought)) => {
            let sent = Sent {
                gateway: &gateway,
                from: connected,
                id,
                headers: &head.headers,
                language,
            };
            let mut response = sent.answered_with(posted, brought).await;
            let said = std::mem::take(&mut response.http_headers);
            (said, Json(response)).into_response()
        }
        Err((status, why)) => {
            metrics::operation(None, Answered::Refused, started.elapsed());
            told::refuse(status, &why, language)
        }
    }
}

/// One request as it came.
pub struct Sent<'r> {
    gateway: &'r Gateway,
    from: SocketAddr,
    id: Uuid,
    headers: &'r HeaderMap,
    language: Language,
}

/// In whose name a document is carried out.
pub enum Asker {
    /// Whoever holds the token, or nobody.
    OfTheHeader,
    /// Whoever this request let in; they ask, and change nothing.
    LetIn(Known),
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

/// With the questions that it brings along.
fn read(body: &[u8]) -> Result<(Posted, Vec<Posted>), (StatusCode, Door)> {
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
    let mut posted: Posted = serde_json::from_slice(body).map_err(|error| unreadable(error.to_string()))?;
    let brought = along::of(&mut posted.request).map_err(|why| (StatusCode::BAD_REQUEST, why))?;
    Ok((posted, brought))
}

impl Sent<'_> {
    /// And to whomever it lets in, what came along.
    async fn answered_with(&self, posted: Posted, brought: Vec<Posted>) -> Response {
        let came_in = CameIn::default();
        let mut response = self.answered(posted, Asker::OfTheHeader, &came_in).await;
        if let (Some(known), false) = (came_in.whom(), brought.is_empty()) {
            let answers = along::answered(self, &known, brought).await;
            response.extensions.insert(along::KEY.to_owned(), answers);
        }
        response
    }

    /// Counted and timed.
    pub async fn answered(&self, posted: Posted, asker: Asker, came_in: &CameIn) -> Response {
        let started = Instant::now();
        let (kind, mut response) = match measure(self.gateway, posted, self.language) {
            Ok((kind, named)) => {
                let span = tracing::debug_span!("graphql", operation = %kind);
                let carried_out = self.carry_out((kind, named), asker, came_in);
                (Some(kind), carried_out.instrument(span).await)
            }
            Err(error) => (None, Response::from_errors(vec![error])),
        };
        limits::in_words(&mut response, self.language);
        metrics::operation(kind, came_of(kind, &response), started.elapsed());
        response
    }

    async fn carry_out(
        &self,
        (kind, named): (OperationType, Named),
        asker: Asker,
        came_in: &CameIn,
    ) -> Response {
        match self.known(kind, asker).await {
            Err(refused) => Response::from_errors(vec![refused]),
            Ok(known) if !named.is_open_to(known.as_ref()) => {
                Response::from_errors(vec![self.told(&Sentence::OnlyDocuments)])
            }
            Ok(known) => self.execute((kind, named), known, came_in).await,
        }
    }

    async fn known(&self, kind: OperationType, asker: Asker) -> Result<Option<Known>, ServerError> {
        let is_question = kind == OperationType::Query;
        if is_question {
            self.wait().await?;
        }
        match asker {
            Asker::LetIn(known) if is_question => Ok(Some(known)),
            Asker::LetIn(_) => Err(self.told(&Sentence::OnlyQuestionsAlong)),
            Asker::OfTheHeader => {
                let known = known(self.gateway, self.headers).await;
                known.map_err(|error| errors::server_error(&errors::edge(self.language, &error)))
            }
        }
    }

    async fn execute(
        &self,
        (kind, named): (OperationType, Named),
        known: Option<Known>,
        came_in: &CameIn,
    ) -> Response {
        let facing = &self.gateway.facing;
        let peer = peer::of(self.from.ip(), self.headers, &facing.trusted_proxies);
        let mut app = self
            .gateway
            .app
            .coming_from(origin(&peer, self.id, known.as_ref()));
        if kind == OperationType::Query {
            if let Some(known) = &known {
                app.written.wait(&known.caller, &app.positions).await;
            }
            app.readers = app.readers.of_one_answer();
        }
        let coming = Coming {
            renewal: cookie::read(self.headers, facing),
            language: self.language,
            peer,
            facing: facing.clone(),
            came_in: came_in.clone(),
        };
        let batches = Batches::default();
        let asking = Asking::new(app, known, coming, batches.clone());
        let request = asking.carried_by(named.request);
        batches.along(self.gateway.schema.execute(request)).await
    }

    /// Until what was written up to the position that the request names can be read.
    async fn wait(&self) -> Result<(), ServerError> {
        match after::of(self.headers) {
            Err(()) => Err(self.told(&Sentence::NotACursor)),
            Ok(None) => Ok(()),
            Ok(Some(cursor)) => wait_for_all(&self.gateway.app, cursor)
                .await
                .map_err(|_| self.told(&Sentence::NotYetVisible)),
        }
    }

    fn told(&self, sentence: &Sentence) -> ServerError {
        errors::server_error(&errors::sentence(sentence, self.language))
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
