//! A machine's silence opens a ticket from now on.

use super::known;
use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::machine::{self, Machine};
use journal::Receipt;
use kernel::{CommandId, MachineId, Priority};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct WatchSilence {
    pub command: CommandId,
    pub machine: MachineId,
    pub subject: String,
    pub priority: Priority,
}

pub async fn watch_silence(
    runtime: &Runtime,
    caller: &Caller,
    input: WatchSilence,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.watch_silence",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            known(work, input.machine).await?;
            let watch = machine::WatchSilence {
                subject: input.subject.clone(),
                priority: input.priority,
            };
            work.decide::<Machine>(input.machine.0, watch).await.map(drop)
        })
        .await
}
