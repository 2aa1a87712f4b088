//! What may be asked of a rule.

use super::{SHOWN, input, types::AlertRulePayload};
use crate::graphql::{context::Ask, outcome::Outcome};
use async_graphql::{Context, Object, Result};
use commands::alert_rule::{
    ChangeAlertRule, DefineAlertRule, SwitchOffAlertRule, SwitchOnAlertRule, change_alert_rule,
    define_alert_rule, switch_off_alert_rule, switch_on_alert_rule,
};

#[derive(Default)]
pub struct AlertRuleMutation;

#[Object]
impl AlertRuleMutation {
    /// What is to be found on machines, and what a ticket says then. It is off until somebody switches it on.
    async fn alert_rule_define(
        &self,
        ctx: &Context<'_>,
        input: input::AlertRuleDefineInput,
    ) -> Result<AlertRulePayload> {
        let asking = ctx.asking()?;
        let define = DefineAlertRule::from(input);
        let rule = define.rule().0;
        let done = define_alert_rule(asking.runtime(), asking.caller()?, define).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(AlertRulePayload::of(rule, Some(rule), outcome))
    }

    /// It is another from now on, and begins anew with every machine.
    async fn alert_rule_change(
        &self,
        ctx: &Context<'_>,
        input: input::AlertRuleChangeInput,
    ) -> Result<AlertRulePayload> {
        let asking = ctx.asking()?;
        let rule = input.rule;
        let change = ChangeAlertRule::from(input);
        let done = change_alert_rule(asking.runtime(), asking.caller()?, change).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(AlertRulePayload::of(rule, None, outcome))
    }

    /// It looks at what machines bring from now on.
    async fn alert_rule_switch_on(
        &self,
        ctx: &Context<'_>,
        input: input::AlertRuleInput,
    ) -> Result<AlertRulePayload> {
        let asking = ctx.asking()?;
        let rule = input.rule;
        let switch = SwitchOnAlertRule::from(input);
        let done = switch_on_alert_rule(asking.runtime(), asking.caller()?, switch).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(AlertRulePayload::of(rule, None, outcome))
    }

    /// It raises nothing any more; its alerts that stand are over with the machine's next word.
    async fn alert_rule_switch_off(
        &self,
        ctx: &Context<'_>,
        input: input::AlertRuleInput,
    ) -> Result<AlertRulePayload> {
        let asking = ctx.asking()?;
        let rule = input.rule;
        let switch = SwitchOffAlertRule::from(input);
        let done = switch_off_alert_rule(asking.runtime(), asking.caller()?, switch).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(AlertRulePayload::of(rule, None, outcome))
    }
}
