//! Who has it. TK6.

use super::Decision;
use crate::ticket::{
    command::AssignTicket,
    event::{TicketAssigned, TicketReleased},
    refusal::TicketRefusal,
    state::Ticket,
};

pub fn assign_ticket(ticket: &Ticket, command: &AssignTicket) -> Decision {
    if ticket.assignee == command.to && !command.to.is_nobody() {
        return Ok(vec![]);
    }
    if command.to.is_nobody() {
        return Err(TicketRefusal::NobodyNamed);
    }
    let assigned = TicketAssigned {
        to: command.to,
        from: ticket.assignee,
        how: command.how.clone(),
    };
    Ok(vec![assigned.into()])
}

pub fn release_ticket(ticket: &Ticket) -> Decision {
    if ticket.assignee.is_nobody() {
        return Ok(vec![]);
    }
    let from = ticket.assignee;
    Ok(vec![TicketReleased { from }.into()])
}
