//! The entry says something else, while nobody validated it.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    tenant::today,
    time_entry::{DespiteLock, expect_ticket_of, logged, terms_on},
};
use domain::time_entry::{self, TimeEntry};
use journal::Receipt;
use kernel::{CommandId, Day, EntryId, Minutes, Personal, TicketId, TimeClass};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct CorrectLoggedTime {
    pub command: CommandId,
    pub entry: EntryId,
    pub ticket: NewTicket,
    pub worked: Minutes,
    pub date_of_work: Day,
    pub class: TimeClass,
    pub note: String,
    pub despite_lock: DespiteLock,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum NewTicket {
    AsItWas,
    Without,
    Ticket(TicketId),
}

impl NewTicket {
    fn after(self, before: Option<TicketId>) -> Option<TicketId> {
        match self {
            NewTicket::AsItWas => before,
            NewTicket::Without => None,
            NewTicket::Ticket(ticket) => Some(ticket),
        }
    }
}

pub async fn correct_logged_time(
    runtime: &Runtime,
    caller: &Caller,
    input: CorrectLoggedTime,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Time, input.despite_lock.or(Action::Edit));
    let request = Request {
        command: input.command,
        name: "time_entry.correct_logged_time",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let logged = logged(work, input.entry).await?;
            for day in [logged.date_of_work, input.date_of_work] {
                input.despite_lock.expect_open(work, day).await?;
            }
            terms_on(work, logged.contract, input.date_of_work).await?;
            let ticket = input.ticket.after(logged.ticket);
            expect_ticket_of(work, logged.client, ticket).await?;
            let correct = time_entry::CorrectLoggedTime {
                ticket,
                worked: input.worked,
                date_of_work: input.date_of_work,
                class: input.class,
                note: Personal::new(logged.client.0, &input.note),
                today: today(work).await?,
            };
            work.decide::<TimeEntry>(input.entry.0, correct).await.map(drop)
        })
        .await
}
