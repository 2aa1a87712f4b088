//! A new ticket goes to the queue that takes it, and there to somebody where the queue chooses. TK6.

use super::{Answer, Occasion, Process};
use crate::{CommandError, ticket};
use domain::ticket::TicketEvent;
use journal::{StoredEvent, timers::Timer};
use kernel::TicketId;

pub struct RouteTicket;

impl Process for RouteTicket {
    fn name(&self) -> &'static str {
        "route_ticket_when_opened"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["ticket.opened"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(route_ticket(occasion, event))
    }
}

async fn route_ticket(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let TicketEvent::TicketOpened(opened) = occasion.read(event)? else {
        return Ok(vec![]);
    };
    let teams = occasion.load::<domain::team::Teams>(occasion.tenant().0).await?;
    if teams.queue_for(opened.kind, opened.theme.as_deref()).is_none() {
        return Ok(vec![]);
    }
    let assign = ticket::AssignAutomatically {
        command: occasion.command(),
        ticket: TicketId(event.stream()?.id),
        team: None,
        as_the_queue_has_it: true,
    };
    ticket::assign_automatically(&occasion.runtime, &occasion.caller, assign).await?;
    Ok(vec![])
}
