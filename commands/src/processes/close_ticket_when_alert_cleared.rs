//! An alert is over: its ticket is closed if no person had touched it, and left to whoever did otherwise. RM4.

use super::{Answer, Occasion, Process};
use crate::{CommandError, ticket};
use domain::{
    machine::{Machine, MachineEvent, MachineState},
    ticket::Ticket,
};
use journal::{StoredEvent, timers::Timer};
use kernel::{Actor, AlertRuleId, TicketId};
use uuid::Uuid;

pub struct CloseTicket;

impl Process for CloseTicket {
    fn name(&self) -> &'static str {
        "close_ticket_when_alert_cleared"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["machine.alert_cleared"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(close(occasion, event))
    }
}

async fn close(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let MachineEvent::AlertCleared(cleared) = occasion.read(event)? else {
        return Ok(vec![]);
    };
    let Some(ticket) = of_what_is_over(occasion, event.stream()?.id, cleared.rule).await? else {
        return Ok(vec![]);
    };
    let history = occasion
        .runtime
        .history::<Ticket>(occasion.tenant(), ticket.0)
        .await?;
    if history
        .iter()
        .any(|recorded| matches!(recorded.meta.actor, Actor::Person(_)))
    {
        return Ok(vec![]);
    }
    let close = ticket::CloseUntouched {
        command: occasion.command(),
        ticket,
        version: history.last().map_or(0, |recorded| recorded.sequence),
    };
    ticket::close_untouched(&occasion.runtime, &occasion.caller, close).await?;
    Ok(vec![])
}

/// None where it was raised again meanwhile, and where no ticket tells of it.
async fn of_what_is_over(
    occasion: &Occasion,
    machine: Uuid,
    rule: Option<AlertRuleId>,
) -> Result<Option<TicketId>, CommandError> {
    Ok(match occasion.load::<Machine>(machine).await? {
        MachineState::Enrolled(enrolled) => {
            let alert = enrolled.alerts.of(rule);
            alert.ticket.filter(|_| alert.raised.is_none())
        }
        // Nothing is raised of it any more, and it remembers nothing.
        MachineState::Revoked => {
            let history = occasion
                .runtime
                .history::<Machine>(occasion.tenant(), machine)
                .await?;
            history.iter().rev().find_map(|recorded| match &recorded.event {
                MachineEvent::AlertReported(reported) if reported.rule == rule => Some(reported.ticket),
                _ => None,
            })
        }
        MachineState::Unknown | MachineState::Expected(_) => None,
    })
}
