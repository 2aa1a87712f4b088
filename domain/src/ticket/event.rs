//! What became of a request: asked, sorted, handed over, talked about, answered, closed.
//!
//! Events that move a clock say when (`at`): a client's mail counts from when it was received, not from when it was read.

use super::{
    assignment::Assigned,
    clock::{Promise, Which},
    deadlines::Deadline,
    people::{Assignee, Author, Channel, Side},
};
use crate::events;
use jiff::Timestamp;
use kernel::{
    AccountId, ClientId, CommentId, ContactId, ContractId, EntryId, FileId, MachineId, Minutes, Personal,
    Priority, ProjectId, ServicePolicyId, TicketId, TicketType,
};
use serde::{Deserialize, Serialize};

events! {
    TicketEvent {
        "ticket.opened" "1" => TicketOpened,
        "ticket.request_rewritten" "1" => RequestRewritten,
        "ticket.classified" "1" => TicketClassified,
        "ticket.prioritised" "1" => TicketPrioritised,
        "ticket.linked" "1" => TicketLinked,
        "ticket.assigned" "1" => TicketAssigned,
        "ticket.released" "1" => TicketReleased,
        "ticket.comment_written" "1" => CommentWritten,
        "ticket.note_written" "1" => NoteWritten,
        "ticket.first_answered" "1" => FirstAnswered,
        "ticket.work_started" "1" => WorkStarted,
        "ticket.client_awaited" "1" => ClientAwaited,
        "ticket.client_answered" "1" => ClientAnswered,
        "ticket.escalated" "1" => TicketEscalated,
        "ticket.resolved" "1" => TicketResolved,
        "ticket.reopened" "1" => TicketReopened,
        "ticket.closed" "1" => TicketClosed,
        "ticket.closing_requested" "1" => ClosingRequested,
        "ticket.merged" "1" => TicketMerged,
        "ticket.merge_undone" "1" => MergeUndone,
        "ticket.absorbed" "1" => TicketAbsorbed,
        "ticket.absorption_undone" "1" => AbsorptionUndone,
        "ticket.watched" "1" => TicketWatched,
        "ticket.unwatched" "1" => TicketUnwatched,
        "ticket.promise_made" "1" => PromiseMade,
        "ticket.promise_ended" "1" => PromiseEnded,
        "ticket.deadlines_set" "1" => DeadlinesSet,
        "ticket.deadline_neared" "1" => DeadlineNeared,
        "ticket.deadline_missed" "1" => DeadlineMissed,
        "ticket.time_counted" "1" => TimeCounted,
        "ticket.time_uncounted" "1" => TimeUncounted,
    }
}

/// Somebody asks for something. Raised by `OpenTicket`; read by every list of tickets, by the notifications and by
/// the automatic assignment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketOpened {
    pub ticket: TicketId,
    /// What people call it by, one series a tenant.
    pub number: i64,
    pub client: ClientId,
    /// Whom it is for at the client, where one is known.
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
    /// The closed ticket that a message came to.
    pub follows: Option<TicketId>,
    pub at: Timestamp,
}

/// What a ticket is about, beside its client. TK7.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Links {
    pub contract: Option<ContractId>,
    pub project: Option<ProjectId>,
    pub machine: Option<MachineId>,
}

/// The request says something else. Raised by `RewriteRequest`; read by lists and the search.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RequestRewritten {
    pub subject: Personal,
    pub description: Personal,
}

/// What kind of request it is; all of it is here. Raised by `ClassifyTicket`; read by lists and by the promise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketClassified {
    pub kind: TicketType,
    pub theme: Option<String>,
    pub stage: Option<String>,
    pub at: Timestamp,
}

/// Raised by `PrioritiseTicket`; read by lists and by the promise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketPrioritised {
    pub from: Priority,
    pub to: Priority,
    pub at: Timestamp,
}

/// What it is about; all of it is here. Raised by `LinkTicket`; read by lists and by the promise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketLinked {
    pub links: Links,
    pub at: Timestamp,
}

/// Somebody has it now. Raised by `AssignTicket`; read by lists, queues and notifications.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketAssigned {
    pub to: Assignee,
    pub from: Assignee,
    pub how: Assigned,
}

/// Nobody has it any more. Raised by `ReleaseTicket`; read by lists and queues.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketReleased {
    pub from: Assignee,
}

/// A message in the thread. Raised by `WriteComment`; read by the thread, the search and the notifications.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CommentWritten {
    pub comment: CommentId,
    pub author: Author,
    pub side: Side,
    pub text: Personal,
    pub files: Vec<FileId>,
    pub channel: Channel,
    pub at: Timestamp,
}

/// An internal comment. Raised by `WriteNote`; read by the team's thread and the team's search. A fact of its own,
/// so that whatever shows messages cannot show it by mistake. TK4.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NoteWritten {
    pub note: CommentId,
    pub author: Author,
    pub text: Personal,
    pub files: Vec<FileId>,
    pub at: Timestamp,
}

/// The team has answered for the first time. Raised with the comment that does; read by the first clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FirstAnswered {
    pub comment: CommentId,
    pub at: Timestamp,
}

/// Raised by `StartWork`; read by lists and by the clocks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkStarted {
    pub at: Timestamp,
}

/// Nothing goes on without the client. Raised by `AwaitClient` and by a comment that asks; read by lists and by the
/// clocks, which pause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientAwaited {
    pub at: Timestamp,
}

/// The client has said something while awaited. Raised with the comment; read by lists and by the clocks, which go on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientAnswered {
    pub comment: CommentId,
    /// Somebody has it: it is in progress again, otherwise open.
    pub in_hand: bool,
    pub at: Timestamp,
}

/// Beyond those who had it. Raised by `EscalateTicket`; read by lists and notifications.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketEscalated {
    pub reason: Personal,
    pub at: Timestamp,
}

/// The team says it is done. Raised by `ResolveTicket` and by a comment that says so; read by lists, clocks and
/// notifications.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketResolved {
    pub at: Timestamp,
}

/// It is not done after all. Raised by `ReopenTicket` and by a client's message on a resolved ticket; read by lists and
/// clocks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketReopened {
    /// The message that did it.
    pub comment: Option<CommentId>,
    pub in_hand: bool,
    pub at: Timestamp,
}

/// For good. Raised by `CloseTicket`; read by lists, clocks and the pre-invoicing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketClosed {
    pub at: Timestamp,
}

/// A client says that nothing more is needed, and why. TK5. Raised by `RequestClosing`; read by lists and
/// notifications.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClosingRequested {
    pub author: Author,
    pub comment: Personal,
    pub at: Timestamp,
}

/// It goes on in another ticket. Raised by `MergeTicket` in the same transaction as the other's `TicketAbsorbed`; read
/// by lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketMerged {
    pub into: TicketId,
    pub at: Timestamp,
}

/// It is a ticket of its own again. Raised by `UndoMerge` with the other's `AbsorptionUndone`; read by lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MergeUndone {
    pub from: TicketId,
    pub at: Timestamp,
}

/// Another ticket goes on in this one. Raised by `AbsorbTicket`; read by the thread.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketAbsorbed {
    pub other: TicketId,
}

/// Raised by `UndoAbsorption`; read by the thread.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbsorptionUndone {
    pub other: TicketId,
}

/// Somebody wants to hear of it. Raised by `WatchTicket`; read by notifications.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketWatched {
    pub account: AccountId,
}

/// Raised by `UnwatchTicket`; read by notifications.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketUnwatched {
    pub account: AccountId,
}

/// What was promised from then on, whole: the earlier promises stay in the history. Raised with the opening, and with
/// what changes the type, the priority or the contract, where that promises something else; read by the clocks. SL2.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PromiseMade {
    /// Where the promise was written.
    pub policy: ServicePolicyId,
    pub promise: Promise,
    pub at: Timestamp,
}

/// For what the ticket has become nothing is promised: the promise that was made stays in the history, and its clocks run
/// no more. Raised with what changes the type, the priority or the contract; read by the clocks. SL2.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PromiseEnded {
    pub at: Timestamp,
}

/// When the clocks fall due, as far as is known now; all of it is here. Raised with whatever moves them; read by lists,
/// boards and the scheduler. SL1.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeadlinesSet {
    pub first_answer: Option<Deadline>,
    pub resolution: Option<Deadline>,
}

/// Most of the time is used. Raised by `RaiseDeadlines` at its time, once; read by boards and notifications. SL3.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeadlineNeared {
    pub clock: Which,
    /// From when on it is near.
    pub near_at: Timestamp,
    pub due: Timestamp,
}

/// The time is over. Raised by `RaiseDeadlines` at its time, once; read by boards and notifications. SL3.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeadlineMissed {
    pub clock: Which,
    pub due: Timestamp,
}

/// Validated work on this ticket, with the total after it. Raised by `CountTime` in the same transaction as the
/// entry's validation and the bank's debit (TM2); read by lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeCounted {
    pub entry: EntryId,
    pub worked: Minutes,
    pub total: Minutes,
}

/// The validation was taken back. Raised by `UncountTime` with the bank's reversal; read by lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeUncounted {
    pub entry: EntryId,
    pub worked: Minutes,
    pub total: Minutes,
}
