//! Who speaks in a ticket, from which side, by which way it came, and who has it.

use kernel::{AccountId, ContactId, Personal, TeamId};
use serde::{Deserialize, Serialize};

/// How a ticket or a message came. TK1.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Portal,
    /// Somebody of the team wrote it down.
    Team,
    Partner,
    Mail,
    Alert,
}

#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Author {
    Account(AccountId),
    /// A person at the client who cannot sign in.
    Contact(ContactId),
    /// Somebody who wrote a mail and is not known otherwise.
    Address(Personal),
    Program,
}

/// A partner speaks from the client's side.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Client,
    Team,
}

/// A team's queue, a person, or both; nobody yet.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug, Serialize, Deserialize)]
pub struct Assignee {
    pub team: Option<TeamId>,
    pub account: Option<AccountId>,
}

impl Assignee {
    pub fn is_nobody(self) -> bool {
        self == Assignee::default()
    }
}
