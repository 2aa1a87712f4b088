//! Lists of tickets that are opened again and again, kept under a name (TK8): of the whole desk, or of one person.
//!
//! - A view is an address: what follows the question mark of the list. What it means is the list's own business, and a word
//!   in it that the list no longer knows is passed over there.

pub mod command;
mod decide;
pub mod event;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;

pub use command::*;
pub use event::*;
pub use refusal::TicketViewRefusal;
pub use state::{Kept, TicketViewState};

use crate::Decider;

pub struct TicketView;

impl Decider for TicketView {
    const NAME: &'static str = "ticket_view";
    const STATE_VERSION: i32 = 1;

    type Command = TicketViewCommand;
    type Event = TicketViewEvent;
    type Refusal = TicketViewRefusal;
    type State = TicketViewState;

    fn decide(
        state: &TicketViewState,
        command: &TicketViewCommand,
    ) -> Result<Vec<TicketViewEvent>, TicketViewRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: TicketViewState, event: &TicketViewEvent) -> TicketViewState {
        state.evolve(event)
    }
}
