//! POST /mail/inbound: a message as it is (RFC 5322), from a mail server or a service that brings them. For whoever
//! shows the token of `REGIE_MAIL_HOOK`; without that setting there is nothing here.

use super::Gateway;
use crate::mail::inbound::{AT_MOST, Envelope, Taken};
use axum::{
    Json, Router,
    body::{Body, to_bytes},
    extract::{Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::post,
};
use commands::mail::ReturnPath;
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::time::Duration;

/// A whole message, however slow the line.
const COMES_WITHIN: Duration = Duration::from_secs(60);

/// In the address.
#[derive(Deserialize)]
pub struct Brought {
    /// Whom it is for; as it says itself when it is not said.
    to: Option<String>,
    /// Who sent it, as the server was told: empty for a bounce.
    from: Option<String>,
}

pub fn routes() -> Router<Gateway> {
    Router::new().route("/mail/inbound", post(take_in))
}

async fn take_in(
    State(gateway): State<Gateway>,
    Query(brought): Query<Brought>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Some(token) = &gateway.facing.edge.mail_hook else {
        return answer(StatusCode::NOT_FOUND, "mail.nothing_here");
    };
    // Before anything of it is taken.
    if !shows(&headers, token) {
        return answer(StatusCode::UNAUTHORIZED, "mail.not_the_token");
    }
    let bytes = match tokio::time::timeout(COMES_WITHIN, to_bytes(body, AT_MOST)).await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(_)) => return answer(StatusCode::PAYLOAD_TOO_LARGE, "mail.too_large"),
        Err(_) => return answer(StatusCode::REQUEST_TIMEOUT, "mail.too_slow"),
    };
    let envelope = Envelope {
        to: brought
            .to
            .map(|to| to.trim().to_lowercase())
            .into_iter()
            .collect(),
        return_path: match brought.from {
            None => ReturnPath::Unknown,
            Some(from) if from.trim().is_empty() => ReturnPath::Empty,
            Some(from) => ReturnPath::Of(from.trim().to_lowercase()),
        },
        received_at: None,
    };
    match gateway.app.inbound.take_in(bytes.to_vec(), &envelope).await {
        Ok(Taken::In(_, mail)) => Json(json!({ "mail": mail })).into_response(),
        Ok(Taken::ForNobody) => answer(StatusCode::UNPROCESSABLE_ENTITY, "mail.for_nobody"),
        Ok(Taken::TooLarge) => answer(StatusCode::PAYLOAD_TOO_LARGE, "mail.too_large"),
        Err(error) => {
            tracing::warn!(%error, "a mail was brought, and waits");
            answer(StatusCode::SERVICE_UNAVAILABLE, "mail.later")
        }
    }
}

/// Compared by digests: how long it takes tells nothing of the token.
fn shows(headers: &HeaderMap, token: &str) -> bool {
    let shown = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let shown = shown
        .and_then(|value| value.strip_prefix("Bearer "))
        .unwrap_or_default();
    Sha256::digest(shown) == Sha256::digest(token)
}

fn answer(status: StatusCode, code: &'static str) -> Response {
    (status, Json(json!({ "code": code }))).into_response()
}
