//! What remains of a lot lapses at the start of the day after its last, in the tenant's zone. Hours that come
//! back to a lot later lapse likewise.

use super::{Answer, Occasion, Process};
use crate::{CommandError, hour_bank};
use domain::hour_bank::{Bank, HourBank, HourBankEvent};
use journal::{StoredEvent, timers::Timer};
use kernel::{Day, HourBankId, LotId};

pub struct ExpireLots;

impl Process for ExpireLots {
    fn name(&self) -> &'static str {
        "expire_lots_when_due"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[
            "hour_bank.hours_credited",
            "hour_bank.debit_reversed",
            "hour_bank.hours_corrected",
        ]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(promise_expiries(occasion, event))
    }

    fn fire<'a>(&'a self, occasion: &'a Occasion, timer: &'a Timer) -> Answer<'a> {
        Box::pin(expire_lots(occasion, timer))
    }
}

async fn promise_expiries(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let bank = event.stream()?.id;
    let state = occasion.load::<HourBank>(bank).await?;
    let mut promises = vec![];
    for lot in lots_that_gained(&occasion.read(event)?) {
        let Some(last_day) = state.bank().and_then(|bank| last_day_of(bank, lot)) else {
            continue;
        };
        let key = format!("{}/{lot}", occasion.name);
        promises.extend(occasion.promise_on(key, last_day.next(), bank).await?);
    }
    Ok(promises)
}

fn last_day_of(bank: &Bank, lot: LotId) -> Option<Day> {
    bank.lot(lot).ok()?.credit.last_day
}

/// The lots that this event gave hours to.
pub(super) fn lots_that_gained(event: &HourBankEvent) -> Vec<LotId> {
    match event {
        HourBankEvent::HoursCredited(credited) => vec![credited.lot],
        HourBankEvent::DebitReversed(reversed) => reversed.returned.iter().map(|back| back.lot).collect(),
        HourBankEvent::HoursCorrected(corrected) => vec![corrected.lot],
        HourBankEvent::HourBankOpened(_)
        | HourBankEvent::OverdraftRepaid(_)
        | HourBankEvent::LotPaid(_)
        | HourBankEvent::HoursDebited(_)
        | HourBankEvent::LotRefunded(_)
        | HourBankEvent::LotExpired(_)
        | HourBankEvent::ExpiryNoticeRaised(_)
        | HourBankEvent::ThresholdsSet(_)
        | HourBankEvent::ThresholdCrossed(_)
        | HourBankEvent::ThresholdRearmed(_)
        | HourBankEvent::SharedWith(_)
        | HourBankEvent::SharingStopped(_)
        | HourBankEvent::HourBankAssigned(_)
        | HourBankEvent::RenewalProposed(_)
        | HourBankEvent::HourBankClosed(_) => vec![],
    }
}

async fn expire_lots(occasion: &Occasion, timer: &Timer) -> Result<Vec<Timer>, CommandError> {
    let expire = hour_bank::ExpireLots {
        command: occasion.command(),
        bank: HourBankId(timer.subject),
    };
    hour_bank::expire_lots(&occasion.runtime, &occasion.caller, expire).await?;
    Ok(vec![])
}
