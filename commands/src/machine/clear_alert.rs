//! What a rule looked for is not there any more, or nobody looks for it.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::machine::{self, Machine};
use journal::Receipt;
use kernel::{AlertRuleId, CommandId, MachineId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ClearAlert {
    pub command: CommandId,
    pub machine: MachineId,
    pub rule: AlertRuleId,
    /// The number of the record that says so.
    pub record: u64,
}

pub async fn clear_alert(
    runtime: &Runtime,
    caller: &Caller,
    input: ClearAlert,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.clear_alert",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let clear = machine::ClearAlert {
                rule: input.rule,
                record: input.record,
            };
            work.decide::<Machine>(input.machine.0, clear).await.map(drop)
        })
        .await
}
