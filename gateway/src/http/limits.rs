//! How many requests may be under way, and how long each may take.

use super::{
    Gateway,
    crowd::{Full, Place},
    language, peer, told,
};
use crate::graphql::Door;
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};
use std::{net::SocketAddr, time::Duration};

/// Each may hold a body of 1 MB while it is read.
pub const REQUESTS_AT_MOST: usize = 512;
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

pub async fn one_of_many(
    State(gateway): State<Gateway>,
    ConnectInfo(connected): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Response {
    let language = language::of(request.headers());
    let (status, why) = match place(&gateway, connected, &request) {
        Ok(_place) => return next.run(request).await,
        Err(Full::All) => (StatusCode::SERVICE_UNAVAILABLE, Door::TooMany),
        Err(Full::One) => (StatusCode::TOO_MANY_REQUESTS, Door::TooManyOfYours),
    };
    let mut refused = told::refuse(status, &why, language);
    let soon = HeaderValue::from_static("1");
    refused.headers_mut().insert(header::RETRY_AFTER, soon);
    refused
}

fn place(gateway: &Gateway, connected: SocketAddr, request: &Request) -> Result<Place, Full> {
    let peer = peer::of(connected.ip(), request.headers(), &gateway.facing.trusted_proxies);
    gateway.requests.enter(peer.address)
}

pub async fn answer_in_time(request: Request, next: Next) -> Response {
    let language = language::of(request.headers());
    match tokio::time::timeout(ANSWER_WITHIN, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            let seconds = ANSWER_WITHIN.as_secs();
            told::refuse(
                StatusCode::GATEWAY_TIMEOUT,
                &Door::AnswerTooSlow { seconds },
                language,
            )
        }
    }
}
