//! What is promised, and how fast (SL2): a calendar and a table of targets by type and priority.
//!
//! - The most precise row wins, whole: type and priority, else priority, else type, else the row for all. A row
//!   that leaves a target out promises nothing for it.
//! - A change is the whole policy again and holds from when it was recorded: for promises that are made later.
//! - A contract may name its policy; the others have the agency's default, which is one for all (`default`).
//! - A retired policy is chosen by nobody any more; contracts that agreed on it keep it.

pub mod command;
mod decide;
pub mod default;
pub mod event;
pub mod refusal;
pub mod state;
pub mod terms;
#[cfg(test)]
mod tests;

pub use command::*;
pub use default::DefaultPolicy;
pub use event::*;
pub use refusal::ServicePolicyRefusal;
pub use state::{Defined, ServicePolicyState};
pub use terms::{PolicyTerms, TargetRow};

use crate::Decider;

pub struct ServicePolicy;

impl Decider for ServicePolicy {
    const NAME: &'static str = "service_policy";
    const STATE_VERSION: i32 = 1;

    type Command = ServicePolicyCommand;
    type Event = ServicePolicyEvent;
    type Refusal = ServicePolicyRefusal;
    type State = ServicePolicyState;

    fn decide(
        state: &ServicePolicyState,
        command: &ServicePolicyCommand,
    ) -> Result<Vec<ServicePolicyEvent>, ServicePolicyRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: ServicePolicyState, event: &ServicePolicyEvent) -> ServicePolicyState {
        state.evolve(event)
    }
}
