//! Which fact of a ticket is told to whom. NO1, NO2.
//!
//! Invariant: what is the team's own (`privacy`) is told to nobody else. Facts that come with a message are told with
//! that message.

use super::{event::TicketEvent, people::Author};
use kernel::{AccountId, CommentId, NoticeKind};
use serde::Serialize;

/// Who of the team hears of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Circle {
    /// Those who watch it, and nobody else.
    Watchers,
    /// Whoever was named just now.
    Named(AccountId),
    /// And whoever has it: the person, else those of the queue; nobody's is everybody's who leads.
    Handlers,
    /// And whoever leads.
    HandlersAndLeaders,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Telling {
    pub kind: NoticeKind,
    /// The client's people are told, too.
    pub client: bool,
    pub team: Circle,
    pub message: Option<CommentId>,
}

/// None for what nobody is told.
pub fn telling(event: &TicketEvent) -> Option<Telling> {
    let told = |kind, client, team| {
        Some(Telling {
            kind,
            client,
            team,
            message: None,
        })
    };
    let said = |kind, client, message| {
        Some(Telling {
            kind,
            client,
            team: Circle::Handlers,
            message: Some(message),
        })
    };
    match event {
        TicketEvent::TicketOpened(_) => told(NoticeKind::TicketOpened, true, Circle::Handlers),
        TicketEvent::RequestRewritten(_) => told(NoticeKind::TicketChanged, true, Circle::Handlers),
        TicketEvent::TicketClassified(_)
        | TicketEvent::TicketPrioritised(_)
        | TicketEvent::WorkStarted(_)
        | TicketEvent::ClientAwaited(_) => told(NoticeKind::TicketChanged, true, Circle::Watchers),
        TicketEvent::TicketAssigned(assigned) => match assigned.to.account {
            Some(account) if assigned.from.account != Some(account) => {
                told(NoticeKind::TicketAssigned, false, Circle::Named(account))
            }
            Some(_) | None => None,
        },
        TicketEvent::CommentWritten(written) => said(NoticeKind::MessageWritten, true, written.comment),
        TicketEvent::NoteWritten(written) => said(NoticeKind::NoteWritten, false, written.note),
        TicketEvent::TicketEscalated(_) => {
            told(NoticeKind::TicketEscalated, false, Circle::HandlersAndLeaders)
        }
        TicketEvent::TicketResolved(_) => told(NoticeKind::TicketResolved, true, Circle::Handlers),
        TicketEvent::TicketReopened(_) => told(NoticeKind::TicketReopened, true, Circle::Handlers),
        TicketEvent::TicketClosed(_) => told(NoticeKind::TicketClosed, true, Circle::Handlers),
        TicketEvent::ClosingRequested(_) => told(NoticeKind::ClosingRequested, false, Circle::Handlers),
        TicketEvent::TicketMerged(_) => told(NoticeKind::TicketMerged, true, Circle::Handlers),
        TicketEvent::MergeUndone(_) => told(NoticeKind::TicketChanged, true, Circle::Handlers),
        TicketEvent::DeadlineNeared(_) => told(NoticeKind::DeadlineNear, false, Circle::Handlers),
        TicketEvent::DeadlineMissed(_) => told(NoticeKind::DeadlineMissed, false, Circle::HandlersAndLeaders),
        TicketEvent::TicketReleased(_)
        | TicketEvent::TicketLinked(_)
        | TicketEvent::FirstAnswered(_)
        | TicketEvent::ClientAnswered(_)
        | TicketEvent::TicketAbsorbed(_)
        | TicketEvent::AbsorptionUndone(_)
        | TicketEvent::TicketWatched(_)
        | TicketEvent::TicketUnwatched(_)
        | TicketEvent::PromiseMade(_)
        | TicketEvent::PromiseEnded(_)
        | TicketEvent::DeadlinesSet(_)
        | TicketEvent::TimeCounted(_)
        | TicketEvent::TimeUncounted(_) => None,
    }
}

/// Who wrote it, where the fact says so; whoever it is needs not be told.
pub fn author(event: &TicketEvent) -> Option<&Author> {
    match event {
        TicketEvent::TicketOpened(opened) => Some(&opened.author),
        TicketEvent::CommentWritten(written) => Some(&written.author),
        TicketEvent::NoteWritten(written) => Some(&written.author),
        TicketEvent::ClosingRequested(requested) => Some(&requested.author),
        TicketEvent::RequestRewritten(_)
        | TicketEvent::TicketClassified(_)
        | TicketEvent::TicketPrioritised(_)
        | TicketEvent::TicketLinked(_)
        | TicketEvent::TicketAssigned(_)
        | TicketEvent::TicketReleased(_)
        | TicketEvent::FirstAnswered(_)
        | TicketEvent::WorkStarted(_)
        | TicketEvent::ClientAwaited(_)
        | TicketEvent::ClientAnswered(_)
        | TicketEvent::TicketEscalated(_)
        | TicketEvent::TicketResolved(_)
        | TicketEvent::TicketReopened(_)
        | TicketEvent::TicketClosed(_)
        | TicketEvent::TicketMerged(_)
        | TicketEvent::MergeUndone(_)
        | TicketEvent::TicketAbsorbed(_)
        | TicketEvent::AbsorptionUndone(_)
        | TicketEvent::TicketWatched(_)
        | TicketEvent::TicketUnwatched(_)
        | TicketEvent::PromiseMade(_)
        | TicketEvent::PromiseEnded(_)
        | TicketEvent::DeadlinesSet(_)
        | TicketEvent::DeadlineNeared(_)
        | TicketEvent::DeadlineMissed(_)
        | TicketEvent::TimeCounted(_)
        | TicketEvent::TimeUncounted(_) => None,
    }
}
