//! A machine has shown its code and asked for a certificate.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::machine::{self, Evidence, Machine};
use jiff::Timestamp;
use journal::Receipt;
use kernel::{CommandId, MachineId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct EnrolMachine {
    pub command: CommandId,
    pub machine: MachineId,
    /// SHA-256 of the public key, in hexadecimal.
    pub key: String,
    pub evidence: Evidence,
    pub certified_until: Timestamp,
}

pub async fn enrol_machine(
    runtime: &Runtime,
    caller: &Caller,
    input: EnrolMachine,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.enrol_machine",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let enrol = machine::EnrolMachine {
                key: input.key.clone(),
                evidence: input.evidence.clone(),
                certified_until: input.certified_until,
                now: work.now,
            };
            work.decide::<Machine>(input.machine.0, enrol).await.map(drop)
        })
        .await
}
