//! A silent machine was heard again.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::machine::{self, Machine};
use journal::Receipt;
use kernel::{CommandId, MachineId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct NoteReturn {
    pub command: CommandId,
    pub machine: MachineId,
}

pub async fn note_return(
    runtime: &Runtime,
    caller: &Caller,
    input: NoteReturn,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.note_return",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let note = machine::NoteReturn {};
            work.decide::<Machine>(input.machine.0, note).await.map(drop)
        })
        .await
}
