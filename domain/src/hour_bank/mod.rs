//! A client's prepaid hours: lots that come in, work that goes out, and a ledger that always adds up.
//!
//! The invariant (HB1, HB3): **the sum of the movements is the balance**, after every event. A lot is never
//! below zero; what a bank advances stands in an account of its own, the overdraft.
//!
//! - Lots (CT1): consumed by priority, then soonest expiry, then oldest (`lots`). A purchase lasts one year.
//! - Debits (HB1) follow the date of work: a lot whose days contain it pays, even one that has expired
//!   since; the expiry is then taken back for those minutes (`lots`).
//! - Overdraft: the rest is billed, advanced or refused, as the contract says. An advance is repaid by the
//!   next credit, oldest work first, explicitly (`repayment`).
//! - A debit is taken back as a whole and to the minute; never edited.
//! - Thresholds (HB2) are crossings, raised once and re-armed (`thresholds`); notices before an expiry are
//!   raised by the date. A crossing calls for a renewal, sized from a year of work (`renewal`).
//! - Sharing: a holding's bank serves the subsidiaries that it names and nobody else.
//!
//! Read next: `event` for the facts, `decide` for the answers, `ledger` for the lines that finance reads and
//! `balance` for the balance of any day.

pub mod balance;
pub mod command;
pub mod debits;
mod decide;
pub mod event;
pub mod ledger;
pub mod lots;
pub mod refusal;
pub mod renewal;
mod repayment;
pub mod state;
#[cfg(test)]
mod tests;
pub mod thresholds;

pub use command::*;
pub use event::*;
pub use refusal::{HourBankRefusal, SharingRefusal};
pub use state::{Bank, HourBankState};

use crate::Decider;

pub struct HourBank;

impl Decider for HourBank {
    const NAME: &'static str = "hour_bank";
    const STATE_VERSION: i32 = 1;

    type Command = HourBankCommand;
    type Event = HourBankEvent;
    type Refusal = HourBankRefusal;
    type State = HourBankState;

    fn decide(
        state: &HourBankState,
        command: &HourBankCommand,
    ) -> Result<Vec<HourBankEvent>, HourBankRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: HourBankState, event: &HourBankEvent) -> HourBankState {
        state.evolve(event)
    }
}
