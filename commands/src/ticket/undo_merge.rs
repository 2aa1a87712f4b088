//! A ticket is one of its own again: both are decided in one append.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, runtime::Work, ticket::expect_both,
    workload::decide,
};
use domain::ticket::{self, Ticket, UndoAbsorption};
use journal::Receipt;
use kernel::{CommandId, TicketId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct UndoMerge {
    pub command: CommandId,
    pub ticket: TicketId,
}

pub async fn undo_merge(
    runtime: &Runtime,
    caller: &Caller,
    input: UndoMerge,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket.undo_merge",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let into = merged_into(work, input.ticket).await?;
            expect_both(work, input.ticket, into.unwrap_or(input.ticket)).await?;
            decide(work, input.ticket, ticket::UndoMerge { at: work.now }).await?;
            let Some(into) = into else { return Ok(()) };
            let other = input.ticket;
            decide(work, into, UndoAbsorption { other }).await.map(drop)
        })
        .await
}

async fn merged_into(work: &Work, ticket: TicketId) -> Result<Option<TicketId>, CommandError> {
    let state = work.fact::<Ticket>(ticket.0).await?;
    Ok(state.ticket().and_then(|ticket| ticket.merged_into))
}
