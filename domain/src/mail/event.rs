//! What became of a message.

use super::verdict::{Held, WhyAside};
use crate::events;
use jiff::Timestamp;
use kernel::{AccountId, CommentId, FileId, MailId, Personal, TicketId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    MailEvent {
        "mail.taken_in" "1" => MailTakenIn,
        "mail.held" "1" => MailHeld,
        "mail.set_aside" "1" => MailSetAside,
        "mail.accepted" "1" => MailAccepted,
        "mail.refused" "1" => MailRefused,
    }
}

/// It is in a ticket. Raised by `TakeInMail` in the same append as the ticket or the message that it became; read by
/// what answers it later, and by the list of mail.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MailTakenIn {
    pub mail: MailId,
    /// As its sender's program called it.
    pub message_id: String,
    pub ticket: TicketId,
    /// None where it opened the ticket.
    pub comment: Option<CommentId>,
    pub original: FileId,
    pub at: Timestamp,
}

/// Somebody is to look at it. Raised by `HoldMail`; read by the list of mail.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MailHeld {
    pub mail: MailId,
    /// As its sender's program called it.
    pub message_id: String,
    pub why: Held,
    /// As it says itself.
    pub from: Personal,
    pub subject: Personal,
    pub original: FileId,
    pub at: Timestamp,
}

/// Nothing comes of it. Raised by `SetMailAside`; read by the list of mail, and by the outbox where one of our own
/// could not be delivered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MailSetAside {
    pub mail: MailId,
    pub why: WhyAside,
    pub from: Personal,
    pub subject: Personal,
    pub letter: Option<Uuid>,
    pub at: Timestamp,
}

/// Somebody looked, and it is in a ticket now. Raised by `AcceptMail` in the same append as that; read by the list of
/// mail.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MailAccepted {
    pub ticket: TicketId,
    pub by: AccountId,
}

/// Somebody looked, and nothing comes of it. Raised by `RefuseMail`; read by the list of mail.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MailRefused {
    pub by: AccountId,
}
