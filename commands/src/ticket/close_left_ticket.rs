//! Resolved, and nobody came back to it: closed by itself. TK3.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, ticket::expect_ticket, workload::decide,
};
use domain::ticket;
use jiff::Timestamp;
use journal::Receipt;
use kernel::{CommandId, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct CloseLeftTicket {
    pub command: CommandId,
    pub ticket: TicketId,
    /// Of the resolution that was left standing.
    pub resolved_at: Timestamp,
}

pub async fn close_left_ticket(
    runtime: &Runtime,
    caller: &Caller,
    input: CloseLeftTicket,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "ticket.close_left",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_ticket(work, input.ticket).await?;
            let close = ticket::CloseLeftTicket {
                resolved_at: input.resolved_at,
                at: work.now,
            };
            decide(work, input.ticket, close).await.map(drop)
        })
        .await
}
