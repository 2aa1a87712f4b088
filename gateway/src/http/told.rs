//! How the door says no: one sentence in the caller's language, with a code, in the form that GraphQL clients read.

use crate::graphql::errors;
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{Language, Refusal};
use std::any::Any;

pub fn refuse(status: StatusCode, why: &dyn Refusal, language: Language) -> Response {
    with_error(status, &errors::sentence(why, language))
}

/// Something broke off on our side: both languages, since nobody knows any more who asked.
pub fn broken(panic: Box<dyn Any + Send>) -> Response {
    let why = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no message");
    let cause = format!("a panic: {why}");
    let status = StatusCode::INTERNAL_SERVER_ERROR;
    with_error(status, &errors::edge_in_both(&cause))
}

fn with_error(status: StatusCode, error: &async_graphql::Error) -> Response {
    let answer = async_graphql::Response::from_errors(vec![errors::server_error(error)]);
    (status, Json(answer)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{
        Router,
        body::{Body, to_bytes},
        http::Request,
        routing::get,
    };
    use tower::ServiceExt;
    use tower_http::catch_panic::CatchPanicLayer;

    async fn breaks_off() -> &'static str {
        panic!("a secret of ours")
    }

    #[tokio::test]
    async fn what_breaks_off_is_a_reference_and_nothing_else() {
        let router = Router::new()
            .route("/", get(breaks_off))
            .layer(CatchPanicLayer::custom(broken));
        let answer = router.oneshot(Request::<Body>::default()).await.unwrap();
        assert_eq!(answer.status(), 500);
        let body = to_bytes(answer.into_body(), 10_000).await.unwrap();
        let told: serde_json::Value = serde_json::from_slice(&body).unwrap();
        let reference = told["errors"][0]["extensions"]["reference"].as_str().unwrap();
        let message = told["errors"][0]["message"].as_str().unwrap();
        assert_eq!(reference.len(), 12);
        assert_eq!(
            message.matches(reference).count(),
            2,
            "in both languages: {message}"
        );
        assert!(!message.contains("secret"), "{message}");
    }
}
