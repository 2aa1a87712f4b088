//! What a decision needs to know of a policy, and how each fact changes it.

use super::event::ServicePolicyEvent;
use super::refusal::ServicePolicyRefusal;
use super::terms::PolicyTerms;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServicePolicyState {
    #[default]
    Undefined,
    InUse(Defined),
    /// Chosen by nobody any more.
    Retired(Defined),
}

/// As it is at present.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Defined {
    pub name: String,
    pub terms: PolicyTerms,
}

impl ServicePolicyState {
    /// While it can be changed and chosen.
    pub fn in_use(&self) -> Result<&Defined, ServicePolicyRefusal> {
        match self {
            ServicePolicyState::Undefined => Err(ServicePolicyRefusal::NotDefined),
            ServicePolicyState::InUse(defined) => Ok(defined),
            ServicePolicyState::Retired(_) => Err(ServicePolicyRefusal::Retired),
        }
    }

    /// Retired or not: what promises are made by.
    pub fn defined(&self) -> Option<&Defined> {
        match self {
            ServicePolicyState::Undefined => None,
            ServicePolicyState::InUse(defined) | ServicePolicyState::Retired(defined) => Some(defined),
        }
    }

    pub fn evolve(self, event: &ServicePolicyEvent) -> ServicePolicyState {
        match event {
            ServicePolicyEvent::ServicePolicyDefined(event) => ServicePolicyState::InUse(Defined {
                name: event.name.clone(),
                terms: event.terms.clone(),
            }),
            ServicePolicyEvent::ServicePolicyChanged(event) => ServicePolicyState::InUse(Defined {
                name: event.name.clone(),
                terms: event.terms.clone(),
            }),
            ServicePolicyEvent::ServicePolicyRetired(_) => match self {
                ServicePolicyState::InUse(defined) | ServicePolicyState::Retired(defined) => {
                    ServicePolicyState::Retired(defined)
                }
                ServicePolicyState::Undefined => ServicePolicyState::Undefined,
            },
        }
    }
}
