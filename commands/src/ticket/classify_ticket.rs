//! The team says what kind of request it is. TK2.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, service_policy::promise_for,
    ticket::expect_ticket, workload::decide,
};
use journal::Receipt;
use kernel::{CommandId, TicketId, TicketType};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ClassifyTicket {
    pub command: CommandId,
    pub ticket: TicketId,
    pub kind: TicketType,
    pub theme: Option<String>,
    pub stage: Option<String>,
}

pub async fn classify_ticket(
    runtime: &Runtime,
    caller: &Caller,
    input: ClassifyTicket,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.classify_ticket",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let ticket = expect_ticket(work, input.ticket).await?;
            let classify = domain::ticket::ClassifyTicket {
                kind: input.kind,
                theme: input.theme.clone(),
                stage: input.stage.clone(),
                promised: promise_for(work, ticket.links.contract, input.kind, ticket.priority).await?,
                at: work.now,
            };
            decide(work, input.ticket, classify).await.map(drop)
        })
        .await
}
