//! Two tickets of one client become one: both are decided in one append.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, ticket::expect_both, workload::decide};
use domain::ticket::{self, AbsorbTicket};
use journal::Receipt;
use kernel::{CommandId, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct MergeTickets {
    pub command: CommandId,
    pub ticket: TicketId,
    /// Where it goes on.
    pub into: TicketId,
}

pub async fn merge_tickets(
    runtime: &Runtime,
    caller: &Caller,
    input: MergeTickets,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.merge_tickets",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let (_, into) = expect_both(work, input.ticket, input.into).await?;
            let merge = ticket::MergeTicket {
                into: input.into,
                into_client: into.client(),
                at: work.now,
            };
            decide(work, input.ticket, merge).await?;
            let other = input.ticket;
            decide(work, input.into, AbsorbTicket { other }).await.map(drop)
        })
        .await
}
