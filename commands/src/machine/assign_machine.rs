//! A machine is another client's, or the agency's own.

use super::known;
use crate::{Action, Caller, CommandError, Module, Request, Runtime, client};
use domain::machine::{self, Machine};
use journal::Receipt;
use kernel::{ClientId, CommandId, MachineId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct AssignMachine {
    pub command: CommandId,
    pub machine: MachineId,
    pub client: Option<ClientId>,
}

pub async fn assign_machine(
    runtime: &Runtime,
    caller: &Caller,
    input: AssignMachine,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.assign_machine",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            known(work, input.machine).await?;
            client::expect_company(work, input.client).await?;
            let assign = machine::AssignMachine { client: input.client };
            work.decide::<Machine>(input.machine.0, assign).await.map(drop)
        })
        .await
}
