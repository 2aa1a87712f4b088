//! What is typed about a rule.

use super::condition::AlertConditionInput;
use crate::graphql::{outcome::command, words::Priority};
use async_graphql::InputObject;
use commands::alert_rule::{ChangeAlertRule, DefineAlertRule, SwitchOffAlertRule, SwitchOnAlertRule};
use domain::alert_rule::Terms;
use kernel::{AlertRuleId, ClientId, MachineId, Machines};
use projections::alert_rule::list::Filter;
use uuid::Uuid;

/// One machine, else those of one company, else all.
pub fn machines_of(client: Option<Uuid>, machine: Option<Uuid>) -> Machines {
    match (machine, client) {
        (Some(machine), _) => Machines::Machine(MachineId(machine)),
        (None, Some(client)) => Machines::Client(ClientId(client)),
        (None, None) => Machines::All,
    }
}

/// What `alertRuleDefine` takes.
#[derive(InputObject)]
pub struct AlertRuleDefineInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What people will call it.
    pub name: String,
    /// Of the machines of this company alone; of all of them when neither is said.
    pub client: Option<Uuid>,
    /// Of this machine alone.
    pub machine: Option<Uuid>,
    /// What it looks for.
    pub condition: AlertConditionInput,
    /// What its tickets are about; the machine's name stands before it.
    pub subject: String,
    /// What its tickets say further, such as what to do.
    #[graphql(default)]
    pub description: String,
    /// NORMAL when it is not said.
    pub priority: Option<Priority>,
}

impl From<AlertRuleDefineInput> for DefineAlertRule {
    fn from(input: AlertRuleDefineInput) -> DefineAlertRule {
        DefineAlertRule {
            command: command(input.command_id),
            terms: Terms {
                name: input.name,
                machines: machines_of(input.client, input.machine),
                condition: input.condition.into(),
                subject: input.subject,
                description: input.description,
                priority: input.priority.map_or_else(Default::default, Into::into),
            },
        }
    }
}

/// What `alertRuleChange` takes: all of it again.
#[derive(InputObject)]
pub struct AlertRuleChangeInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the rule.
    pub rule: Uuid,
    /// What people call it from now on.
    pub name: String,
    /// Of the machines of this company alone; of all of them when neither is said.
    pub client: Option<Uuid>,
    /// Of this machine alone.
    pub machine: Option<Uuid>,
    /// What it looks for from now on.
    pub condition: AlertConditionInput,
    /// What its tickets are about; the machine's name stands before it.
    pub subject: String,
    /// What its tickets say further, such as what to do.
    #[graphql(default)]
    pub description: String,
    /// NORMAL when it is not said.
    pub priority: Option<Priority>,
}

impl From<AlertRuleChangeInput> for ChangeAlertRule {
    fn from(input: AlertRuleChangeInput) -> ChangeAlertRule {
        ChangeAlertRule {
            command: command(input.command_id),
            rule: AlertRuleId(input.rule),
            terms: Terms {
                name: input.name,
                machines: machines_of(input.client, input.machine),
                condition: input.condition.into(),
                subject: input.subject,
                description: input.description,
                priority: input.priority.map_or_else(Default::default, Into::into),
            },
        }
    }
}

/// What `alertRuleSwitchOn` and `alertRuleSwitchOff` take.
#[derive(InputObject)]
pub struct AlertRuleInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the rule.
    pub rule: Uuid,
}

impl From<AlertRuleInput> for SwitchOnAlertRule {
    fn from(input: AlertRuleInput) -> SwitchOnAlertRule {
        SwitchOnAlertRule {
            command: command(input.command_id),
            rule: AlertRuleId(input.rule),
        }
    }
}

impl From<AlertRuleInput> for SwitchOffAlertRule {
    fn from(input: AlertRuleInput) -> SwitchOffAlertRule {
        SwitchOffAlertRule {
            command: command(input.command_id),
            rule: AlertRuleId(input.rule),
        }
    }
}

/// Narrows the list of rules.
#[derive(InputObject, Default)]
pub struct AlertRuleFilter {
    /// Those that are on, or those that are off.
    pub enabled: Option<bool>,
    /// Those of one company alone.
    pub client: Option<Uuid>,
    /// Those of one machine alone.
    pub machine: Option<Uuid>,
}

impl From<AlertRuleFilter> for Filter {
    fn from(filter: AlertRuleFilter) -> Filter {
        Filter {
            enabled: filter.enabled,
            client: filter.client,
            machine: filter.machine,
        }
    }
}

/// What `alertRuleTry` takes.
#[derive(InputObject)]
pub struct AlertRuleTryInput {
    /// On the machines of this company alone; on all of them when neither is said.
    pub client: Option<Uuid>,
    /// On this machine alone.
    pub machine: Option<Uuid>,
    /// What is looked for.
    pub condition: AlertConditionInput,
    /// In how many of the last days: 90 at most, which is what is kept.
    #[graphql(default = 90, validator(minimum = 1, maximum = 90))]
    pub days: u16,
}
