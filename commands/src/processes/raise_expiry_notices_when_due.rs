//! So many days before a lot's last, as the bank's thresholds have it: a notice, if hours are left.

use super::expire_lots_when_due::lots_that_gained;
use super::{Answer, Occasion, Process};
use crate::{CommandError, hour_bank};
use domain::hour_bank::{Bank, HourBank, HourBankEvent, lots::Lot, thresholds::Threshold};
use journal::{StoredEvent, timers::Timer};
use kernel::{Day, HourBankId};

pub struct RaiseExpiryNotices;

impl Process for RaiseExpiryNotices {
    fn name(&self) -> &'static str {
        "raise_expiry_notices_when_due"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[
            "hour_bank.hours_credited",
            "hour_bank.debit_reversed",
            "hour_bank.hours_corrected",
            "hour_bank.thresholds_set",
        ]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(promise_notices(occasion, event))
    }

    fn fire<'a>(&'a self, occasion: &'a Occasion, timer: &'a Timer) -> Answer<'a> {
        Box::pin(raise_expiry_notices(occasion, timer))
    }
}

async fn promise_notices(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let id = event.stream()?.id;
    let state = occasion.load::<HourBank>(id).await?;
    let Some(bank) = state.bank() else {
        return Ok(vec![]);
    };
    let mut promises = vec![];
    for lot in lots_concerned(bank, &occasion.read(event)?) {
        for day in notice_days(bank, lot) {
            let key = format!("{}/{}/{day}", occasion.name, lot.id());
            promises.extend(occasion.promise_on(key, day, id).await?);
        }
    }
    Ok(promises)
}

/// New thresholds look at every lot, hours at their own.
fn lots_concerned<'b>(bank: &'b Bank, event: &HourBankEvent) -> Vec<&'b Lot> {
    match event {
        HourBankEvent::ThresholdsSet(_) => bank.lots.iter().collect(),
        event => lots_that_gained(event)
            .into_iter()
            .filter_map(|lot| bank.lot(lot).ok())
            .collect(),
    }
}

/// Not before the lot's first day: until then nothing of it is usable.
fn notice_days(bank: &Bank, lot: &Lot) -> Vec<Day> {
    let Some(last_day) = lot.credit.last_day else {
        return vec![];
    };
    let days_before = bank.watch.thresholds().filter_map(|threshold| match threshold {
        Threshold::DaysBeforeExpiry(days) => Some(i32::from(days)),
        Threshold::PercentOfLastPurchase(_) | Threshold::MinutesLeft(_) => None,
    });
    let days = days_before.filter_map(|days| last_day.plus_days(-days));
    days.map(|day| day.max(lot.credit.first_day)).collect()
}

async fn raise_expiry_notices(occasion: &Occasion, timer: &Timer) -> Result<Vec<Timer>, CommandError> {
    let bank = HourBankId(timer.subject);
    let raise = hour_bank::RaiseExpiryNotices {
        command: occasion.command(),
        bank,
    };
    hour_bank::raise_expiry_notices(&occasion.runtime, &occasion.caller, raise).await?;
    Ok(vec![])
}
