//! A machine that is looked after: expected, enrolled, heard of, silent, revoked (RM1, RM2, RM3). `alert` says who
//! is told of it, and when (RM4).
//!
//! - It is expected first: somebody of the agency wants it, and gets a code that enrols one machine, once, for a while.
//! - Its key is its identity. What it says of itself (its name, its serials) is evidence, and identifies nothing.
//! - What it measures is not here: only what changes its state is. Its inventory is known by digests, section by section.
//! - That it went silent is said by the server's clock.
//! - A revoked one is heard no more.

pub mod alert;
pub mod command;
mod decide;
pub mod event;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;

pub use command::*;
pub use event::*;
pub use refusal::MachineRefusal;
pub use state::{Enrolled, Expected, MachineState};

use crate::Decider;

pub struct Machine;

impl Decider for Machine {
    const NAME: &'static str = "machine";
    const STATE_VERSION: i32 = 2;

    type Command = MachineCommand;
    type Event = MachineEvent;
    type Refusal = MachineRefusal;
    type State = MachineState;

    fn decide(state: &MachineState, command: &MachineCommand) -> Result<Vec<MachineEvent>, MachineRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: MachineState, event: &MachineEvent) -> MachineState {
        state.evolve(event)
    }
}
