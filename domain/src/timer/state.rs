//! What a decision needs to know of a person's clock, and how each fact changes it.

use super::event::{TimerChanged, TimerEvent, TimerStarted};
use jiff::Timestamp;
use kernel::{AccountId, ClientId, ContractId, Personal, TicketId, TimeClass};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimerState {
    #[default]
    Still,
    Running {
        account: AccountId,
        task: Task,
        started_at: Timestamp,
    },
}

/// What is being worked on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    pub client: ClientId,
    pub contract: Option<ContractId>,
    pub ticket: Option<TicketId>,
    pub class: TimeClass,
    pub note: Personal,
}

impl TimerState {
    /// Each fact says all there is to know.
    pub fn after(event: &TimerEvent) -> TimerState {
        match event {
            TimerEvent::TimerStarted(TimerStarted {
                account,
                task,
                started_at,
            })
            | TimerEvent::TimerChanged(TimerChanged {
                account,
                task,
                started_at,
            }) => TimerState::Running {
                account: *account,
                task: task.clone(),
                started_at: *started_at,
            },
            TimerEvent::TimerStopped(_) | TimerEvent::TimerDiscarded(_) => TimerState::Still,
        }
    }
}
