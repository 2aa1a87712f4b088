//! What is watched on machines, and what a ticket says when it is found (RM4): written down, tried, switched on.
//!
//! - A rule is of all machines of the agency, of one client's, or of one.
//! - `condition` is what it looks for; `watch` is what it remembers of one machine: readings in, holding or not out.
//! - It is off until somebody switches it on. One that is changed begins anew with every machine.
//! - An alert is the machine's, not the rule's: `machine::alert` says who is told, and how often.

pub mod check;
pub mod command;
pub mod condition;
mod decide;
pub mod event;
pub mod forecast;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;
pub mod watch;

pub use command::*;
pub use condition::{Condition, DiskFilling, LogLines, Measure, ServiceDown, Side, Threshold, Watched};
pub use event::*;
pub use refusal::AlertRuleRefusal;
pub use state::{AlertRuleState, Defined};
pub use watch::{Reading, Turn, Watch};

use crate::Decider;

pub struct AlertRule;

impl Decider for AlertRule {
    const NAME: &'static str = "alert_rule";
    const STATE_VERSION: i32 = 1;

    type Command = AlertRuleCommand;
    type Event = AlertRuleEvent;
    type Refusal = AlertRuleRefusal;
    type State = AlertRuleState;

    fn decide(
        state: &AlertRuleState,
        command: &AlertRuleCommand,
    ) -> Result<Vec<AlertRuleEvent>, AlertRuleRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: AlertRuleState, event: &AlertRuleEvent) -> AlertRuleState {
        state.evolve(event)
    }
}
