//! What a rule looks for was found on a machine, in one of its records. A rule that was switched off meanwhile finds
//! nothing.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, alert_rule::terms_in_force};
use domain::machine::{self, Machine};
use jiff::Timestamp;
use journal::Receipt;
use kernel::{AlertRuleId, CommandId, MachineId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RaiseAlert {
    pub command: CommandId,
    pub machine: MachineId,
    pub rule: AlertRuleId,
    /// Its number.
    pub record: u64,
    pub since: Timestamp,
    pub measured: Option<i64>,
}

pub async fn raise_alert(
    runtime: &Runtime,
    caller: &Caller,
    input: RaiseAlert,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "machine.raise_alert",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let Some(terms) = terms_in_force(work, input.rule).await? else {
                return Ok(());
            };
            let raise = machine::RaiseAlert {
                rule: input.rule,
                record: input.record,
                subject: terms.subject,
                priority: terms.priority,
                since: input.since,
                measured: input.measured,
            };
            work.decide::<Machine>(input.machine.0, raise).await.map(drop)
        })
        .await
}
