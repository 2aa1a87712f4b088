//! GET /metrics: for Prometheus, from this machine or with the token of the settings; nothing is here for others.

use super::Gateway;
use crate::telemetry::metrics::recorder;
use axum::{
    extract::{ConnectInfo, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use journal::{
    seal,
    subscription::{self, Lag},
};
use metrics::gauge;
use sha2::{Digest, Sha256};
use std::{net::SocketAddr, time::Duration};

const DATABASE_ANSWERS_WITHIN: Duration = Duration::from_secs(3);

pub async fn page(
    State(gateway): State<Gateway>,
    ConnectInfo(connected): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    let token = gateway.facing.edge.metrics_token.as_deref();
    if !is_near(connected, &headers) && !token.is_some_and(|token| shows(&headers, token)) {
        return super::nothing_here().await.into_response();
    }
    look_around(&gateway).await;
    let kind = (header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
    ([kind], recorder().render()).into_response()
}

/// From this machine itself: whatever a proxy passes on is from elsewhere.
fn is_near(connected: SocketAddr, headers: &HeaderMap) -> bool {
    let passed_on = [
        "forwarded",
        "via",
        "x-forwarded-for",
        "x-forwarded-host",
        "x-real-ip",
    ];
    connected.ip().to_canonical().is_loopback() && !passed_on.iter().any(|name| headers.contains_key(*name))
}

/// By their digests, so that the time it takes says nothing of the token.
fn shows(headers: &HeaderMap, token: &str) -> bool {
    let shown = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '));
    shown.is_some_and(|(scheme, shown)| {
        scheme.eq_ignore_ascii_case("bearer")
            && Sha256::digest(shown.trim().as_bytes()) == Sha256::digest(token.as_bytes())
    })
}

/// What is not counted as it happens.
async fn look_around(gateway: &Gateway) {
    gauge!("regie_requests_under_way").set(gateway.requests.size() as f64);
    for pool in gateway.app.journal().connections() {
        gauge!("regie_pool_connections", "pool" => pool.name).set(pool.in_use);
        gauge!("regie_pool_connections_max", "pool" => pool.name).set(pool.at_most);
    }
    let follower = &gateway.app.journal().pools.follower;
    let asked = tokio::time::timeout(DATABASE_ANSWERS_WITHIN, subscription::lags(follower)).await;
    let answers = matches!(asked, Ok(Ok(_)));
    gauge!("regie_database_answers").set(f64::from(u8::from(answers)));
    let now = gateway.app.journal().clock.now();
    for lag in asked.ok().and_then(Result::ok).unwrap_or_default() {
        tell(&lag, now);
    }
}

fn tell(lag: &Lag, now: Timestamp) {
    let behind = lag
        .waiting_since
        .map_or(0.0, |since| now.duration_since(since).as_secs_f64().max(0.0));
    let labels = [
        ("follower", lag.name.clone()),
        ("kind", kind(&lag.name).to_owned()),
        ("version", lag.version.to_string()),
    ];
    gauge!("regie_follower_lag_seconds", &labels).set(behind);
    gauge!("regie_follower_stopped", &labels).set(f64::from(u8::from(lag.stopped)));
    if lag.name == seal::NAME {
        gauge!("regie_unsealed_age_seconds").set(behind);
    }
}

fn kind(follower: &str) -> &'static str {
    if follower == seal::NAME {
        "sealer"
    } else if projections::ALL.iter().any(|model| model.name == follower) {
        "read_model"
    } else {
        "process"
    }
}
