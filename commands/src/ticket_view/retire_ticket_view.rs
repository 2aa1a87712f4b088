//! Nobody opens it any more.

use super::expect_own;
use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::ticket_view::{self, TicketView};
use journal::Receipt;
use kernel::{CommandId, TicketViewId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RetireTicketView {
    pub command: CommandId,
    pub view: TicketViewId,
}

pub async fn retire_ticket_view(
    runtime: &Runtime,
    caller: &Caller,
    input: RetireTicketView,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket_view.retire_ticket_view",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_own(work, input.view).await?;
            work.decide::<TicketView>(input.view.0, ticket_view::RetireTicketView {})
                .await
                .map(drop)
        })
        .await
}
