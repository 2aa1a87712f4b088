//! A list of tickets that is opened again and again, under a name.

use super::asker;
use crate::{Action, Caller, CommandError, Module, Request, Runtime, runtime::derived};
use domain::ticket_view::{self, TicketView};
use journal::Receipt;
use kernel::{CommandId, TicketViewId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct KeepTicketView {
    pub command: CommandId,
    pub name: String,
    pub address: String,
    /// For the caller alone.
    pub own: bool,
}

impl KeepTicketView {
    pub fn view(&self) -> TicketViewId {
        TicketViewId(derived(self.command.0, "ticket_view"))
    }
}

pub async fn keep_ticket_view(
    runtime: &Runtime,
    caller: &Caller,
    input: KeepTicketView,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "ticket_view.keep_ticket_view",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let keep = ticket_view::KeepTicketView {
                view: input.view(),
                name: input.name.clone(),
                address: input.address.clone(),
                of: asker(work).filter(|_| input.own),
            };
            work.begin::<TicketView>(input.view().0, keep).await.map(drop)
        })
        .await
}
