//! The request says something else: its client's, until somebody has it. TK5.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    ticket::{expect_ticket, side_of},
    workload::decide,
};
use domain::ticket;
use journal::Receipt;
use kernel::{CommandId, Personal, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RewriteRequest {
    pub command: CommandId,
    pub ticket: TicketId,
    pub subject: String,
    pub description: String,
}

pub async fn rewrite_request(
    runtime: &Runtime,
    caller: &Caller,
    input: RewriteRequest,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.rewrite_request",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = expect_ticket(work, input.ticket).await?.client();
            let rewrite = ticket::RewriteRequest {
                side: side_of(work),
                subject: Personal::new(client.0, input.subject.trim()),
                description: Personal::new(client.0, &input.description),
            };
            decide(work, input.ticket, rewrite).await.map(drop)
        })
        .await
}
