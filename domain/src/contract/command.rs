//! What may be asked of a contract. Whether hours were used under it is a fact that the use case brings.

use super::billing::Billing;
use super::terms::ContractTerms;
use crate::commands;
use kernel::{ClientId, ContractId, Day, Personal, ServicePolicyId};
use serde::Serialize;

commands! {
    ContractCommand {
        SignContract,
        AssignContract,
        ChangeTerms,
        RenewContract,
        SetRenewalNotice,
        RaiseRenewalNotice,
        AgreeServicePolicy,
        AgreeBilling,
        EndContract,
        CancelContract,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SignContract {
    pub contract: ContractId,
    pub client: ClientId,
    pub name: String,
    pub first_day: Day,
    /// The last day it holds; `None` runs until it is ended.
    pub last_day: Option<Day>,
    pub renewal_notice_days: u16,
    pub terms: ContractTerms,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssignContract {
    pub client: ClientId,
    /// Whether time, hours or invoices already hang on it.
    pub used: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeTerms {
    pub from: Day,
    pub terms: ContractTerms,
    pub today: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RenewContract {
    pub until: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SetRenewalNotice {
    pub days: u16,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RaiseRenewalNotice {
    pub today: Day,
}

/// The use case has seen that the policy is in use.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgreeServicePolicy {
    /// None is the agency's default.
    pub policy: Option<ServicePolicyId>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EndContract {
    /// The last day it holds.
    pub on: Day,
    pub reason: Personal,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CancelContract {
    /// Whether time, hours or invoices already hang on it.
    pub used: bool,
    pub reason: Personal,
}

/// How a subscription is billed; where it already is, from the next period that is not.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgreeBilling {
    pub billing: Billing,
    /// The first month that is billed.
    pub from: Day,
}
