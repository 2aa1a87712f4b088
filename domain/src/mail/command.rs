//! What may be asked of a message that came.

use super::verdict::{Held, WhyAside};
use crate::commands;
use jiff::Timestamp;
use kernel::{AccountId, CommentId, FileId, MailId, Personal, TicketId};
use serde::Serialize;
use uuid::Uuid;

commands! {
    MailCommand {
        TakeInMail,
        HoldMail,
        SetMailAside,
        AcceptMail,
        RefuseMail,
    }
}

/// It is in a ticket: as what it asks, or as a message.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TakeInMail {
    pub mail: MailId,
    /// As its sender's program called it.
    pub message_id: String,
    pub ticket: TicketId,
    pub comment: Option<CommentId>,
    pub original: FileId,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HoldMail {
    pub mail: MailId,
    /// As its sender's program called it.
    pub message_id: String,
    pub why: Held,
    pub from: Personal,
    pub subject: Personal,
    pub original: FileId,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SetMailAside {
    pub mail: MailId,
    pub why: WhyAside,
    pub from: Personal,
    pub subject: Personal,
    /// Our own that could not be delivered.
    pub letter: Option<Uuid>,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AcceptMail {
    pub ticket: TicketId,
    pub by: AccountId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RefuseMail {
    pub by: AccountId,
}
