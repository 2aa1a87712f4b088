//! What opened a ticket is over, and nobody had begun: it is closed by itself.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, ticket::expect_ticket, workload::decide,
};
use domain::ticket::CloseTicket;
use journal::Receipt;
use kernel::{CommandId, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct CloseUntouched {
    pub command: CommandId,
    pub ticket: TicketId,
    /// How many events it had when nobody had touched it. Not part of what is asked: another look asks the same.
    #[serde(skip)]
    pub version: i64,
}

pub async fn close_untouched(
    runtime: &Runtime,
    caller: &Caller,
    input: CloseUntouched,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "ticket.close_untouched",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            if expect_ticket(work, input.ticket).await?.version != input.version {
                return Err(CommandError::Busy);
            }
            let close = CloseTicket { at: work.now };
            decide(work, input.ticket, close).await.map(drop)
        })
        .await
}
