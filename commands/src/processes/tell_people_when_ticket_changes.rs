//! Whoever a fact of a ticket concerns is told of it, once. NO1, NO2.
//!
//! What happened long ago, as when a server begins to follow a history that is there already, is news to nobody.

use super::{Answer, Occasion, Process};
use crate::{CommandError, notice};
use domain::ticket::{
    TicketEvent,
    telling::{author, telling},
};
use jiff::SignedDuration;
use journal::{StoredEvent, timers::Timer};
use kernel::{Actor, TicketId};

pub struct TellOfTickets;

/// Longer than a server stands still.
const NEWS_FOR: SignedDuration = SignedDuration::from_hours(24 * 14);

impl Process for TellOfTickets {
    fn name(&self) -> &'static str {
        "tell_people_when_ticket_changes"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[
            "ticket.opened",
            "ticket.request_rewritten",
            "ticket.classified",
            "ticket.prioritised",
            "ticket.assigned",
            "ticket.comment_written",
            "ticket.note_written",
            "ticket.work_started",
            "ticket.client_awaited",
            "ticket.escalated",
            "ticket.resolved",
            "ticket.reopened",
            "ticket.closed",
            "ticket.closing_requested",
            "ticket.merged",
            "ticket.deadline_neared",
            "ticket.deadline_missed",
        ]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(tell(occasion, event))
    }
}

/// Whether it may still be news.
pub(super) fn is_news(occasion: &Occasion, event: &StoredEvent) -> bool {
    let now = occasion.runtime.journal.clock.now();
    now.duration_since(event.recorded_at) <= NEWS_FOR
}

async fn tell(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let fact = occasion.read::<TicketEvent>(event)?;
    let Some(telling) = telling(&fact).filter(|_| is_news(occasion, event)) else {
        return Ok(vec![]);
    };
    let tell = notice::TellOfTicket {
        command: occasion.command(),
        ticket: TicketId(event.stream()?.id),
        telling,
        by: match event.meta()?.actor {
            Actor::Person(account) => Some(account),
            Actor::Process(_) | Actor::Operator => None,
        },
        author: author(&fact).map(notice::Writer::of),
        cause: event.name(),
        at: event.recorded_at,
    };
    notice::tell_of_ticket(&occasion.runtime, &occasion.caller, tell).await?;
    Ok(vec![])
}
