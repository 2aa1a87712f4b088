//! A machine speaks by its new key: those before it are good no longer.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::machine::{self, Machine};
use journal::Receipt;
use kernel::{CommandId, MachineId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct AdoptKey {
    pub command: CommandId,
    pub machine: MachineId,
    pub key: String,
}

pub async fn adopt_key(runtime: &Runtime, caller: &Caller, input: AdoptKey) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.adopt_key",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let adopt = machine::AdoptKey {
                key: input.key.clone(),
            };
            work.decide::<Machine>(input.machine.0, adopt).await.map(drop)
        })
        .await
}
