//! Headers that close what nobody needs.

use super::Gateway;
use axum::{
    extract::State,
    http::{HeaderName, HeaderValue, header},
    response::Response,
};

const CLOSED: [(HeaderName, &str); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    ),
    (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=()",
    ),
];

/// For a year, this address is reached over TLS or not at all.
const STRICT_TRANSPORT: &str = "max-age=31536000";

/// What a route said itself stays.
pub async fn close_what_nobody_needs(State(gateway): State<Gateway>, mut response: Response) -> Response {
    if gateway.facing.is_over_tls() {
        let strict = HeaderValue::from_static(STRICT_TRANSPORT);
        response
            .headers_mut()
            .insert(header::STRICT_TRANSPORT_SECURITY, strict);
    }
    for (name, value) in CLOSED {
        response
            .headers_mut()
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    response
}
