//! What a decision needs to know of a rule, and how each fact changes it.

use super::event::{AlertRuleEvent, Terms};
use super::refusal::AlertRuleRefusal;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertRuleState {
    #[default]
    Undefined,
    Defined(Defined),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Defined {
    pub terms: Terms,
    pub on: bool,
}

impl AlertRuleState {
    pub fn defined(&self) -> Result<&Defined, AlertRuleRefusal> {
        match self {
            AlertRuleState::Undefined => Err(AlertRuleRefusal::NotDefined),
            AlertRuleState::Defined(defined) => Ok(defined),
        }
    }

    pub fn evolve(self, event: &AlertRuleEvent) -> AlertRuleState {
        match event {
            AlertRuleEvent::AlertRuleDefined(event) => AlertRuleState::Defined(Defined {
                terms: event.terms.clone(),
                on: false,
            }),
            AlertRuleEvent::AlertRuleChanged(event) => self.with(|rule| rule.terms = event.terms.clone()),
            AlertRuleEvent::AlertRuleSwitchedOn(_) => self.with(|rule| rule.on = true),
            AlertRuleEvent::AlertRuleSwitchedOff(_) => self.with(|rule| rule.on = false),
        }
    }

    fn with(mut self, change: impl FnOnce(&mut Defined)) -> AlertRuleState {
        if let AlertRuleState::Defined(defined) = &mut self {
            change(defined);
        }
        self
    }
}
