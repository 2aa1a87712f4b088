//! Somebody wants to hear of what becomes of a ticket.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, ticket::expect_ticket, time_entry::signatory,
    workload::decide,
};
use domain::ticket;
use journal::Receipt;
use kernel::{CommandId, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct WatchTicket {
    pub command: CommandId,
    pub ticket: TicketId,
}

pub async fn watch_ticket(
    runtime: &Runtime,
    caller: &Caller,
    input: WatchTicket,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Tickets, Action::See);
    let request = Request {
        command: input.command,
        name: "ticket.watch_ticket",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_ticket(work, input.ticket).await?;
            let account = signatory(work)?;
            decide(work, input.ticket, ticket::WatchTicket { account })
                .await
                .map(drop)
        })
        .await
}
