//! What may be asked of a policy. Whether it is the default is a fact that the use case brings.

use super::terms::PolicyTerms;
use crate::commands;
use kernel::ServicePolicyId;
use serde::Serialize;

commands! {
    ServicePolicyCommand {
        DefineServicePolicy,
        ChangeServicePolicy,
        RetireServicePolicy,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DefineServicePolicy {
    pub policy: ServicePolicyId,
    pub name: String,
    pub terms: PolicyTerms,
}

/// All of it again.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeServicePolicy {
    pub name: String,
    pub terms: PolicyTerms,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RetireServicePolicy {
    /// Whether it is the one for contracts that name none.
    pub is_default: bool,
}
