//! Whether the program lives, and whether it can answer.

use super::Gateway;
use axum::{Json, extract::State, http::StatusCode, response::IntoResponse};
use journal::{
    JournalError,
    subscription::{self, Standing},
};
use serde_json::{Value, json};
use std::time::Duration;

const DATABASE_ANSWERS_WITHIN: Duration = Duration::from_secs(3);

pub async fn live() -> &'static str {
    "live\n"
}

/// Ready: the database answers, and every read model and process runs.
pub async fn ready(State(gateway): State<Gateway>) -> impl IntoResponse {
    let pool = &gateway.app.journal().pools.follower;
    let asked = tokio::time::timeout(DATABASE_ANSWERS_WITHIN, subscription::standings(pool)).await;
    match asked {
        Ok(Ok(standings)) => of_standings(&standings),
        Ok(Err(error)) => not_answering(&error),
        Err(_) => not_answering(&JournalError::Input(
            "the database did not answer in time".to_owned(),
        )),
    }
}

fn of_standings(standings: &[Standing]) -> (StatusCode, Json<Value>) {
    let stopped: Vec<_> = standings
        .iter()
        .filter(|standing| standing.stopped_at.is_some())
        .collect();
    let status = if stopped.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    let names: Vec<_> = stopped
        .iter()
        .map(|standing| json!({ "name": standing.name, "at": standing.stopped_at }))
        .collect();
    (
        status,
        Json(
            json!({ "ready": stopped.is_empty(), "database": "answers", "following": standings.len(), "stopped": names }),
        ),
    )
}

/// The cause is for the log: this page is for anybody.
fn not_answering(error: &JournalError) -> (StatusCode, Json<Value>) {
    tracing::warn!(%error, "not ready");
    (
        StatusCode::SERVICE_UNAVAILABLE,
        Json(json!({ "ready": false, "database": "does not answer" })),
    )
}
