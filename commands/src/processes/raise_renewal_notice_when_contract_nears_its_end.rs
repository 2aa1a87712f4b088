//! So many days before a contract's last, as it asks for: a renewal is called for.

use super::{Answer, Occasion, Process};
use crate::{CommandError, contract};
use domain::contract::{Agreement, Contract, ContractState};
use journal::{StoredEvent, timers::Timer};
use kernel::{ContractId, Day};

pub struct RaiseRenewalNotice;

impl Process for RaiseRenewalNotice {
    fn name(&self) -> &'static str {
        "raise_renewal_notice_when_contract_nears_its_end"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[
            "contract.signed",
            "contract.renewed",
            "contract.renewal_notice_set",
        ]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(promise_notice(occasion, event))
    }

    fn fire<'a>(&'a self, occasion: &'a Occasion, timer: &'a Timer) -> Answer<'a> {
        Box::pin(raise_renewal_notice(occasion, timer))
    }
}

async fn promise_notice(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let contract = event.stream()?.id;
    let day = match occasion.load::<Contract>(contract).await? {
        ContractState::Running(agreement) => notice_day(&agreement),
        ContractState::Unsigned | ContractState::Ended(_) | ContractState::Cancelled => None,
    };
    let Some(day) = day else { return Ok(vec![]) };
    let timer = occasion.promise_on(occasion.name.clone(), day, contract).await?;
    Ok(timer.into_iter().collect())
}

fn notice_day(agreement: &Agreement) -> Option<Day> {
    agreement
        .last_day?
        .plus_days(-i32::from(agreement.renewal_notice_days))
}

async fn raise_renewal_notice(occasion: &Occasion, timer: &Timer) -> Result<Vec<Timer>, CommandError> {
    let contract = ContractId(timer.subject);
    let raise = contract::RaiseRenewalNotice {
        command: occasion.command(),
        contract,
    };
    contract::raise_renewal_notice(&occasion.runtime, &occasion.caller, raise).await?;
    Ok(vec![])
}
