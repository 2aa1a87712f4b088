//! What a decision needs to know of a contract, and how each fact changes it.

use super::event::{BillingAgreed, ContractEvent, ContractSigned};
use super::refusal::ContractRefusal;
use super::terms::ContractTerms;
use kernel::{ClientId, Day, ServicePolicyId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContractState {
    #[default]
    Unsigned,
    Running(Agreement),
    /// It has a last day for good; that day may still be ahead.
    Ended(Agreement),
    /// It never was.
    Cancelled,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// As it was signed; what changed since stands below.
    pub signed: ContractSigned,
    pub client: ClientId,
    pub last_day: Option<Day>,
    pub renewal_notice_days: u16,
    /// The last day that a renewal was called for.
    pub noticed: Option<Day>,
    /// By the day they hold from.
    pub terms: BTreeMap<Day, ContractTerms>,
    /// What is promised for its tickets; none is the agency's default.
    pub service_policy: Option<ServicePolicyId>,
    /// How its subscription is billed; none bills nothing.
    pub billing: Option<BillingAgreed>,
}

impl Agreement {
    fn signed(event: &ContractSigned) -> Agreement {
        Agreement {
            client: event.client,
            last_day: event.last_day,
            renewal_notice_days: event.renewal_notice_days,
            noticed: None,
            terms: BTreeMap::from([(event.first_day, event.terms.clone())]),
            service_policy: None,
            billing: None,
            signed: event.clone(),
        }
    }

    /// The terms that hold on a day; none before the contract's first.
    pub fn terms_on(&self, day: Day) -> Option<&ContractTerms> {
        self.terms.range(..=day).next_back().map(|(_, terms)| terms)
    }

    pub fn holds_on(&self, day: Day) -> bool {
        self.signed.first_day <= day && self.last_day.is_none_or(|last| day <= last)
    }
}

impl ContractState {
    /// The agreement, while it can still change.
    pub fn running(&self) -> Result<&Agreement, ContractRefusal> {
        match self {
            ContractState::Unsigned => Err(ContractRefusal::NotSigned),
            ContractState::Running(agreement) => Ok(agreement),
            ContractState::Ended(_) => Err(ContractRefusal::Ended),
            ContractState::Cancelled => Err(ContractRefusal::Cancelled),
        }
    }

    /// The agreement, ended or not: what time is counted by.
    pub fn agreement(&self) -> Option<&Agreement> {
        match self {
            ContractState::Running(agreement) | ContractState::Ended(agreement) => Some(agreement),
            ContractState::Unsigned | ContractState::Cancelled => None,
        }
    }

    pub fn evolve(self, event: &ContractEvent) -> ContractState {
        match event {
            ContractEvent::ContractSigned(event) => ContractState::Running(Agreement::signed(event)),
            ContractEvent::ContractAssigned(event) => self.with(|agreement| agreement.client = event.to),
            ContractEvent::TermsChanged(event) => self.with(|agreement| {
                agreement.terms.insert(event.from, event.terms.clone());
            }),
            ContractEvent::ContractRenewed(event) => {
                self.with(|agreement| agreement.last_day = Some(event.last_day))
            }
            ContractEvent::RenewalNoticeSet(event) => {
                self.with(|agreement| agreement.renewal_notice_days = event.days)
            }
            ContractEvent::RenewalNoticeRaised(event) => {
                self.with(|agreement| agreement.noticed = Some(event.last_day))
            }
            ContractEvent::ServicePolicyAgreed(event) => {
                self.with(|agreement| agreement.service_policy = event.policy)
            }
            ContractEvent::BillingAgreed(event) => self.with(|agreement| agreement.billing = Some(*event)),
            ContractEvent::ContractEnded(event) => self
                .with(|agreement| agreement.last_day = Some(event.last_day))
                .ended(),
            ContractEvent::ContractCancelled(_) => ContractState::Cancelled,
        }
    }

    fn with(mut self, change: impl FnOnce(&mut Agreement)) -> ContractState {
        match &mut self {
            ContractState::Running(agreement) | ContractState::Ended(agreement) => change(agreement),
            ContractState::Unsigned | ContractState::Cancelled => {}
        }
        self
    }

    fn ended(self) -> ContractState {
        match self {
            ContractState::Running(agreement) | ContractState::Ended(agreement) => {
                ContractState::Ended(agreement)
            }
            ContractState::Unsigned | ContractState::Cancelled => self,
        }
    }
}
