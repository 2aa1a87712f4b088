//! What a client asks for, and everything that is said and done about it (TK1-TK7, SL1).
//!
//! - A client's message wakes a ticket: it ends the waiting, it reopens what was resolved; a closed one is for good
//!   and is followed by a new one.
//! - A note is a fact of its own, which comes from the team and stays with it (`privacy`).
//! - A client's side rewrites its request until somebody has it, and asks for its closing.
//! - Two tickets of one client become one and, when that was wrong, two again: neither loses its history.
//! - The total of validated work moves with each validation, in one append with the bank.
//!
//! Read next: `life` for the stages, `assignment` for who gets it, `clock` for what was promised, `decide` for the
//! answers.

pub mod assignment;
pub mod clock;
pub mod command;
pub mod deadlines;
mod decide;
pub mod event;
pub mod life;
pub mod people;
pub mod privacy;
pub mod refusal;
pub mod state;
pub mod telling;
#[cfg(test)]
mod tests;

pub use command::*;
pub use event::*;
pub use life::Status;
pub use people::{Assignee, Author, Channel, Side};
pub use refusal::TicketRefusal;
pub use state::{Ticket as OpenedTicket, TicketState};

use crate::Decider;

pub struct Ticket;

impl Decider for Ticket {
    const NAME: &'static str = "ticket";
    const STATE_VERSION: i32 = 2;

    type Command = TicketCommand;
    type Event = TicketEvent;
    type Refusal = TicketRefusal;
    type State = TicketState;

    fn decide(state: &TicketState, command: &TicketCommand) -> Result<Vec<TicketEvent>, TicketRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: TicketState, event: &TicketEvent) -> TicketState {
        state.evolve(event)
    }
}
