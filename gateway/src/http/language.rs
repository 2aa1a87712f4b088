//! The language of an answer.

use axum::http::{HeaderMap, header};
use kernel::Language;

pub fn of(headers: &HeaderMap) -> Language {
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    accepted.map(Language::accepted).unwrap_or_default()
}
