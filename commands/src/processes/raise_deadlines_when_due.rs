//! What a ticket's clocks have to say is said at its time, once, also after a standstill. SL3.
//!
//! A clock that is stopped or moved promises anew; what was promised before finds nothing to say.

use super::{Answer, Occasion, Process};
use crate::{CommandError, ticket};
use domain::ticket::{TicketEvent, deadlines::Deadline};
use journal::{StoredEvent, timers::Timer};
use kernel::TicketId;

pub struct RaiseDeadlines;

impl Process for RaiseDeadlines {
    fn name(&self) -> &'static str {
        "raise_deadlines_when_due"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["ticket.deadlines_set"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(async { promise_deadlines(occasion, event) })
    }

    fn fire<'a>(&'a self, occasion: &'a Occasion, timer: &'a Timer) -> Answer<'a> {
        Box::pin(raise_deadlines(occasion, timer))
    }
}

fn promise_deadlines(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let TicketEvent::DeadlinesSet(set) = occasion.read(event)? else {
        return Ok(vec![]);
    };
    let ticket = event.stream()?.id;
    let runs = |deadline: &Deadline| deadline.done_at.is_none() && deadline.paused_since.is_none();
    let running = [set.first_answer, set.resolution]
        .into_iter()
        .flatten()
        .filter(runs);
    let instants = running.flat_map(|deadline| [deadline.near_at, deadline.due]);
    let promise = |at| occasion.promise(format!("{ticket}/{at}"), at, ticket);
    Ok(instants.map(promise).collect())
}

async fn raise_deadlines(occasion: &Occasion, timer: &Timer) -> Result<Vec<Timer>, CommandError> {
    let raise = ticket::RaiseDeadlines {
        command: occasion.command(),
        ticket: TicketId(timer.subject),
    };
    ticket::raise_deadlines(&occasion.runtime, &occasion.caller, raise).await?;
    Ok(vec![])
}
