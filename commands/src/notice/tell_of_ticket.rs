//! Everybody whom one fact of a ticket concerns is told of it, in one append. NO1, NO2.

use super::audience::Audience;
use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    runtime::{Work, derived},
};
use domain::{
    notice::{About, Notices, RaiseNotice, Recipient},
    ticket::{Author, Ticket, telling::Telling},
};
use jiff::Timestamp;
use journal::Receipt;
use kernel::{AccountId, CommandId, ContactId, NoticeId, TicketId};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Clone, Debug, Serialize)]
pub struct TellOfTicket {
    pub command: CommandId,
    pub ticket: TicketId,
    pub telling: Telling,
    /// Who did it, where that is an account: they know.
    pub by: Option<AccountId>,
    /// Who wrote it, where the fact says so.
    pub author: Option<Writer>,
    pub cause: String,
    pub at: Timestamp,
}

/// Who wrote something, by id alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Writer {
    Account(AccountId),
    Contact(ContactId),
    Stranger,
    Program,
}

impl Writer {
    pub fn of(author: &Author) -> Writer {
        match author {
            Author::Account(account) => Writer::Account(*account),
            Author::Contact(contact) => Writer::Contact(*contact),
            Author::Address(_) => Writer::Stranger,
            Author::Program => Writer::Program,
        }
    }
}

pub async fn tell_of_ticket(
    runtime: &Runtime,
    caller: &Caller,
    input: TellOfTicket,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "notice.tell_of_ticket",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| tell(work, input).await)
        .await
}

async fn tell(work: &mut Work, input: &TellOfTicket) -> Result<(), CommandError> {
    let state = work.fact::<Ticket>(input.ticket.0).await?;
    let Some(ticket) = state.ticket() else {
        return Err(CommandError::not_found::<Ticket>(input.ticket.0));
    };
    let audience = Audience::of(work, ticket.client()).await?;
    let mut told: BTreeMap<Recipient, bool> = BTreeMap::new();
    if input.telling.client {
        let outside = audience.outside(work, input.ticket, ticket).await?;
        told.extend(outside.into_iter().map(|recipient| (recipient, true)));
    }
    let inside = audience.inside(ticket, input.telling.team);
    told.extend(inside.into_iter().map(|recipient| (recipient, false)));
    for knows in who_knows(work, input, &audience).await? {
        told.remove(&knows);
    }
    raise(work, told, |recipient, outside| RaiseNotice {
        notice: notice_of(input.command, recipient),
        to: recipient,
        outside,
        kind: input.telling.kind,
        about: About::Ticket(input.ticket),
        by: input.by,
        message: input.telling.message,
        cause: input.cause.clone(),
        at: input.at,
    })
    .await
}

/// Whoever did it, by whatever name.
async fn who_knows(
    work: &Work,
    input: &TellOfTicket,
    audience: &Audience,
) -> Result<Vec<Recipient>, CommandError> {
    let mut knows: Vec<_> = input.by.into_iter().map(Recipient::Account).collect();
    match input.author {
        Some(Writer::Account(account)) => knows.push(Recipient::Account(account)),
        Some(Writer::Contact(contact)) => knows.extend(audience.contact(work, contact).await?),
        Some(Writer::Stranger) => knows.push(Recipient::Correspondent(input.ticket)),
        Some(Writer::Program) | None => {}
    }
    Ok(knows)
}

/// In the order of the streams, always.
pub(super) async fn raise(
    work: &mut Work,
    told: BTreeMap<Recipient, bool>,
    notice: impl Fn(Recipient, bool) -> RaiseNotice,
) -> Result<(), CommandError> {
    let by_stream: BTreeMap<_, _> = told
        .into_iter()
        .map(|(to, outside)| (to.stream(), (to, outside)))
        .collect();
    for (stream, (recipient, outside)) in by_stream {
        work.decide::<Notices>(stream, notice(recipient, outside)).await?;
    }
    Ok(())
}

pub(super) fn notice_of(command: CommandId, recipient: Recipient) -> NoticeId {
    NoticeId(derived(command.0, &format!("notice/{}", recipient.stream())))
}
