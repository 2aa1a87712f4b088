//! Which new tickets come to a team. TK6.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::team::{self, Teams, routing::Queue};
use journal::Receipt;
use kernel::{CommandId, TeamId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct SetQueue {
    pub command: CommandId,
    pub team: TeamId,
    pub queue: Queue,
}

pub async fn set_queue(runtime: &Runtime, caller: &Caller, input: SetQueue) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "team.set_queue",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let command = team::SetQueue {
                team: input.team,
                queue: input.queue.clone(),
            };
            work.decide::<Teams>(work.tenant.0, command).await.map(drop)
        })
        .await
}
