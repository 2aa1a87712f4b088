//! A machine gets another certificate: for a new key over a channel that the old one proves, or for the same key after
//! its certificate ran out.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::machine::{self, Machine};
use jiff::Timestamp;
use journal::Receipt;
use kernel::{CommandId, MachineId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct CertifyMachine {
    pub command: CommandId,
    pub machine: MachineId,
    pub key: String,
    pub certified_until: Timestamp,
}

pub async fn certify_machine(
    runtime: &Runtime,
    caller: &Caller,
    input: CertifyMachine,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.certify_machine",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let certify = machine::CertifyMachine {
                key: input.key.clone(),
                certified_until: input.certified_until,
            };
            work.decide::<Machine>(input.machine.0, certify).await.map(drop)
        })
        .await
}
