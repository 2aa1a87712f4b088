//! A rule is another from now on, and begins anew with every machine.

use super::{expect_machines, known};
use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::alert_rule::{self, AlertRule, Terms};
use journal::Receipt;
use kernel::{AlertRuleId, CommandId};
use serde::Serialize;

/// All of it again.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeAlertRule {
    pub command: CommandId,
    pub rule: AlertRuleId,
    pub terms: Terms,
}

pub async fn change_alert_rule(
    runtime: &Runtime,
    caller: &Caller,
    input: ChangeAlertRule,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "alert_rule.change_alert_rule",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            known(work, input.rule).await?;
            expect_machines(work, input.terms.machines).await?;
            let change = alert_rule::ChangeAlertRule {
                terms: input.terms.clone(),
            };
            work.decide::<AlertRule>(input.rule.0, change).await.map(drop)
        })
        .await
}
