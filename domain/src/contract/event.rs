//! What was agreed with a client, and what became of it.

use super::billing::Billing;
use super::terms::{ContractKind, ContractTerms};
use crate::events;
use kernel::{ClientId, ContractId, Day, Personal, ServicePolicyId};
use serde::{Deserialize, Serialize};

events! {
    ContractEvent {
        "contract.signed" "1" => ContractSigned,
        "contract.assigned" "1" => ContractAssigned,
        "contract.terms_changed" "1" => TermsChanged,
        "contract.renewed" "1" => ContractRenewed,
        "contract.renewal_notice_set" "1" => RenewalNoticeSet,
        "contract.renewal_notice_raised" "1" => RenewalNoticeRaised,
        "contract.service_policy_agreed" "1" => ServicePolicyAgreed,
        "contract.billing_agreed" "1" => BillingAgreed,
        "contract.ended" "1" => ContractEnded,
        "contract.cancelled" "1" => ContractCancelled,
    }
}

/// A contract exists and holds from its first day. Raised by `SignContract`; read by the list of contracts
/// and, for a prepaid one, by the process that opens its bank.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContractSigned {
    pub contract: ContractId,
    pub client: ClientId,
    pub name: String,
    pub kind: ContractKind,
    pub first_day: Day,
    /// The last day it holds; `None` runs until it is ended.
    pub last_day: Option<Day>,
    pub renewal_notice_days: u16,
    pub terms: ContractTerms,
}

/// The contract belongs to another company, before anything was used. Raised by `AssignContract`; read by
/// the list of contracts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContractAssigned {
    pub from: ClientId,
    pub to: ClientId,
}

/// Other terms hold from a day on; before it nothing changes. Raised by `ChangeTerms`; read by the list of
/// contracts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TermsChanged {
    pub from: Day,
    pub terms: ContractTerms,
}

/// The contract holds longer. Raised by `RenewContract`; read by the list of contracts and of renewals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContractRenewed {
    pub previous_last_day: Day,
    pub last_day: Day,
}

/// How long before its last day a renewal is called for. Raised by `SetRenewalNotice`; read by the list of
/// renewals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RenewalNoticeSet {
    pub days: u16,
}

/// The last day is near. Raised by `RaiseRenewalNotice`, once a last day; read by notifications.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RenewalNoticeRaised {
    pub last_day: Day,
    pub days_left: i32,
}

/// What is promised for its tickets from now on. SL2. Raised by `AgreeServicePolicy`; read by the list of contracts and
/// by promises that are made later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServicePolicyAgreed {
    /// None is the agency's default.
    pub policy: Option<ServicePolicyId>,
}

/// How its subscription is billed from the next period on. BI1. Raised by `AgreeBilling`; read by the list of contracts
/// and by the process that bills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BillingAgreed {
    pub billing: Billing,
    /// The first month that is billed, once and for all.
    pub from: Day,
}

/// The contract holds no longer than this day, which may be ahead. Raised by `EndContract`; read by the
/// list of contracts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContractEnded {
    pub last_day: Day,
    pub reason: Personal,
}

/// The contract never was: nothing had been used under it. Raised by `CancelContract`; read by the list of
/// contracts, which hides it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContractCancelled {
    pub reason: Personal,
}
