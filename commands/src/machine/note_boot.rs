//! A machine was started anew, or is one of two copies.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::machine::{self, Machine};
use journal::Receipt;
use kernel::{CommandId, MachineId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct NoteBoot {
    pub command: CommandId,
    pub machine: MachineId,
    /// The kernel gives another at each start.
    pub boot: String,
}

pub async fn note_boot(runtime: &Runtime, caller: &Caller, input: NoteBoot) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.note_boot",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let note = machine::NoteBoot {
                boot: input.boot.clone(),
            };
            work.decide::<Machine>(input.machine.0, note).await.map(drop)
        })
        .await
}
