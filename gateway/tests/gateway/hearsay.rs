//! People speak with each other: what one did, the next one asks about. So each of a house sends the last receipt that anybody
//! of it was given.

use kernel::Cursor;
use reqwest::RequestBuilder;
use serde_json::Value;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Clones share it.
#[derive(Clone, Default)]
pub struct Hearsay(Option<Arc<Mutex<Cursor>>>);

impl Hearsay {
    pub fn of_a_house() -> Hearsay {
        Hearsay(Some(Arc::default()))
    }

    pub fn told_by(&self, request: RequestBuilder) -> RequestBuilder {
        match self.newest().as_deref() {
            Some(&told) if told > Cursor::START => request.header("Regie-After", told.to_string()),
            Some(_) | None => request,
        }
    }

    pub fn hear(&self, answer: &Value) {
        let payloads = answer["data"].as_object().into_iter().flatten();
        let receipts = payloads.filter_map(|(_, payload)| payload.get("receipt")?.as_str()?.parse().ok());
        if let Some(mut newest) = self.newest() {
            *newest = receipts.fold(*newest, Cursor::max);
        }
    }

    fn newest(&self) -> Option<MutexGuard<'_, Cursor>> {
        Some(self.0.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
