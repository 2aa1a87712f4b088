//! The only place that asks the machine for the time. Decisions get the time in their command.

use jiff::{SignedDuration, Timestamp};
use std::sync::{Arc, Mutex, PoisonError};

/// Real time, or a time that tests and the demo set by hand. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Clock(Option<Arc<Mutex<Timestamp>>>);

impl Clock {
    pub fn real() -> Clock {
        Clock(None)
    }

    pub fn manual(start: Timestamp) -> Clock {
        Clock(Some(Arc::new(Mutex::new(start))))
    }

    /// To the microsecond, which is what the journal keeps.
    #[expect(clippy::disallowed_methods, reason = "the one reader of the machine's clock")]
    pub fn now(&self) -> Timestamp {
        let exact = match &self.0 {
            None => Timestamp::now(),
            Some(time) => *time.lock().unwrap_or_else(PoisonError::into_inner),
        };
        Timestamp::from_microsecond(exact.as_microsecond()).unwrap_or(exact)
    }

    /// Moves a manual clock; a real one does not listen.
    pub fn set(&self, instant: Timestamp) {
        if let Some(time) = &self.0 {
            *time.lock().unwrap_or_else(PoisonError::into_inner) = instant;
        }
    }

    pub fn advance(&self, by: SignedDuration) {
        self.set(self.now().saturating_add(by).unwrap_or(Timestamp::MAX));
    }
}
