//! At its time, once: a deadline is near, or missed. SL3.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, ticket::expect_ticket, workload::decide,
};
use domain::ticket;
use journal::Receipt;
use kernel::{CommandId, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RaiseDeadlines {
    pub command: CommandId,
    pub ticket: TicketId,
}

pub async fn raise_deadlines(
    runtime: &Runtime,
    caller: &Caller,
    input: RaiseDeadlines,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.raise_deadlines",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_ticket(work, input.ticket).await?;
            let raise = ticket::RaiseDeadlines { now: work.now };
            decide(work, input.ticket, raise).await.map(drop)
        })
        .await
}
