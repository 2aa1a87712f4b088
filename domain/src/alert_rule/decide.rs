//! What a rule answers. One function a command: quiet, no, yes.

use super::check::checked;
use super::command::{AlertRuleCommand, ChangeAlertRule, DefineAlertRule};
use super::event::{
    AlertRuleChanged, AlertRuleDefined, AlertRuleEvent, AlertRuleSwitchedOff, AlertRuleSwitchedOn,
};
use super::refusal::AlertRuleRefusal;
use super::state::{AlertRuleState, Defined};

type Decision = Result<Vec<AlertRuleEvent>, AlertRuleRefusal>;

pub fn decide(state: &AlertRuleState, command: &AlertRuleCommand) -> Decision {
    match command {
        AlertRuleCommand::DefineAlertRule(command) => define(state, command),
        AlertRuleCommand::ChangeAlertRule(command) => change(state.defined()?, command),
        AlertRuleCommand::SwitchOnAlertRule(_) => switch_on(state.defined()?),
        AlertRuleCommand::SwitchOffAlertRule(_) => switch_off(state.defined()?),
    }
}

fn define(state: &AlertRuleState, command: &DefineAlertRule) -> Decision {
    let terms = checked(&command.terms)?;
    match state {
        AlertRuleState::Defined(before) if before.terms == terms => Ok(vec![]),
        AlertRuleState::Defined(_) => Err(AlertRuleRefusal::AlreadyDefined),
        AlertRuleState::Undefined => {
            let rule = command.rule;
            Ok(vec![AlertRuleDefined { rule, terms }.into()])
        }
    }
}

fn change(before: &Defined, command: &ChangeAlertRule) -> Decision {
    let terms = checked(&command.terms)?;
    Ok(match before.terms == terms {
        true => vec![],
        false => vec![AlertRuleChanged { terms }.into()],
    })
}

fn switch_on(rule: &Defined) -> Decision {
    Ok(match rule.on {
        true => vec![],
        false => vec![AlertRuleSwitchedOn {}.into()],
    })
}

fn switch_off(rule: &Defined) -> Decision {
    Ok(match rule.on {
        true => vec![AlertRuleSwitchedOff {}.into()],
        false => vec![],
    })
}
