//! A machine is no longer looked after, or no longer trusted: it is heard no more.

use super::known;
use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::machine::{self, Machine};
use journal::Receipt;
use kernel::{CommandId, MachineId, Personal};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RevokeMachine {
    pub command: CommandId,
    pub machine: MachineId,
    pub reason: String,
}

pub async fn revoke_machine(
    runtime: &Runtime,
    caller: &Caller,
    input: RevokeMachine,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.revoke_machine",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            known(work, input.machine).await?;
            let revoke = machine::RevokeMachine {
                reason: Personal::new(work.tenant.0, &input.reason),
            };
            work.decide::<Machine>(input.machine.0, revoke).await.map(drop)
        })
        .await
}
