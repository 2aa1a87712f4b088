//! Another name, or another list.

use super::expect_own;
use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::ticket_view::{self, TicketView};
use journal::Receipt;
use kernel::{CommandId, TicketViewId};
use serde::Serialize;

/// All of it again.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeTicketView {
    pub command: CommandId,
    pub view: TicketViewId,
    pub name: String,
    pub address: String,
}

pub async fn change_ticket_view(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeTicketView,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket_view.change_ticket_view",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_own(work, input.view).await?;
            let change = ticket_view::ChangeTicketView {
                name: input.name.clone(),
                address: input.address.clone(),
            };
            work.decide::<TicketView>(input.view.0, change).await.map(drop)
        })
        .await
}
