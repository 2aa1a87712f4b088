//! What is to be found on machines, and what a ticket says then. It is off until somebody switches it on.

use super::expect_machines;
use crate::{Action, Caller, CommandError, Module, Request, Runtime, runtime::derived};
use domain::alert_rule::{self, AlertRule, Terms};
use journal::Receipt;
use kernel::{AlertRuleId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct DefineAlertRule {
    pub command: CommandId,
    pub terms: Terms,
}

impl DefineAlertRule {
    pub fn rule(&self) -> AlertRuleId {
        AlertRuleId(derived(self.command.0, "alert_rule"))
    }
}

pub async fn define_alert_rule(
    runtime: &Runtime,
    caller: &Caller,
    input: DefineAlertRule,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Validate);
    let request = Request {
        command: input.command,
        name: "alert_rule.define_alert_rule",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_machines(work, input.terms.machines).await?;
            let define = alert_rule::DefineAlertRule {
                rule: input.rule(),
                terms: input.terms.clone(),
            };
            work.begin::<AlertRule>(input.rule().0, define).await.map(drop)
        })
        .await
}
