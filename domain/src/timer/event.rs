//! What became of a person's clock.

use super::Task;
use crate::events;
use jiff::Timestamp;
use kernel::{AccountId, EntryId};
use serde::{Deserialize, Serialize};

events! {
    TimerEvent {
        "timer.started" "1" => TimerStarted,
        "timer.changed" "1" => TimerChanged,
        "timer.stopped" "1" => TimerStopped,
        "timer.discarded" "1" => TimerDiscarded,
    }
}

/// Somebody began. Raised by `StartTimer`; read by the clocks that run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimerStarted {
    pub account: AccountId,
    pub task: Task,
    pub started_at: Timestamp,
}

/// It is about something else, or began at another time; all of it is here. Raised by `ChangeTimer`; read by the
/// clocks that run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimerChanged {
    pub account: AccountId,
    pub task: Task,
    pub started_at: Timestamp,
}

/// It became a time entry. Raised by `StopTimer` in the same transaction as the entry; read by the clocks that run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimerStopped {
    pub account: AccountId,
    pub entry: EntryId,
    pub started_at: Timestamp,
    pub stopped_at: Timestamp,
}

/// It counted for nothing. Raised by `DiscardTimer`; read by the clocks that run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimerDiscarded {
    pub account: AccountId,
    pub started_at: Timestamp,
}
