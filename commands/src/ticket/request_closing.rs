//! A client says that nothing more is needed, and why. TK5.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    ticket::{author_of, expect_ticket},
    workload::decide,
};
use domain::ticket;
use journal::Receipt;
use kernel::{CommandId, Personal, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RequestClosing {
    pub command: CommandId,
    pub ticket: TicketId,
    pub comment: String,
}

pub async fn request_closing(
    runtime: &Runtime,
    caller: &Caller,
    input: RequestClosing,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.request_closing",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = expect_ticket(work, input.ticket).await?.client();
            let ask = ticket::RequestClosing {
                author: author_of(work),
                comment: Personal::new(client.0, &input.comment),
                at: work.now,
            };
            decide(work, input.ticket, ask).await.map(drop)
        })
        .await
}
