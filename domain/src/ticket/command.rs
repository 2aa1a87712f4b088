//! What may be asked of a ticket. Numbers, instants and who chooses whom come in.

use super::{
    assignment::Assigned,
    clock::Promise,
    event::Links,
    people::{Assignee, Author, Channel, Side},
};
use crate::commands;
use jiff::Timestamp;
use kernel::{
    AccountId, ClientId, CommentId, ContactId, EntryId, FileId, Minutes, Personal, Priority, ServicePolicyId,
    TicketId, TicketType,
};
use serde::Serialize;

commands! {
    TicketCommand {
        OpenTicket,
        RewriteRequest,
        ClassifyTicket,
        PrioritiseTicket,
        LinkTicket,
        AssignTicket,
        ReleaseTicket,
        WriteComment,
        WriteNote,
        StartWork,
        AwaitClient,
        EscalateTicket,
        ResolveTicket,
        ReopenTicket,
        CloseTicket,
        CloseLeftTicket,
        RequestClosing,
        MergeTicket,
        UndoMerge,
        AbsorbTicket,
        UndoAbsorption,
        WatchTicket,
        UnwatchTicket,
        RaiseDeadlines,
        CountTime,
        UncountTime,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OpenTicket {
    pub ticket: TicketId,
    pub number: i64,
    pub client: ClientId,
    pub contact: Option<ContactId>,
    pub channel: Channel,
    pub author: Author,
    pub subject: Personal,
    pub description: Personal,
    pub kind: TicketType,
    pub priority: Priority,
    pub theme: Option<String>,
    pub stage: Option<String>,
    pub links: Links,
    pub files: Vec<FileId>,
    pub follows: Option<TicketId>,
    pub promised: Option<Promised>,
    pub at: Timestamp,
}

/// What is promised for such a ticket, and where that is written.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Promised {
    pub policy: ServicePolicyId,
    pub promise: Promise,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RewriteRequest {
    /// A client's side may until somebody has it. TK5.
    pub side: Side,
    pub subject: Personal,
    pub description: Personal,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClassifyTicket {
    pub kind: TicketType,
    pub theme: Option<String>,
    pub stage: Option<String>,
    pub promised: Option<Promised>,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PrioritiseTicket {
    pub priority: Priority,
    pub promised: Option<Promised>,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LinkTicket {
    pub links: Links,
    pub promised: Option<Promised>,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssignTicket {
    pub to: Assignee,
    pub how: Assigned,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReleaseTicket {}

/// What a comment of the team does besides.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Next {
    AwaitClient,
    Resolve,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WriteComment {
    pub comment: CommentId,
    pub author: Author,
    pub side: Side,
    pub text: Personal,
    pub files: Vec<FileId>,
    pub channel: Channel,
    pub next: Option<Next>,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WriteNote {
    pub note: CommentId,
    pub author: Author,
    pub text: Personal,
    pub files: Vec<FileId>,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StartWork {
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AwaitClient {
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EscalateTicket {
    pub reason: Personal,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ResolveTicket {
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReopenTicket {
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CloseTicket {
    pub at: Timestamp,
}

/// Nobody came back to it since it was resolved.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CloseLeftTicket {
    /// Of the resolution that was left standing.
    pub resolved_at: Timestamp,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RequestClosing {
    pub author: Author,
    pub comment: Personal,
    pub at: Timestamp,
}

/// Into a ticket of the same client.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MergeTicket {
    pub into: TicketId,
    pub into_client: ClientId,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UndoMerge {
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AbsorbTicket {
    pub other: TicketId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UndoAbsorption {
    pub other: TicketId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WatchTicket {
    pub account: AccountId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UnwatchTicket {
    pub account: AccountId,
}

/// Says what the clocks have to say at this instant.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RaiseDeadlines {
    pub now: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CountTime {
    pub entry: EntryId,
    pub worked: Minutes,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UncountTime {
    pub entry: EntryId,
}
