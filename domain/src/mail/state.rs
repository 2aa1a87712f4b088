//! What a decision needs to know of a message.

use super::event::MailEvent;
use jiff::Timestamp;
use kernel::{FileId, TicketId};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    /// It never came.
    #[default]
    Unknown,
    In(TicketId),
    Held {
        original: FileId,
        from: kernel::Personal,
        since: Timestamp,
    },
    /// Nothing comes of it.
    Over,
}

impl MailState {
    /// The ticket it is in.
    pub fn ticket(&self) -> Option<TicketId> {
        match self {
            MailState::In(ticket) => Some(*ticket),
            MailState::Unknown | MailState::Held { .. } | MailState::Over => None,
        }
    }

    pub fn evolve(self, event: &MailEvent) -> MailState {
        match event {
            MailEvent::MailTakenIn(taken) => MailState::In(taken.ticket),
            MailEvent::MailHeld(held) => MailState::Held {
                original: held.original,
                from: held.from.clone(),
                since: held.at,
            },
            MailEvent::MailAccepted(accepted) => MailState::In(accepted.ticket),
            MailEvent::MailSetAside(_) | MailEvent::MailRefused(_) => MailState::Over,
        }
    }
}
