//! When the clocks fall due, as lists and boards show it, and what they have to say at their times. SL1, SL3.

use super::{
    clock::{Coming, News, Reading, Status, Which, next_due, read},
    event::{DeadlineMissed, DeadlineNeared, DeadlinesSet, TicketEvent},
    state::Ticket,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One clock, at the last thing that moved it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Deadline {
    /// As it was first promised.
    pub promised: Timestamp,
    pub near_at: Timestamp,
    /// While it stands for the client: as if it went on at once.
    pub due: Timestamp,
    /// Since when it stands for the client.
    pub paused_since: Option<Timestamp>,
    /// When it was done; none while it is not.
    pub done_at: Option<Timestamp>,
    /// Done, and too late.
    pub late: bool,
}

impl From<Reading> for Deadline {
    fn from(reading: Reading) -> Deadline {
        let (done_at, late) = match reading.status {
            Status::Met { at } => (Some(at), false),
            Status::Missed { at } => (at, at.is_some()),
            Status::Running | Status::Paused => (None, false),
        };
        Deadline {
            promised: reading.promised_first,
            near_at: reading.near_at,
            due: reading.due,
            paused_since: reading.paused_since,
            done_at,
            late,
        }
    }
}

/// What a decision did to the clocks; none where they stand as they stood.
pub(super) fn moved(before: Option<&Ticket>, after: &Ticket) -> Option<TicketEvent> {
    let known = before.map_or(0, |ticket| ticket.facts.len());
    let now = after.facts.get(known..)?.last()?.at;
    let clocks = read(&after.facts, now);
    let set = DeadlinesSet {
        first_answer: clocks.first_answer.map(Deadline::from),
        resolution: clocks.resolution.map(Deadline::from),
    };
    (set != after.deadlines).then(|| set.into())
}

/// What is to be said now, and was not said yet.
pub(super) fn news(ticket: &Ticket, now: Timestamp) -> Vec<TicketEvent> {
    let due = next_due(&ticket.facts, now).into_iter();
    let news = due.filter(|coming| coming.at <= now);
    let untold = news.filter(|coming| !ticket.told.contains(&(coming.which, coming.news, coming.at)));
    untold.map(|coming| said(ticket, coming)).collect()
}

fn said(ticket: &Ticket, Coming { which, news, at }: Coming) -> TicketEvent {
    let deadline = match which {
        Which::FirstAnswer => ticket.deadlines.first_answer,
        Which::Resolution => ticket.deadlines.resolution,
    };
    match news {
        News::Near => DeadlineNeared {
            clock: which,
            near_at: at,
            due: deadline.map_or(at, |deadline| deadline.due),
        }
        .into(),
        News::Missed => DeadlineMissed {
            clock: which,
            due: at,
        }
        .into(),
    }
}
