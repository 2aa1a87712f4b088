//! What a decision needs to know of a policy, and how each fact changes it.

use super::event::ServicePolicyEvent;
use super::terms::PolicyTerms;
use crate::standing::Standing;
use serde::{Deserialize, Serialize};

pub type ServicePolicyState = Standing<Defined>;

/// As it is at present.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Defined {
    pub name: String,
    pub terms: PolicyTerms,
}

impl ServicePolicyState {
    pub fn evolve(self, event: &ServicePolicyEvent) -> ServicePolicyState {
        match event {
            ServicePolicyEvent::ServicePolicyDefined(event) => Standing::InUse(Defined {
                name: event.name.clone(),
                terms: event.terms.clone(),
            }),
            ServicePolicyEvent::ServicePolicyChanged(event) => Standing::InUse(Defined {
                name: event.name.clone(),
                terms: event.terms.clone(),
            }),
            ServicePolicyEvent::ServicePolicyRetired(_) => self.retired(),
        }
    }
}
