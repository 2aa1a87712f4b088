//! What may be asked of a rule.

use super::event::Terms;
use crate::commands;
use kernel::AlertRuleId;
use serde::Serialize;

commands! {
    AlertRuleCommand {
        DefineAlertRule,
        ChangeAlertRule,
        SwitchOnAlertRule,
        SwitchOffAlertRule,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DefineAlertRule {
    pub rule: AlertRuleId,
    pub terms: Terms,
}

/// All of it again.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeAlertRule {
    pub terms: Terms,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SwitchOnAlertRule {}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SwitchOffAlertRule {}
