//! GET /graphql: a web socket for whoever asks for one; else a page to try the interface, where the settings allow it.

use super::{Gateway, live, observe::RequestId};
use async_graphql::http::GraphiQLSource;
use axum::{
    extract::{
        ConnectInfo, Extension, State,
        ws::{WebSocketUpgrade, rejection::WebSocketUpgradeRejection},
    },
    http::{HeaderMap, HeaderName, StatusCode, header::CONTENT_SECURITY_POLICY},
    response::{Html, IntoResponse, Response},
};
use std::net::SocketAddr;

/// It comes from elsewhere, unlike everything else that is shown here; the page says so.
const POLICY: (HeaderName, &str) = (
    CONTENT_SECURITY_POLICY,
    "default-src 'self'; script-src 'self' 'unsafe-inline' https://unpkg.com https://esm.sh; \
     style-src 'self' 'unsafe-inline' https://unpkg.com https://esm.sh; font-src https://unpkg.com https://esm.sh data:; \
     connect-src 'self' https://unpkg.com https://esm.sh; img-src 'self' data:; worker-src 'self' blob: https://esm.sh; \
     frame-ancestors 'none'",
);
/// Shown until the explorer is there, and for good where it cannot be fetched.
const WAITING: &str = "<div id=\"graphiql\">Loading...</div>";
const FROM_ELSEWHERE: &str = "<div id=\"graphiql\"><p style=\"font:1rem/1.5 system-ui;margin:3rem\">\
    L'explorateur GraphiQL est chargé depuis unpkg.com ; sans accès à Internet, il ne s'affiche pas. \
    L'interface elle-même n'en a pas besoin.<br>\
    The GraphiQL explorer is loaded from unpkg.com; without access to the internet it does not show. \
    The interface itself does not need it.</p></div>";

pub async fn page_or_socket(
    State(gateway): State<Gateway>,
    ConnectInfo(connected): ConnectInfo<SocketAddr>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    match upgrade {
        Ok(upgrade) => live::open(gateway, (connected, id), &headers, upgrade),
        Err(_) if gateway.facing.pages.explorer => page(),
        Err(_) => (StatusCode::METHOD_NOT_ALLOWED, "Send POST requests here.\n").into_response(),
    }
}

/// What people type under Headers goes with requests, and with `connection_init` of the socket.
fn page() -> Response {
    let page = GraphiQLSource::build()
        .endpoint("/graphql")
        .subscription_endpoint("/graphql")
        .title("Régie")
        .finish();
    ([POLICY], Html(page.replace(WAITING, FROM_ELSEWHERE))).into_response()
}
