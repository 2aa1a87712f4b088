//! A machine may be silent: nobody is told.

use super::known;
use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::machine::{self, Machine};
use journal::Receipt;
use kernel::{CommandId, MachineId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct IgnoreSilence {
    pub command: CommandId,
    pub machine: MachineId,
}

pub async fn ignore_silence(
    runtime: &Runtime,
    caller: &Caller,
    input: IgnoreSilence,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.ignore_silence",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            known(work, input.machine).await?;
            let ignore = machine::IgnoreSilence {};
            work.decide::<Machine>(input.machine.0, ignore).await.map(drop)
        })
        .await
}
