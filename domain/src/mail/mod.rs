//! What came by mail, and what became of it (TK1, NO1).
//!
//! - A message is one stream, under an id that follows from its Message-ID: brought three times it is one.
//! - Where it goes is a pure answer (`verdict`) to what stands at its head (`headers`) and to what is known of its
//!   sender.
//! - What a machine sent by itself opens nothing and is answered by nobody. Two desks that write to each other stop at
//!   one mail each: an acknowledgement says that it is automatic, and a sender gets one a day at most (`mailbox`).
//! - What nobody may decide alone is held, and a person decides. Nothing is lost.
//!
//! Read next: `verdict`, then `thread` for how a conversation is known again, `said` for what of a text is new.

pub mod command;
mod decide;
pub mod event;
pub mod headers;
pub mod mailbox;
pub mod refusal;
pub mod said;
pub mod state;
#[cfg(test)]
mod tests;
pub mod thread;
pub mod verdict;

pub use command::*;
pub use event::*;
pub use headers::{Headers, ReturnPath};
pub use mailbox::{Mailbox, MailboxRefusal};
pub use refusal::MailRefusal;
pub use state::MailState;
pub use verdict::{Held, Known, Sender, Verdict, WhyAside, verdict};

use crate::Decider;

pub struct Mail;

impl Decider for Mail {
    const NAME: &'static str = "mail";
    const STATE_VERSION: i32 = 2;

    type Command = MailCommand;
    type Event = MailEvent;
    type Refusal = MailRefusal;
    type State = MailState;

    fn decide(state: &MailState, command: &MailCommand) -> Result<Vec<MailEvent>, MailRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: MailState, event: &MailEvent) -> MailState {
        state.evolve(event)
    }
}
