//! Somebody wants to come back to a ticket. TK8.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, reading::mark_of, ticket::expect_ticket,
    time_entry::signatory,
};
use domain::reading::{self, Reading};
use journal::Receipt;
use kernel::{CommandId, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct LeaveUnread {
    pub command: CommandId,
    pub ticket: TicketId,
}

pub async fn leave_unread(
    runtime: &Runtime,
    caller: &Caller,
    input: LeaveUnread,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Tickets, Action::See);
    let request = Request {
        command: input.command,
        name: "reading.leave_unread",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let ticket = input.ticket;
            expect_ticket(work, ticket).await?;
            let account = signatory(work)?;
            let mark = reading::LeaveUnread { account, ticket };
            work.decide::<Reading>(mark_of(account, ticket), mark)
                .await
                .map(drop)
        })
        .await
}
