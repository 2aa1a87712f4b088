//! What is resolved is closed when nobody came back to it, where the agency wants that. TK3.
//!
//! Each resolution makes a promise. When it is due the agency's delay of that moment counts: a longer one promises anew,
//! none closes nothing, and a ticket that was reopened is left to its next resolution.

use super::{Answer, Occasion, Process};
use crate::{CommandError, tenant::agency_of, ticket};
use domain::ticket::Ticket;
use jiff::{SignedDuration, Timestamp};
use journal::{StoredEvent, timers::Timer};
use kernel::TicketId;
use uuid::Uuid;

pub struct CloseLeftTickets;

/// A resolution that stands, and when it has stood long enough.
struct Left {
    resolved_at: Timestamp,
    closes_at: Timestamp,
}

impl Process for CloseLeftTickets {
    fn name(&self) -> &'static str {
        "close_tickets_left_resolved"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["ticket.resolved"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(promise_closing(occasion, event))
    }

    fn fire<'a>(&'a self, occasion: &'a Occasion, timer: &'a Timer) -> Answer<'a> {
        Box::pin(close_or_wait(occasion, timer))
    }
}

async fn promise_closing(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let ticket = event.stream()?.id;
    let left = left(occasion, ticket).await?;
    Ok(left
        .map(|left| promise(occasion, ticket, &left))
        .into_iter()
        .collect())
}

async fn close_or_wait(occasion: &Occasion, timer: &Timer) -> Result<Vec<Timer>, CommandError> {
    let Some(left) = left(occasion, timer.subject).await? else {
        return Ok(vec![]);
    };
    if left.closes_at > timer.due_at {
        return Ok(vec![promise(occasion, timer.subject, &left)]);
    }
    let close = ticket::CloseLeftTicket {
        command: occasion.command(),
        ticket: TicketId(timer.subject),
        resolved_at: left.resolved_at,
    };
    ticket::close_left_ticket(&occasion.runtime, &occasion.caller, close).await?;
    Ok(vec![])
}

fn promise(occasion: &Occasion, ticket: Uuid, left: &Left) -> Timer {
    occasion.promise(format!("{ticket}/{}", left.closes_at), left.closes_at, ticket)
}

/// None where it is not resolved, and where the agency closes by hand.
async fn left(occasion: &Occasion, ticket: Uuid) -> Result<Option<Left>, CommandError> {
    let agency = agency_of(&occasion.runtime, occasion.tenant()).await?;
    let state = occasion.load::<Ticket>(ticket).await?;
    let resolved_at = state.ticket().and_then(|ticket| ticket.left_resolved_since());
    let after = agency
        .closes_after
        .map(|days| SignedDuration::from_hours(24 * i64::from(days)));
    Ok(resolved_at.zip(after).and_then(|(resolved_at, after)| {
        let closes_at = resolved_at.checked_add(after).ok()?;
        Some(Left {
            resolved_at,
            closes_at,
        })
    }))
}
