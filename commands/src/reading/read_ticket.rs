//! Somebody has read everything that was said on a ticket until now. TK8.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, reading::mark_of, ticket::expect_ticket,
    time_entry::signatory,
};
use domain::reading::{self, Reading};
use journal::Receipt;
use kernel::{CommandId, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ReadTicket {
    pub command: CommandId,
    pub ticket: TicketId,
}

pub async fn read_ticket(
    runtime: &Runtime,
    caller: &Caller,
    input: ReadTicket,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Tickets, Action::See);
    let request = Request {
        command: input.command,
        name: "reading.read_ticket",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let ticket = input.ticket;
            expect_ticket(work, ticket).await?;
            let account = signatory(work)?;
            let mark = reading::ReadTicket { account, ticket };
            work.decide::<Reading>(mark_of(account, ticket), mark)
                .await
                .map(drop)
        })
        .await
}
