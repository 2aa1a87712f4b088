//! What one person is told of what happens, by which way, and whether they have read it (NO1, NO2, NO4, HB2).
//!
//! - One stream for each recipient, under their own id. A notice holds ids and no word of what it tells: that is read
//!   where it happened, by the right of whoever reads.
//! - Whoever is outside is never told what is the team's own (`NoticeKind::is_of_the_team`): such a notice is refused,
//!   whoever asks for it.
//! - The way is settled when the notice is raised, by what its recipient prefers then (`preferences`).
//! - Of more than `UNREAD_AT_MOST` unread ones, the oldest counts as read.
//!
//! Sending is an effect: the outbox follows this history and is no part of it (ADR 0017).

pub mod command;
mod decide;
pub mod event;
pub mod preferences;
pub mod recipient;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;

pub use command::*;
pub use event::*;
pub use preferences::{Preferences, Way};
pub use recipient::{About, Recipient};
pub use refusal::NoticeRefusal;
pub use state::{NoticesState, UNREAD_AT_MOST};

use crate::Decider;

/// What one recipient was told.
pub struct Notices;

impl Decider for Notices {
    const NAME: &'static str = "notice";
    const STATE_VERSION: i32 = 1;

    type Command = NoticeCommand;
    type Event = NoticeEvent;
    type Refusal = NoticeRefusal;
    type State = NoticesState;

    fn decide(state: &NoticesState, command: &NoticeCommand) -> Result<Vec<NoticeEvent>, NoticeRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: NoticesState, event: &NoticeEvent) -> NoticesState {
        state.evolve(event)
    }
}
