//! AU3: one bank over a period, as finance checks it: what was there, what moved, what is left, and whether they
//! agree. A period is counted by the time of recording, as the balances in the events are.
//!
//! Read from the streams alone, like `reconcile`, which also finds time that no bank was debited for.

use super::reconcile::{Debits, Difference, add_bank, balance_said, compare, drawn};
use crate::{CommandError, Runtime, tenant::zone_of};
use domain::{
    hour_bank::{HourBank, HourBankEvent, ledger, ledger::LineKind},
    time_entry::TimeEntry,
};
use jiff::Timestamp;
use kernel::{Day, EntryId, HourBankId, Minutes, Recorded, TenantId};
use std::collections::BTreeMap;

pub struct BankOverPeriod {
    pub opening: Minutes,
    pub movements: Vec<Movement>,
    /// Opening and movements.
    pub closing: Minutes,
    /// What the last event of the period says the balance is; none where nothing moved.
    pub said: Option<Minutes>,
    pub differences: Vec<Difference>,
}

/// One event that moved hours.
pub struct Movement {
    pub event: String,
    pub at: Timestamp,
    pub kind: LineKind,
    /// Signed: below zero leaves the bank.
    pub minutes: Minutes,
    /// The day it takes effect.
    pub day: Day,
    pub entry: Option<EntryId>,
    /// Opening and movements until here.
    pub balance: Minutes,
}

impl BankOverPeriod {
    pub fn agrees(&self) -> bool {
        self.differences.is_empty()
    }
}

/// From the first instant of one day to the last of another, in the agency's zone. None when there is no such bank.
pub async fn reconcile_bank(
    runtime: &Runtime,
    tenant: TenantId,
    bank: HourBankId,
    (first, last): (Day, Day),
) -> Result<Option<BankOverPeriod>, CommandError> {
    let history = runtime.history::<HourBank>(tenant, bank.0).await?;
    if history.is_empty() {
        return Ok(None);
    }
    let zone = zone_of(runtime, tenant).await?;
    let from = zone.start_of(first).unwrap_or(Timestamp::MIN);
    let until = zone.start_of(last.next()).unwrap_or(Timestamp::MAX);
    let mut found = over(&history, from, until);
    found.differences = differences(runtime, tenant, bank, &history, &found.movements).await?;
    Ok(Some(found))
}

fn over(history: &[Recorded<HourBankEvent>], from: Timestamp, until: Timestamp) -> BankOverPeriod {
    let mut balance = Minutes::ZERO;
    let mut found = BankOverPeriod {
        opening: Minutes::ZERO,
        movements: vec![],
        closing: Minutes::ZERO,
        said: None,
        differences: vec![],
    };
    for recorded in history.iter().filter(|recorded| recorded.at < until) {
        let lines = ledger::movements_of(&recorded.event);
        let minutes = ledger::sum(&lines);
        balance = balance.plus(minutes);
        if recorded.at < from {
            found.opening = balance;
            continue;
        }
        found.said = balance_said(&recorded.event).or(found.said);
        if let Some(first) = lines.first() {
            found.movements.push(Movement {
                event: recorded.name(),
                at: recorded.at,
                kind: first.kind,
                minutes,
                day: first.day,
                entry: first.entry,
                balance,
            });
        }
    }
    found.closing = balance;
    found
}

/// Those of the whole history whose event lies in the period: a debit agrees with the time that was validated.
async fn differences(
    runtime: &Runtime,
    tenant: TenantId,
    bank: HourBankId,
    history: &[Recorded<HourBankEvent>],
    movements: &[Movement],
) -> Result<Vec<Difference>, CommandError> {
    let (mut report, mut debits) = (super::reconcile::Report::default(), Debits::new());
    add_bank(&mut report, &mut debits, bank, history);
    let mut validated = BTreeMap::new();
    for (_, entry) in debits.keys() {
        let history = runtime.history::<TimeEntry>(tenant, entry.0).await?;
        validated.extend(drawn(&history).filter(|((drawn_from, _), _)| *drawn_from == bank));
    }
    let mut all = report.differences;
    all.extend(compare(&debits, &validated));
    all.retain(|difference| {
        movements
            .iter()
            .any(|movement| difference.event() == Some(movement.event.as_str()))
    });
    Ok(all)
}
