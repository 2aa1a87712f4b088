//! The teams of an agency: who is in which, what each one's queue takes, and what people can do (ID7, TK6).
//!
//! One stream for all teams of a tenant: which queue a new ticket goes to is a question to all of them at once.
//!
//! Read next: `routing` for which queue takes what, `decide` for the answers.

pub mod command;
mod decide;
pub mod event;
pub mod refusal;
pub mod routing;
pub mod state;
#[cfg(test)]
mod tests;

pub use command::*;
pub use event::*;
pub use refusal::TeamRefusal;
pub use state::{Member, Team, TeamsState};

use crate::Decider;

pub struct Teams;

impl Decider for Teams {
    const NAME: &'static str = "team";
    const STATE_VERSION: i32 = 1;

    type Command = TeamCommand;
    type Event = TeamEvent;
    type Refusal = TeamRefusal;
    type State = TeamsState;

    fn decide(state: &TeamsState, command: &TeamCommand) -> Result<Vec<TeamEvent>, TeamRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: TeamsState, event: &TeamEvent) -> TeamsState {
        state.evolve(event)
    }
}
