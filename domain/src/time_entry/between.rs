//! When a piece of work was done, to the second.

use jiff::{SignedDuration, Timestamp};
use kernel::Minutes;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Between {
    pub from: Timestamp,
    pub until: Timestamp,
}

impl Between {
    /// None where it would end beyond all time.
    pub fn lasting(from: Timestamp, worked: Minutes) -> Option<Between> {
        let until = from.checked_add(SignedDuration::from_mins(worked.get())).ok()?;
        Some(Between { from, until })
    }

    /// In whole minutes, the last one begun counted in full: work that took ten seconds was not nothing.
    pub fn minutes(self) -> Minutes {
        let seconds = self.until.as_second().saturating_sub(self.from.as_second());
        Minutes::new(seconds.max(0).saturating_add(59) / 60)
    }
}
