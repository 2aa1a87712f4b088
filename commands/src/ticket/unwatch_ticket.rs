//! Somebody wants to hear of it no more.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, ticket::expect_ticket, time_entry::signatory,
    workload::decide,
};
use domain::ticket;
use journal::Receipt;
use kernel::{CommandId, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct UnwatchTicket {
    pub command: CommandId,
    pub ticket: TicketId,
}

pub async fn unwatch_ticket(
    runtime: &Runtime,
    caller: &Caller,
    input: UnwatchTicket,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Tickets, Action::See);
    let request = Request {
        command: input.command,
        name: "ticket.unwatch_ticket",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_ticket(work, input.ticket).await?;
            let account = signatory(work)?;
            decide(work, input.ticket, ticket::UnwatchTicket { account })
                .await
                .map(drop)
        })
        .await
}
