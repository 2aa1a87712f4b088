//! What may be asked of a person's clock.

use super::Task;
use crate::commands;
use jiff::Timestamp;
use kernel::{AccountId, EntryId};
use serde::Serialize;

commands! {
    TimerCommand {
        StartTimer,
        ChangeTimer,
        StopTimer,
        DiscardTimer,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StartTimer {
    pub account: AccountId,
    pub task: Task,
    pub now: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeTimer {
    pub task: Task,
    /// None leaves it as it was.
    pub started_at: Option<Timestamp>,
    pub now: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StopTimer {
    pub entry: EntryId,
    pub now: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DiscardTimer;
