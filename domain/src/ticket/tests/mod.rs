//! TK2-TK6: given / when / then, one file a rule.

mod choosing;
mod comments;
mod deadlines;
mod life;
mod merging;
mod request;
mod time;

use super::*;
use jiff::Timestamp;
use kernel::{AccountId, ClientId, CommentId, Personal, Priority, TeamId, TicketId, TicketType};
use uuid::Uuid;

const CLIENT: ClientId = ClientId(Uuid::from_u128(1));
const TICKET: TicketId = TicketId(Uuid::from_u128(2));
const OTHER: TicketId = TicketId(Uuid::from_u128(3));
const TECHNICIAN: AccountId = AccountId(Uuid::from_u128(4));
const COMMENT: CommentId = CommentId(Uuid::from_u128(5));
const TEAM: TeamId = TeamId(Uuid::from_u128(6));

fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + minute * 60).expect("an instant")
}

fn said(text: &str) -> Personal {
    Personal::new(CLIENT.0, text)
}

fn open() -> OpenTicket {
    OpenTicket {
        ticket: TICKET,
        number: 12,
        client: CLIENT,
        contact: None,
        channel: Channel::Portal,
        author: Author::Account(AccountId(Uuid::from_u128(9))),
        subject: said("Imprimante"),
        description: said("Elle ne répond plus."),
        kind: TicketType::Incident,
        priority: Priority::Normal,
        theme: None,
        stage: None,
        links: Links::default(),
        files: vec![],
        follows: None,
        promised: None,
        at: at(0),
    }
}

fn opened() -> TicketEvent {
    let OpenTicket {
        subject, description, ..
    } = open();
    TicketOpened {
        ticket: TICKET,
        number: 12,
        client: CLIENT,
        contact: None,
        channel: Channel::Portal,
        author: Author::Account(AccountId(Uuid::from_u128(9))),
        subject,
        description,
        kind: TicketType::Incident,
        priority: Priority::Normal,
        theme: None,
        stage: None,
        links: Links::default(),
        files: vec![],
        follows: None,
        at: at(0),
    }
    .into()
}

fn assigned() -> TicketEvent {
    TicketAssigned {
        to: in_hand(),
        from: Assignee::default(),
        how: assignment::Assigned::ByHand,
    }
    .into()
}

fn in_hand() -> Assignee {
    Assignee {
        team: None,
        account: Some(TECHNICIAN),
    }
}

fn awaited() -> TicketEvent {
    ClientAwaited { at: at(1) }.into()
}

fn resolved() -> TicketEvent {
    TicketResolved { at: at(1) }.into()
}

fn closed() -> TicketEvent {
    TicketClosed { at: at(1) }.into()
}

fn comment(side: Side) -> WriteComment {
    WriteComment {
        comment: COMMENT,
        author: Author::Account(TECHNICIAN),
        side,
        text: said("Bonjour"),
        files: vec![],
        channel: Channel::Portal,
        next: None,
        at: at(5),
    }
}

fn written(side: Side) -> TicketEvent {
    let WriteComment { author, text, .. } = comment(side);
    CommentWritten {
        comment: COMMENT,
        author,
        side,
        text,
        files: vec![],
        channel: Channel::Portal,
        at: at(5),
    }
    .into()
}
