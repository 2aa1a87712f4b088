//! Nothing was heard of a machine for too long, by the server's clock.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::machine::{self, Machine};
use jiff::Timestamp;
use journal::Receipt;
use kernel::{CommandId, MachineId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct NoteSilence {
    pub command: CommandId,
    pub machine: MachineId,
    pub since: Timestamp,
    /// In a maintenance: it is silent, and nobody is told.
    pub is_planned: bool,
}

pub async fn note_silence(
    runtime: &Runtime,
    caller: &Caller,
    input: NoteSilence,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.note_silence",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let note = machine::NoteSilence {
                since: input.since,
                is_planned: input.is_planned,
            };
            work.decide::<Machine>(input.machine.0, note).await.map(drop)
        })
        .await
}
