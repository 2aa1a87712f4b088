//! A piece of work: who did it, for whom, how long, when and what (TM1).
//!
//! - A logged entry is corrected or discarded freely; a validated one is locked (TM2).
//! - Validation keeps three numbers apart (worked, debited, billed) with the rate of that day, for ever; it
//!   is decided in one transaction with the bank's debit, and so is its withdrawal with the reversal.
//! - What is to bill of it stands on one invoice at most (BI1); while it does, the validation stays.
//! - A month that is over is locked after the days of grace that the agency gives (`months`); who validates may
//!   override it.
//! - Work lies on a day that has come and lasts at most that day.
//! - It is done for a ticket, whose total it moves, or for a company alone; under a contract, or outside any at the
//!   agency's own prices.
//!
//! Read next: `valuation` for the numbers, `decide` for the answers.

mod between;
pub mod command;
mod decide;
pub mod event;
pub mod months;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;
pub mod valuation;

pub use between::Between;
pub use command::*;
pub use event::*;
pub use refusal::{SurroundingsRefusal, TimeEntryRefusal};
pub use state::TimeEntryState;
pub use valuation::{Drawn, Valuation};

use crate::Decider;

pub struct TimeEntry;

impl Decider for TimeEntry {
    const NAME: &'static str = "time_entry";
    const STATE_VERSION: i32 = 3;

    type Command = TimeEntryCommand;
    type Event = TimeEntryEvent;
    type Refusal = TimeEntryRefusal;
    type State = TimeEntryState;

    fn decide(
        state: &TimeEntryState,
        command: &TimeEntryCommand,
    ) -> Result<Vec<TimeEntryEvent>, TimeEntryRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: TimeEntryState, event: &TimeEntryEvent) -> TimeEntryState {
        state.evolve(event)
    }
}
