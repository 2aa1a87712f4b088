//! `Regie-After`: a query that wants to see what was written up to a position.

use axum::http::HeaderMap;
use kernel::Cursor;

pub const HEADER: &str = "regie-after";

/// `Err` when there is a header and it is no position.
pub fn of(headers: &HeaderMap) -> Result<Option<Cursor>, ()> {
    let Some(value) = headers.get(HEADER) else {
        return Ok(None);
    };
    value
        .to_str()
        .ok()
        .and_then(|text| text.parse().ok())
        .map(Some)
        .ok_or(())
}
