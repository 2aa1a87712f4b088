//! The stages, one command each. TK3, TK5.

use super::Decision;
use crate::ticket::{
    command::{
        AwaitClient, CloseLeftTicket, CloseTicket, EscalateTicket, ReopenTicket, RequestClosing,
        ResolveTicket, StartWork,
    },
    event::{
        ClientAwaited, ClosingRequested, TicketClosed, TicketEscalated, TicketEvent, TicketReopened,
        TicketResolved, WorkStarted,
    },
    life::Status,
    refusal::TicketRefusal,
    state::Ticket,
};

/// Also what was resolved too soon.
pub fn start_work(ticket: &Ticket, command: &StartWork) -> Decision {
    match ticket.status {
        Status::InProgress => Ok(vec![]),
        Status::Resolved => reopened(command.at, true),
        Status::Open | Status::WaitingClient | Status::Escalated | Status::Closed => {
            Ok(vec![WorkStarted { at: command.at }.into()])
        }
    }
}

pub fn await_client(ticket: &Ticket, command: &AwaitClient) -> Decision {
    match ticket.status {
        Status::WaitingClient => Ok(vec![]),
        Status::Resolved => {
            let mut events = reopened(command.at, ticket.in_hand())?;
            events.push(ClientAwaited { at: command.at }.into());
            Ok(events)
        }
        Status::Open | Status::InProgress | Status::Escalated | Status::Closed => {
            Ok(vec![ClientAwaited { at: command.at }.into()])
        }
    }
}

pub fn escalate_ticket(ticket: &Ticket, command: &EscalateTicket) -> Decision {
    if ticket.status == Status::Escalated {
        return Ok(vec![]);
    }
    if command.reason.text().unwrap_or_default().trim().is_empty() {
        return Err(TicketRefusal::ReasonMissing);
    }
    let mut events = match ticket.status {
        Status::Resolved => reopened(command.at, ticket.in_hand())?,
        Status::Open | Status::InProgress | Status::WaitingClient | Status::Escalated | Status::Closed => {
            vec![]
        }
    };
    let EscalateTicket { reason, at } = command.clone();
    events.push(TicketEscalated { reason, at }.into());
    Ok(events)
}

pub fn resolve_ticket(ticket: &Ticket, command: &ResolveTicket) -> Decision {
    match ticket.status {
        Status::Resolved => Ok(vec![]),
        Status::Open | Status::InProgress | Status::WaitingClient | Status::Escalated | Status::Closed => {
            Ok(vec![TicketResolved { at: command.at }.into()])
        }
    }
}

pub fn reopen_ticket(ticket: &Ticket, command: &ReopenTicket) -> Decision {
    match ticket.status {
        Status::Resolved => reopened(command.at, ticket.in_hand()),
        Status::Closed => Err(TicketRefusal::Closed),
        Status::Open | Status::InProgress | Status::WaitingClient | Status::Escalated => {
            Err(TicketRefusal::NotResolved)
        }
    }
}

fn reopened(at: jiff::Timestamp, in_hand: bool) -> Decision {
    let reopened = TicketReopened {
        comment: None,
        in_hand,
        at,
    };
    Ok(vec![reopened.into()])
}

pub fn close_ticket(ticket: &Ticket, command: &CloseTicket) -> Decision {
    if ticket.status == Status::Closed {
        return Ok(vec![]);
    }
    Ok(vec![TicketClosed { at: command.at }.into()])
}

/// Quiet where somebody came back to it in the meantime.
pub fn close_left_ticket(ticket: &Ticket, command: &CloseLeftTicket) -> Vec<TicketEvent> {
    if ticket.left_resolved_since() == Some(command.resolved_at) {
        vec![TicketClosed { at: command.at }.into()]
    } else {
        vec![]
    }
}

/// The team decides; what is closed needs no asking.
pub fn request_closing(ticket: &Ticket, command: &RequestClosing) -> Decision {
    if ticket.closing_requested || ticket.status == Status::Closed {
        return Ok(vec![]);
    }
    if command.comment.text().unwrap_or_default().trim().is_empty() {
        return Err(TicketRefusal::ReasonMissing);
    }
    let RequestClosing { author, comment, at } = command.clone();
    Ok(vec![ClosingRequested { author, comment, at }.into()])
}
