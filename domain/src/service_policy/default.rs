//! Which policy holds where a contract names none: one for the whole agency, so a stream of its own (ADR 0010).

use crate::{Decider, commands, events};
use kernel::ServicePolicyId;
use serde::{Deserialize, Serialize};
use std::convert::Infallible;

commands! {
    DefaultPolicyCommand {
        ChooseDefaultPolicy,
    }
}

/// The use case has seen that the policy is in use.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChooseDefaultPolicy {
    pub policy: ServicePolicyId,
}

events! {
    DefaultPolicyEvent {
        "default_policy.chosen" "1" => DefaultPolicyChosen,
    }
}

/// It holds wherever no other was agreed. Raised by `ChooseDefaultPolicy`; read by the list of policies and by
/// promises that are made later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DefaultPolicyChosen {
    pub policy: ServicePolicyId,
    /// The one that held before.
    pub instead_of: Option<ServicePolicyId>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DefaultPolicyState {
    pub policy: Option<ServicePolicyId>,
}

/// Its id is the tenant's.
pub struct DefaultPolicy;

impl Decider for DefaultPolicy {
    const NAME: &'static str = "default_policy";
    const STATE_VERSION: i32 = 1;

    type Command = DefaultPolicyCommand;
    type Event = DefaultPolicyEvent;
    /// Any policy that is in use may be it.
    type Refusal = Infallible;
    type State = DefaultPolicyState;

    fn decide(
        state: &DefaultPolicyState,
        command: &DefaultPolicyCommand,
    ) -> Result<Vec<DefaultPolicyEvent>, Infallible> {
        let DefaultPolicyCommand::ChooseDefaultPolicy(ChooseDefaultPolicy { policy }) = command;
        if state.policy == Some(*policy) {
            return Ok(vec![]);
        }
        let chosen = DefaultPolicyChosen {
            policy: *policy,
            instead_of: state.policy,
        };
        Ok(vec![chosen.into()])
    }

    fn evolve(_: DefaultPolicyState, event: &DefaultPolicyEvent) -> DefaultPolicyState {
        let DefaultPolicyEvent::DefaultPolicyChosen(chosen) = event;
        DefaultPolicyState {
            policy: Some(chosen.policy),
        }
    }
}
