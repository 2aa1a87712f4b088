//! The hours that a subscription includes, at the start of each month in the tenant's zone.
//!
//! A bank that opens starts a chain of promises at its contract's first month; each month's answer promises
//! the next, so months that passed while nothing ran are caught up one by one. The chain ends with the
//! contract. A change of terms or a late renewal is answered at once, for the months it reaches.

use super::{Answer, Occasion, Process};
use crate::{CommandError, hour_bank, tenant::zone_of};
use domain::{
    contract::{Contract, ContractEvent, ContractState},
    hour_bank::{HourBankEvent, HourBankOpened},
};
use journal::{StoredEvent, timers::Timer};
use kernel::{ContractId, Day};

pub struct GrantIncludedHours;

const BANK_OPENED: &str = "hour_bank.opened";

impl Process for GrantIncludedHours {
    fn name(&self) -> &'static str {
        "grant_included_hours_each_month"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[BANK_OPENED, "contract.terms_changed", "contract.renewed"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        match event.event_type.as_str() {
            BANK_OPENED => Box::pin(begin_the_chain(occasion, event)),
            _ => Box::pin(grant_at_once(occasion, event)),
        }
    }

    fn fire<'a>(&'a self, occasion: &'a Occasion, timer: &'a Timer) -> Answer<'a> {
        Box::pin(grant_and_go_on(occasion, timer))
    }
}

async fn begin_the_chain(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let HourBankEvent::HourBankOpened(HourBankOpened {
        contract: Some(contract),
        ..
    }) = occasion.read(event)?
    else {
        return Ok(vec![]);
    };
    let state = occasion.load::<Contract>(contract.0).await?;
    let first = state
        .agreement()
        .map(|agreement| agreement.signed.first_day.first_of_month());
    promise_month(occasion, contract, first).await
}

async fn grant_and_go_on(occasion: &Occasion, timer: &Timer) -> Result<Vec<Timer>, CommandError> {
    let contract = ContractId(timer.subject);
    let month = zone_of(&occasion.runtime, occasion.tenant())
        .await?
        .day_of(timer.due_at);
    grant(occasion, contract, month).await?;
    let state = occasion.load::<Contract>(contract.0).await?;
    let next = month.plus_months(1).filter(|next| may_hold_on(&state, *next));
    promise_month(occasion, contract, next).await
}

/// The chain's promise for one month, the same whoever makes it.
async fn promise_month(
    occasion: &Occasion,
    contract: ContractId,
    month: Option<Day>,
) -> Result<Vec<Timer>, CommandError> {
    let Some(month) = month else { return Ok(vec![]) };
    let timer = occasion
        .promise_on(format!("{contract}/{month}"), month, contract.0)
        .await?;
    Ok(timer.into_iter().collect())
}

/// Or be renewed until then.
fn may_hold_on(state: &ContractState, day: Day) -> bool {
    match state {
        ContractState::Running(_) => true,
        ContractState::Ended(agreement) => agreement.holds_on(day),
        ContractState::Unsigned | ContractState::Cancelled => false,
    }
}

async fn grant_at_once(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let contract = ContractId(event.stream()?.id);
    let reached_from = match occasion.read(event)? {
        ContractEvent::TermsChanged(changed) => Some(changed.from),
        ContractEvent::ContractRenewed(renewed) => Some(renewed.previous_last_day),
        ContractEvent::ContractSigned(_)
        | ContractEvent::ContractAssigned(_)
        | ContractEvent::RenewalNoticeSet(_)
        | ContractEvent::RenewalNoticeRaised(_)
        | ContractEvent::ServicePolicyAgreed(_)
        | ContractEvent::BillingAgreed(_)
        | ContractEvent::ContractEnded(_)
        | ContractEvent::ContractCancelled(_) => None,
    };
    let today = occasion.today().await?;
    let mut month = reached_from
        .map(Day::first_of_month)
        .filter(|month| *month <= today);
    while let Some(reached) = month {
        grant(occasion, contract, reached).await?;
        month = reached.plus_months(1).filter(|month| *month <= today);
    }
    Ok(vec![])
}

async fn grant(occasion: &Occasion, contract: ContractId, month: Day) -> Result<(), CommandError> {
    let command = occasion.command_for(&month.to_string());
    let grant = hour_bank::GrantIncludedHours {
        command,
        contract,
        month,
    };
    occasion.unless_moot(hour_bank::grant_included_hours(&occasion.runtime, &occasion.caller, grant).await)
}
