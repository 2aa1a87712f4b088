//! Nobody has it any more. TK6.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, ticket::expect_ticket, workload::decide,
};
use domain::ticket;
use journal::Receipt;
use kernel::{CommandId, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ReleaseTicket {
    pub command: CommandId,
    pub ticket: TicketId,
}

pub async fn release_ticket(
    runtime: &Runtime,
    caller: &Caller,
    input: ReleaseTicket,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.release_ticket",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_ticket(work, input.ticket).await?;
            decide(work, input.ticket, ticket::ReleaseTicket {})
                .await
                .map(drop)
        })
        .await
}
