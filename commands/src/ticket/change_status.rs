//! The team moves a ticket to another stage. To resolve or close one is to validate. TK3.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, ticket::expect_ticket, workload::decide,
};
use domain::ticket::{
    AwaitClient, CloseTicket, EscalateTicket, ReopenTicket, ResolveTicket, StartWork, Status, TicketCommand,
};
use jiff::Timestamp;
use journal::Receipt;
use kernel::{ClientId, CommandId, Personal, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChangeStatus {
    pub command: CommandId,
    pub ticket: TicketId,
    /// `Open` reopens what is resolved.
    pub to: Status,
    /// Of an escalation.
    pub reason: String,
}

impl ChangeStatus {
    fn action(&self) -> Action {
        match self.to {
            Status::Resolved | Status::Closed => Action::Validate,
            Status::Open | Status::InProgress | Status::WaitingClient | Status::Escalated => Action::Edit,
        }
    }

    fn on(&self, client: ClientId, at: Timestamp) -> TicketCommand {
        match self.to {
            Status::Open => ReopenTicket { at }.into(),
            Status::InProgress => StartWork { at }.into(),
            Status::WaitingClient => AwaitClient { at }.into(),
            Status::Escalated => {
                let reason = Personal::new(client.0, &self.reason);
                EscalateTicket { reason, at }.into()
            }
            Status::Resolved => ResolveTicket { at }.into(),
            Status::Closed => CloseTicket { at }.into(),
        }
    }
}

pub async fn change_status(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeStatus,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, input.action());
    let request = Request {
        command: input.command,
        name: "ticket.change_status",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = expect_ticket(work, input.ticket).await?.client();
            let change = input.on(client, work.now);
            decide(work, input.ticket, change).await.map(drop)
        })
        .await
}
