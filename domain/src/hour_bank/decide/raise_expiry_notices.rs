//! Lots with hours left and a last day that is near, once a lot and threshold. The hours of a month are
//! always near their end and raise none.

use super::Decision;
use crate::hour_bank::command::RaiseExpiryNotices;
use crate::hour_bank::event::{ExpiryNoticeRaised, HourBankEvent, Source};
use crate::hour_bank::lots::Lot;
use crate::hour_bank::state::Bank;
use crate::hour_bank::thresholds::Threshold;
use kernel::Day;

pub fn raise_expiry_notices(bank: &Bank, command: &RaiseExpiryNotices) -> Decision {
    Ok(bank
        .lots
        .iter()
        .filter_map(|lot| notice(bank, lot, command.today))
        .collect())
}

/// All the thresholds that are reached and were not raised, in one notice.
fn notice(bank: &Bank, lot: &Lot, today: Day) -> Option<HourBankEvent> {
    let last_day = lot.credit.last_day?;
    let monthly = matches!(lot.credit.source, Source::MonthlyInclusion { .. });
    if monthly || !lot.covers(today) || !lot.remaining.is_positive() {
        return None;
    }
    let days_left = today.days_until(last_day);
    let reached = |threshold: &Threshold| match threshold {
        Threshold::DaysBeforeExpiry(days) => {
            days_left <= i32::from(*days) && !lot.noticed.contains(threshold)
        }
        Threshold::PercentOfLastPurchase(_) | Threshold::MinutesLeft(_) => false,
    };
    let labels: Vec<Threshold> = bank.watch.thresholds().filter(reached).collect();
    let minutes_left = lot.remaining;
    let raised = ExpiryNoticeRaised {
        lot: lot.id(),
        labels,
        last_day,
        days_left,
        minutes_left,
    };
    (!raised.labels.is_empty()).then(|| raised.into())
}
