//! The team says what it is about, beside its client. TK7.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    service_policy::promise_for,
    ticket::{expect_links, expect_ticket},
    workload::decide,
};
use domain::ticket::Links;
use journal::Receipt;
use kernel::{CommandId, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct LinkTicket {
    pub command: CommandId,
    pub ticket: TicketId,
    pub links: Links,
}

pub async fn link_ticket(
    runtime: &Runtime,
    caller: &Caller,
    input: LinkTicket,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.link_ticket",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let ticket = expect_ticket(work, input.ticket).await?;
            expect_links(work, ticket.client(), input.links).await?;
            let link = domain::ticket::LinkTicket {
                links: input.links,
                promised: promise_for(work, input.links.contract, ticket.kind, ticket.priority).await?,
                at: work.now,
            };
            decide(work, input.ticket, link).await.map(drop)
        })
        .await
}
