//! GET /graphql: a page to try the interface, where the settings allow it.

use super::Gateway;
use async_graphql::http::GraphiQLSource;
use axum::{
    extract::State,
    http::{HeaderName, StatusCode, header::CONTENT_SECURITY_POLICY},
    response::{Html, IntoResponse, Response},
};

/// It comes from elsewhere, unlike everything else that is shown here.
const POLICY: (HeaderName, &str) = (
    CONTENT_SECURITY_POLICY,
    "default-src 'self'; script-src 'self' 'unsafe-inline' https://unpkg.com https://esm.sh; \
     style-src 'self' 'unsafe-inline' https://unpkg.com https://esm.sh; font-src https://unpkg.com https://esm.sh data:; \
     connect-src 'self' https://unpkg.com https://esm.sh; img-src 'self' data:; worker-src 'self' blob: https://esm.sh; \
     frame-ancestors 'none'",
);

pub async fn page(State(gateway): State<Gateway>) -> Response {
    if gateway.facing.pages.explorer {
        let page = GraphiQLSource::build()
            .endpoint("/graphql")
            .title("Régie")
            .finish();
        ([POLICY], Html(page)).into_response()
    } else {
        (StatusCode::METHOD_NOT_ALLOWED, "Send POST requests here.\n").into_response()
    }
}
