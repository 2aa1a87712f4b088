//! What is asked, and what kind of request it is.

use super::Decision;
use crate::ticket::{
    command::{ClassifyTicket, LinkTicket, OpenTicket, PrioritiseTicket, Promised, RewriteRequest},
    event::{
        PromiseEnded, PromiseMade, RequestRewritten, TicketClassified, TicketEvent, TicketLinked,
        TicketOpened, TicketPrioritised,
    },
    people::Side,
    refusal::TicketRefusal,
    state::{Ticket, TicketState},
};
use jiff::Timestamp;
use kernel::Personal;
use std::iter;

const LONGEST_SUBJECT: usize = 250;
const LONGEST_LABEL: usize = 80;

pub fn open_ticket(state: &TicketState, command: &OpenTicket) -> Decision {
    let opened = opened(command);
    match state.ticket() {
        Some(ticket) if ticket.opened == opened => return Ok(vec![]),
        Some(_) => return Err(TicketRefusal::AlreadyOpened),
        None => {}
    }
    check_subject(&command.subject)?;
    check_labels([&command.theme, &command.stage])?;
    let promise = promised(None, command.promised.as_ref(), command.at);
    Ok(iter::once(opened.into()).chain(promise).collect())
}

fn opened(command: &OpenTicket) -> TicketOpened {
    TicketOpened {
        ticket: command.ticket,
        number: command.number,
        client: command.client,
        contact: command.contact,
        channel: command.channel,
        author: command.author.clone(),
        subject: command.subject.clone(),
        description: command.description.clone(),
        kind: command.kind,
        priority: command.priority,
        theme: command.theme.clone(),
        stage: command.stage.clone(),
        links: command.links,
        files: command.files.clone(),
        follows: command.follows,
        at: command.at,
    }
}

/// Where it is another one than stands, or none any more.
fn promised(ticket: Option<&Ticket>, promised: Option<&Promised>, at: Timestamp) -> Option<TicketEvent> {
    let stands = ticket.and_then(Ticket::promise);
    let Some(Promised { policy, promise }) = promised else {
        return stands.map(|_| PromiseEnded { at }.into());
    };
    let made = PromiseMade {
        policy: *policy,
        promise: promise.clone(),
        at,
    };
    (stands != Some(promise)).then(|| made.into())
}

fn check_subject(subject: &Personal) -> Result<(), TicketRefusal> {
    let text = subject.text().unwrap_or_default();
    if text.trim().is_empty() {
        return Err(TicketRefusal::WithoutSubject);
    }
    if text.chars().count() > LONGEST_SUBJECT {
        return Err(TicketRefusal::SubjectTooLong {
            longest: LONGEST_SUBJECT,
        });
    }
    Ok(())
}

fn check_labels(labels: [&Option<String>; 2]) -> Result<(), TicketRefusal> {
    let mut labels = labels.into_iter().flatten();
    if labels.any(|label| label.chars().count() > LONGEST_LABEL) {
        return Err(TicketRefusal::LabelTooLong {
            longest: LONGEST_LABEL,
        });
    }
    Ok(())
}

pub fn rewrite_request(ticket: &Ticket, command: &RewriteRequest) -> Decision {
    if ticket.subject == command.subject && ticket.description == command.description {
        return Ok(vec![]);
    }
    if command.side == Side::Client && !ticket.assignee.is_nobody() {
        return Err(TicketRefusal::AlreadyAssigned);
    }
    check_subject(&command.subject)?;
    let RewriteRequest {
        subject, description, ..
    } = command.clone();
    Ok(vec![RequestRewritten { subject, description }.into()])
}

pub fn classify_ticket(ticket: &Ticket, command: &ClassifyTicket) -> Decision {
    let ClassifyTicket {
        kind,
        theme,
        stage,
        at,
        ..
    } = command.clone();
    if (ticket.kind, &ticket.theme, &ticket.stage) == (kind, &theme, &stage) {
        return Ok(vec![]);
    }
    check_labels([&theme, &stage])?;
    let classified = TicketClassified {
        kind,
        theme,
        stage,
        at,
    };
    let promise = promised(Some(ticket), command.promised.as_ref(), at);
    Ok(iter::once(classified.into()).chain(promise).collect())
}

pub fn prioritise_ticket(ticket: &Ticket, command: &PrioritiseTicket) -> Decision {
    if ticket.priority == command.priority {
        return Ok(vec![]);
    }
    let prioritised = TicketPrioritised {
        from: ticket.priority,
        to: command.priority,
        at: command.at,
    };
    let promise = promised(Some(ticket), command.promised.as_ref(), command.at);
    Ok(iter::once(prioritised.into()).chain(promise).collect())
}

pub fn link_ticket(ticket: &Ticket, command: &LinkTicket) -> Decision {
    if ticket.links == command.links {
        return Ok(vec![]);
    }
    let LinkTicket { links, at, .. } = *command;
    let promise = promised(Some(ticket), command.promised.as_ref(), at);
    Ok(iter::once(TicketLinked { links, at }.into())
        .chain(promise)
        .collect())
}
