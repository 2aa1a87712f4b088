//! A machine told a section of its inventory.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::machine::{self, Machine};
use jiff::Timestamp;
use journal::Receipt;
use kernel::{CommandId, MachineId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct NoteInventory {
    pub command: CommandId,
    pub machine: MachineId,
    pub section: String,
    pub digest: String,
    pub seen_at: Timestamp,
}

pub async fn note_inventory(
    runtime: &Runtime,
    caller: &Caller,
    input: NoteInventory,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.note_inventory",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let note = machine::NoteInventory {
                section: input.section.clone(),
                digest: input.digest.clone(),
                seen_at: input.seen_at,
            };
            work.decide::<Machine>(input.machine.0, note).await.map(drop)
        })
        .await
}
