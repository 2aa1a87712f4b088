//! The register of invoices: one series a tenant and kind, each number the one after the last within its year, dates never
//! decreasing, and periods that are closed for good.
//!
//! - A number is given in the same append as the invoice that bears it: there is no gap, and none is given twice.
//! - Days, months and years are closed once they are over, each after the one before of its length, with what was
//!   invoiced in it and since the beginning. A closing names the fingerprint of the one before: whoever changes one
//!   changes all that follow.
//! - After a day is closed nothing is dated on it or before.
//!
//! Read next: `period`, `closing` for what is summed, `decide` for the answers.

pub mod closing;
pub mod command;
mod decide;
pub mod event;
pub mod period;
pub mod proof;
#[cfg(test)]
mod proof_tests;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;

pub use closing::{Closing, Sum};
pub use command::*;
pub use event::*;
pub use period::{Length, Period};
pub use proof::{Numbered, Proof, proof};
pub use refusal::RegisterRefusal;
pub use state::RegisterState;

use crate::Decider;

pub struct Register;

impl Decider for Register {
    const NAME: &'static str = "register";
    const STATE_VERSION: i32 = 1;

    type Command = RegisterCommand;
    type Event = RegisterEvent;
    type Refusal = RegisterRefusal;
    type State = RegisterState;

    fn decide(
        state: &RegisterState,
        command: &RegisterCommand,
    ) -> Result<Vec<RegisterEvent>, RegisterRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: RegisterState, event: &RegisterEvent) -> RegisterState {
        state.evolve(event)
    }
}
