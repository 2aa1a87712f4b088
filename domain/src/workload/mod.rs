//! What a person has in hand: the tickets they are to do something about. TK6.
//!
//! It moves in the same append as the assignment or the stage that moves it, so that two who choose the freest hand
//! at once never both see it free.

use crate::{Decider, commands, events};
use kernel::TicketId;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, convert::Infallible};

#[cfg(test)]
mod tests;

events! {
    WorkloadEvent {
        "workload.ticket_taken" "1" => TicketTaken,
        "workload.ticket_left" "1" => TicketLeft,
    }
}

/// One more in hand. Raised by `TakeTicket`; read by the workload.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketTaken {
    pub ticket: TicketId,
    pub load: usize,
}

/// One less in hand. Raised by `LeaveTicket`; read by the workload.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketLeft {
    pub ticket: TicketId,
    pub load: usize,
}

commands! {
    WorkloadCommand { TakeTicket, LeaveTicket, }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TakeTicket {
    pub ticket: TicketId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LeaveTicket {
    pub ticket: TicketId,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WorkloadState {
    pub tickets: BTreeSet<TicketId>,
}

pub struct Workload;

impl Decider for Workload {
    const NAME: &'static str = "workload";
    const STATE_VERSION: i32 = 1;

    type Command = WorkloadCommand;
    type Event = WorkloadEvent;
    /// Having something in hand is a fact.
    type Refusal = Infallible;
    type State = WorkloadState;

    fn decide(state: &WorkloadState, command: &WorkloadCommand) -> Result<Vec<WorkloadEvent>, Infallible> {
        let load = state.tickets.len();
        let event = match *command {
            WorkloadCommand::TakeTicket(TakeTicket { ticket }) if !state.tickets.contains(&ticket) => Some(
                TicketTaken {
                    ticket,
                    load: load + 1,
                }
                .into(),
            ),
            WorkloadCommand::LeaveTicket(LeaveTicket { ticket }) if state.tickets.contains(&ticket) => Some(
                TicketLeft {
                    ticket,
                    load: load - 1,
                }
                .into(),
            ),
            WorkloadCommand::TakeTicket(_) | WorkloadCommand::LeaveTicket(_) => None,
        };
        Ok(event.into_iter().collect())
    }

    fn evolve(mut state: WorkloadState, event: &WorkloadEvent) -> WorkloadState {
        match event {
            WorkloadEvent::TicketTaken(taken) => drop(state.tickets.insert(taken.ticket)),
            WorkloadEvent::TicketLeft(left) => drop(state.tickets.remove(&left.ticket)),
        }
        state
    }
}
