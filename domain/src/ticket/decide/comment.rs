//! Messages and notes, and what each brings with it. TK3, TK4.

use super::{Decision, status};
use crate::ticket::{
    command::{AwaitClient, Next, ResolveTicket, WriteComment, WriteNote},
    event::{ClientAnswered, CommentWritten, FirstAnswered, NoteWritten, TicketEvent, TicketReopened},
    life::Status,
    people::Side,
    refusal::TicketRefusal,
    state::Ticket,
};
use kernel::{FileId, Personal};

pub fn write_comment(ticket: &Ticket, command: &WriteComment) -> Decision {
    check_says_something(&command.text, &command.files)?;
    let mut events = vec![written(command).into()];
    match command.side {
        Side::Client => events.extend(woken(ticket, command)),
        Side::Team => events.extend(answered(ticket, command)?),
    }
    Ok(events)
}

/// Also on what is closed: the team may remember something.
pub fn write_note(_: &Ticket, command: &WriteNote) -> Decision {
    check_says_something(&command.text, &command.files)?;
    let WriteNote {
        note,
        author,
        text,
        files,
        at,
    } = command.clone();
    let written = NoteWritten {
        note,
        author,
        text,
        files,
        at,
    };
    Ok(vec![written.into()])
}

fn check_says_something(text: &Personal, files: &[FileId]) -> Result<(), TicketRefusal> {
    if text.text().unwrap_or_default().trim().is_empty() && files.is_empty() {
        return Err(TicketRefusal::EmptyComment);
    }
    Ok(())
}

fn written(command: &WriteComment) -> CommentWritten {
    CommentWritten {
        comment: command.comment,
        author: command.author.clone(),
        side: command.side,
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
