//! Each request gets a number, a span and its place in the metrics.

use super::Gateway;
use crate::telemetry::metrics;
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method},
    middleware::Next,
    response::Response,
};
use commands::runtime::mint;
use opentelemetry::propagation::TextMapPropagator;
use opentelemetry_http::HeaderExtractor;
use opentelemetry_sdk::propagation::TraceContextPropagator;
use std::time::Instant;
use tracing::{Instrument, Span, field::Empty};
use tracing_opentelemetry::OpenTelemetrySpanExt;
use uuid::Uuid;

/// The number of a request, for whoever writes down what it does.
#[derive(Clone, Copy, Debug)]
pub struct RequestId(pub Uuid);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const NO_ROUTE: &str = "none";

pub async fn each_request(State(gateway): State<Gateway>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    // Ours, never the caller's: it goes into the log and the audit.
    let id = mint();
    request.extensions_mut().insert(RequestId(id));
    let id = id.simple().to_string();
    let span = tracing::info_span!("request", id, otel.name = Empty, otel.kind = Empty);
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or(NO_ROUTE, MatchedPath::as_str);
    let method = known(request.method());
    if gateway.facing.edge.traced {
        describe(&span, method, route, request.headers());
    }
    let mut response = next.run(request).instrument(span.clone()).await;
    let status = response.status().as_u16();
    span.set_attribute("http.response.status_code", i64::from(status));
    metrics::request(route, method, status, started.elapsed());
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    response
}

/// In the words of OpenTelemetry, below the span of the caller where there is one.
fn describe(span: &Span, method: &'static str, route: &str, headers: &HeaderMap) {
    let _ = span.set_parent(TraceContextPropagator::new().extract(&HeaderExtractor(headers))); // fails where nobody listens
    span.record("otel.name", format!("{method} {route}"));
    span.record("otel.kind", "server");
    span.set_attribute("http.request.method", method);
    span.set_attribute("http.route", route.to_owned());
}

/// A method may be any word; a label may not.
fn known(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "OPTIONS" => "OPTIONS",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        _ => "other",
    }
}
