//! The stages of a ticket's life, and which follows which. TK3.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    #[default]
    Open,
    InProgress,
    /// The team has asked something, and nothing goes on without the answer.
    WaitingClient,
    /// Beyond those who had it.
    Escalated,
    /// The team says it is done; a client's message reopens it.
    Resolved,
    /// For good: a message opens a new ticket.
    Closed,
}

impl Status {
    pub const ALL: [Status; 6] = [
        Status::Open,
        Status::InProgress,
        Status::WaitingClient,
        Status::Escalated,
        Status::Resolved,
        Status::Closed,
    ];

    /// Somebody still has to do something.
    pub fn is_pending(self) -> bool {
        !matches!(self, Status::Resolved | Status::Closed)
    }
}
