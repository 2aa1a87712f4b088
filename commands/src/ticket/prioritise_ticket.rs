//! The team says how much it matters. TK2.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, service_policy::promise_for,
    ticket::expect_ticket, workload::decide,
};
use journal::Receipt;
use kernel::{CommandId, Priority, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct PrioritiseTicket {
    pub command: CommandId,
    pub ticket: TicketId,
    pub priority: Priority,
}

pub async fn prioritise_ticket(
    runtime: &Runtime,
    caller: &Caller,
    input: PrioritiseTicket,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.prioritise_ticket",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let ticket = expect_ticket(work, input.ticket).await?;
            let prioritise = domain::ticket::PrioritiseTicket {
                priority: input.priority,
                promised: promise_for(work, ticket.links.contract, ticket.kind, input.priority).await?,
                at: work.now,
            };
            decide(work, input.ticket, prioritise).await.map(drop)
        })
        .await
}
