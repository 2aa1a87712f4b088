//! Messages, and what each brings with it. TK3, TK4.

use super::{Decision, status};
use crate::ticket::{
    command::{AwaitClient, Next, ResolveTicket, WriteComment},
    event::{ClientAnswered, CommentWritten, FirstAnswered, TicketEvent, TicketReopened},
    life::Status,
    people::Side,
    refusal::TicketRefusal,
    state::Ticket,
};

pub fn write_comment(ticket: &Ticket, command: &WriteComment) -> Decision {
    check(ticket, command)?;
    let mut events = vec![written(command).into()];
    match command.side {
        Side::Client => events.extend(woken(ticket, command)),
        Side::Team if command.internal => {}
        Side::Team => events.extend(answered(ticket, command)?),
    }
    Ok(events)
}

fn check(ticket: &Ticket, command: &WriteComment) -> Result<(), TicketRefusal> {
    // The team may note something on what is closed; whatever else is said belongs into a new ticket.
    if ticket.status == Status::Closed && !command.internal {
        return Err(TicketRefusal::Closed);
    }
    if command.internal && command.side == Side::Client {
        return Err(TicketRefusal::InternalFromClient);
    }
    if command.internal && command.next.is_some() {
        return Err(TicketRefusal::InternalAndNext);
    }
    let is_empty = command.text.text().unwrap_or_default().trim().is_empty();
    if is_empty && command.files.is_empty() {
        return Err(TicketRefusal::EmptyComment);
    }
    Ok(())
}

fn written(command: &WriteComment) -> CommentWritten {
    CommentWritten {
        comment: command.comment,
        author: command.author.clone(),
        side: command.side,
        internal: command.internal,
        text: command.text.clone(),
        files: command.files.clone(),
        channel: command.channel,
        at: command.at,
    }
}

/// A client's message ends the waiting, and reopens what was resolved.
fn woken(ticket: &Ticket, command: &WriteComment) -> Option<TicketEvent> {
    let WriteComment { comment, at, .. } = *command;
    let in_hand = ticket.in_hand();
    match ticket.status {
        Status::WaitingClient => {
            let answered = ClientAnswered { comment, in_hand, at };
            Some(answered.into())
        }
        Status::Resolved => {
            let reopened = TicketReopened {
                comment: Some(comment),
                in_hand,
                at,
            };
            Some(reopened.into())
        }
        Status::Open | Status::InProgress | Status::Escalated | Status::Closed => None,
    }
}

fn answered(ticket: &Ticket, command: &WriteComment) -> Result<Vec<TicketEvent>, TicketRefusal> {
    let WriteComment { comment, at, .. } = *command;
    let first = (!ticket.answered).then(|| FirstAnswered { comment, at }.into());
    let next = match command.next {
        Some(Next::AwaitClient) => status::await_client(ticket, &AwaitClient { at })?,
        Some(Next::Resolve) => status::resolve_ticket(ticket, &ResolveTicket { at })?,
        None => vec![],
    };
    Ok(first.into_iter().chain(next).collect())
}
