//! A contract that keeps hours gets its bank: when it is signed, or when its terms come to include some.
//!
//! A contract that is assigned takes its bank along. Where the bank was being opened at that moment, for the
//! former client, it follows here: this process answers the signing first and the assignment after it.

use super::{Answer, Occasion, Process};
use crate::{CommandError, hour_bank};
use domain::{contract::Contract, hour_bank::thresholds::Threshold};
use journal::{StoredEvent, timers::Timer};
use kernel::{ContractId, Minutes};

pub struct OpenHourBank;

const ASSIGNED: &str = "contract.assigned";

/// What a bank starts with; people set their own.
const USUAL_THRESHOLDS: [Threshold; 3] = [
    Threshold::PercentOfLastPurchase(20),
    Threshold::PercentOfLastPurchase(10),
    Threshold::MinutesLeft(Minutes::hours(2)),
];

impl Process for OpenHourBank {
    fn name(&self) -> &'static str {
        "open_hour_bank_when_contract_signed"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["contract.signed", "contract.terms_changed", ASSIGNED]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        match event.event_type.as_str() {
            ASSIGNED => Box::pin(assign_hour_bank(occasion, event)),
            _ => Box::pin(open_hour_bank(occasion, event)),
        }
    }
}

async fn open_hour_bank(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let contract = ContractId(event.stream()?.id);
    let state = occasion.load::<Contract>(contract.0).await?;
    let with_bank = state
        .agreement()
        .filter(|agreement| agreement.terms.values().any(|terms| terms.plan.has_bank()));
    let Some(agreement) = with_bank else {
        return Ok(vec![]);
    };
    let open = hour_bank::OpenHourBank {
        command: occasion.command(),
        client: agreement.client,
        contract: Some(contract),
        thresholds: USUAL_THRESHOLDS.to_vec(),
    };
    hour_bank::open_hour_bank(&occasion.runtime, &occasion.caller, open).await?;
    Ok(vec![])
}

async fn assign_hour_bank(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let assign = hour_bank::AssignHourBank {
        command: occasion.command(),
        contract: ContractId(event.stream()?.id),
    };
    hour_bank::assign_hour_bank(&occasion.runtime, &occasion.caller, assign).await?;
    Ok(vec![])
}
