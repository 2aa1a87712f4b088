//! What is promised, under a name.

use super::terms::PolicyTerms;
use crate::events;
use kernel::ServicePolicyId;
use serde::{Deserialize, Serialize};

events! {
    ServicePolicyEvent {
        "service_policy.defined" "1" => ServicePolicyDefined,
        "service_policy.changed" "1" => ServicePolicyChanged,
        "service_policy.retired" "1" => ServicePolicyRetired,
    }
}

/// There is a policy to agree on. Raised by `DefineServicePolicy`; read by the list of policies and by promises.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServicePolicyDefined {
    pub policy: ServicePolicyId,
    pub name: String,
    pub terms: PolicyTerms,
}

/// It promises something else from now on; all of it is here. Raised by `ChangeServicePolicy`; read by the list of
/// policies and by promises that are made later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServicePolicyChanged {
    pub name: String,
    pub terms: PolicyTerms,
}

/// Nobody chooses it any more. Raised by `RetireServicePolicy`; read by the list of policies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServicePolicyRetired {}
