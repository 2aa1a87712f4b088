//! A request's body, whole: not larger than it may be, and not slower.

use super::told;
use crate::graphql::Door;
use axum::{
    body::{Body, Bytes, to_bytes},
    http::StatusCode,
    response::Response,
};
use http_body_util::LengthLimitError;
use kernel::Language;
use std::{error::Error, time::Duration};

pub const AT_MOST: usize = 1024 * 1024;
pub const WITHIN: Duration = Duration::from_secs(10);

/// `Err` is what to answer instead.
pub async fn whole(body: Body, language: Language) -> Result<Bytes, Box<Response>> {
    let refuse = |status, why: Door| Err(Box::new(told::refuse(status, &why, language)));
    match tokio::time::timeout(WITHIN, to_bytes(body, AT_MOST)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(error)) if error.source().is_some_and(|why| why.is::<LengthLimitError>()) => refuse(
            StatusCode::PAYLOAD_TOO_LARGE,
            Door::BodyTooLarge { bytes: AT_MOST },
        ),
        Ok(Err(_)) => refuse(StatusCode::BAD_REQUEST, Door::BodyBroken),
        Err(_) => refuse(
            StatusCode::REQUEST_TIMEOUT,
            Door::BodyTooSlow {
                seconds: WITHIN.as_secs(),
            },
        ),
    }
}
