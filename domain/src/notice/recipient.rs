//! Who is told, and of what thing.

use kernel::{AccountId, ClientId, ContactId, HourBankId, TicketId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipient {
    Account(AccountId),
    /// A person at a client who cannot sign in: by mail alone.
    Contact {
        client: ClientId,
        contact: ContactId,
    },
    /// Whoever opened this ticket by a mail, and is nobody known: by mail alone.
    Correspondent(TicketId),
}

impl Recipient {
    /// Of what this one was told.
    pub fn stream(self) -> Uuid {
        match self {
            Recipient::Account(account) => account.0,
            Recipient::Contact { contact, .. } => contact.0,
            Recipient::Correspondent(ticket) => ticket.0,
        }
    }
}

/// What a notice is about; notices about one thing are shown together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    Ticket(TicketId),
    HourBank(HourBankId),
}

impl About {
    pub fn id(self) -> Uuid {
        match self {
            About::Ticket(ticket) => ticket.0,
            About::HourBank(bank) => bank.0,
        }
    }

    pub fn ticket(self) -> Option<Uuid> {
        match self {
            About::Ticket(ticket) => Some(ticket.0),
            About::HourBank(_) => None,
        }
    }
}
