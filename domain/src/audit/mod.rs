//! Acts: what somebody did that leaves no other trace. AU1.
//!
//! What a command changes is in the events of what it changed, with who asked and from where beside them. An act is
//! written for the rest: a command that was refused, one that changed nothing, sensitive data that was looked at, and
//! what is done outside the journal, such as signing in. Each is a stream of one event, so that acts never wait for
//! each other; the seals of the journal cover them like every event.

pub mod command;
pub mod event;
pub mod state;
#[cfg(test)]
mod tests;

pub use command::*;
pub use event::*;
pub use state::ActState;

use crate::Decider;
use std::convert::Infallible;

pub struct Act;

impl Decider for Act {
    const NAME: &'static str = "act";
    const STATE_VERSION: i32 = 1;

    type Command = ActCommand;
    type Event = ActEvent;
    /// What happened cannot be refused.
    type Refusal = Infallible;
    type State = ActState;

    fn decide(state: &ActState, command: &ActCommand) -> Result<Vec<ActEvent>, Infallible> {
        let ActCommand::RecordAct(record) = command;
        match state {
            ActState::Unrecorded => Ok(vec![record.fact.clone()]),
            ActState::Recorded => Ok(vec![]),
        }
    }

    fn evolve(_: ActState, _: &ActEvent) -> ActState {
        ActState::Recorded
    }
}
