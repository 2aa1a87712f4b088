//! What happened to a rule.

use super::condition::Condition;
use crate::events;
use kernel::{AlertRuleId, Machines, Priority};
use serde::{Deserialize, Serialize};

events! {
    AlertRuleEvent {
        "alert_rule.defined" "1" => AlertRuleDefined,
        "alert_rule.changed" "1" => AlertRuleChanged,
        "alert_rule.switched_on" "1" => AlertRuleSwitchedOn,
        "alert_rule.switched_off" "1" => AlertRuleSwitchedOff,
    }
}

/// All that a rule says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// What the agency calls it.
    pub name: String,
    pub machines: Machines,
    pub condition: Condition,
    /// What its tickets are about; the machine's name stands before it.
    pub subject: String,
    /// What its tickets say further, such as what to do.
    pub description: String,
    pub priority: Priority,
}

/// There is a rule, and it is off. Raised by `DefineAlertRule`; read by the list of rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AlertRuleDefined {
    pub rule: AlertRuleId,
    pub terms: Terms,
}

/// It is another from now on; all of it is here. Raised by `ChangeAlertRule`; read by the list of rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AlertRuleChanged {
    pub terms: Terms,
}

/// It looks at what machines bring from now on. Raised by `SwitchOnAlertRule`; read by the list of rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AlertRuleSwitchedOn {}

/// Raised by `SwitchOffAlertRule`; read by the list of rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AlertRuleSwitchedOff {}
