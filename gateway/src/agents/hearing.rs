//! Since when machines can be heard without a break. Whoever was not heard while nobody could be is not silent, and what they
//! kept meanwhile is over.

use jiff::Timestamp;
use std::sync::{Arc, Mutex, PoisonError};

/// Clones share it.
#[derive(Clone)]
pub struct Hearing(Arc<Mutex<Timestamp>>);

impl Hearing {
    pub fn from(now: Timestamp) -> Hearing {
        Hearing(Arc::new(Mutex::new(now)))
    }

    pub fn since(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Nobody is heard now.
    pub fn begins_after(&self, now: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }
}
