//! A rule looks at what machines bring from now on.

use super::known;
use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::alert_rule::{self, AlertRule};
use journal::Receipt;
use kernel::{AlertRuleId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct SwitchOnAlertRule {
    pub command: CommandId,
    pub rule: AlertRuleId,
}

pub async fn switch_on_alert_rule(
    runtime: &Runtime,
    caller: &Caller,
    input: SwitchOnAlertRule,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "alert_rule.switch_on_alert_rule",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            known(work, input.rule).await?;
            let switch = alert_rule::SwitchOnAlertRule {};
            work.decide::<AlertRule>(input.rule.0, switch).await.map(drop)
        })
        .await
}
