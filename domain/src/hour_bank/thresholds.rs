//! Thresholds: a level that a movement brings the balance to or below. Raised once, re-armed on the way up.
//!
//! The invariant after every decision: a threshold is crossed exactly when the balance is at or below its
//! level. Levels that are the same number of minutes make one event with all their labels. Nothing is
//! watched before the first movement, nor a percentage before the first purchase.

use super::event::{HourBankEvent, Source, ThresholdCrossed, ThresholdRearmed};
use super::refusal::HourBankRefusal;
use kernel::Minutes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    /// 1 to 99 percent of the last purchase, rounded down to the minute.
    PercentOfLastPurchase(u8),
    MinutesLeft(Minutes),
    /// 1 to 366 days before a lot's last day; raised by the date and not by a movement.
    DaysBeforeExpiry(u16),
}

impl Threshold {
    /// The balance that this one watches; none for a date, or while there is no purchase to take part of.
    pub fn level(self, last_purchase: Option<Minutes>) -> Option<Minutes> {
        match self {
            Threshold::PercentOfLastPurchase(percent) => {
                let hundredths = last_purchase?.checked_mul(i64::from(percent))?;
                Minutes::try_new(hundredths.get().div_euclid(100))
            }
            Threshold::MinutesLeft(minutes) => Some(minutes),
            Threshold::DaysBeforeExpiry(_) => None,
        }
    }

    fn check(self) -> Result<(), HourBankRefusal> {
        match self {
            Threshold::PercentOfLastPurchase(1..=99) | Threshold::DaysBeforeExpiry(1..=366) => Ok(()),
            Threshold::PercentOfLastPurchase(percent) => Err(HourBankRefusal::PercentOutOfRange { percent }),
            Threshold::DaysBeforeExpiry(days) => Err(HourBankRefusal::NoticeOutOfRange { days }),
            Threshold::MinutesLeft(minutes) if minutes.is_negative() => {
                Err(HourBankRefusal::ThresholdBelowZero { minutes })
            }
            Threshold::MinutesLeft(_) => Ok(()),
        }
    }
}

/// In order and each once, or the first that cannot be.
pub fn checked(thresholds: &[Threshold]) -> Result<Vec<Threshold>, HourBankRefusal> {
    let mut checked = thresholds.to_vec();
    checked.sort();
    checked.dedup();
    for threshold in &checked {
        threshold.check()?;
    }
    Ok(checked)
}

/// The balance and what watches it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watch {
    thresholds: Vec<Watched>,
    balance: Minutes,
    /// Of the last purchase, as it was bought.
    last_purchase: Option<Minutes>,
    has_moved: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Watched {
    threshold: Threshold,
    crossed: bool,
}

impl Watch {
    pub fn over(thresholds: &[Threshold]) -> Watch {
        let armed = |threshold: &Threshold| Watched {
            threshold: *threshold,
            crossed: false,
        };
        Watch {
            thresholds: thresholds.iter().map(armed).collect(),
            balance: Minutes::ZERO,
            last_purchase: None,
            has_moved: false,
        }
    }

    pub fn thresholds(&self) -> impl Iterator<Item = Threshold> + '_ {
        self.thresholds.iter().map(|watched| watched.threshold)
    }

    pub fn last_purchase(&self) -> Option<Minutes> {
        self.last_purchase
    }

    pub fn follow(&mut self, event: &HourBankEvent) {
        match event {
            HourBankEvent::HoursCredited(event) => {
                if let Source::Purchase { .. } = event.source {
                    self.last_purchase = Some(event.minutes);
                }
                self.moved_to(event.balance_after);
            }
            HourBankEvent::OverdraftRepaid(event) => self.moved_to(event.balance_after),
            HourBankEvent::HoursDebited(event) => self.moved_to(event.balance_after),
            HourBankEvent::DebitReversed(event) => self.moved_to(event.balance_after),
            HourBankEvent::HoursCorrected(event) => self.moved_to(event.balance_after),
            HourBankEvent::LotRefunded(event) => self.moved_to(event.balance_after),
            HourBankEvent::LotExpired(event) => self.moved_to(event.balance_after),
            HourBankEvent::ThresholdsSet(event) => self.replace(&event.thresholds),
            HourBankEvent::ThresholdCrossed(event) => self.mark(&event.labels, true),
            HourBankEvent::ThresholdRearmed(event) => self.mark(&event.labels, false),
            HourBankEvent::HourBankOpened(_)
            | HourBankEvent::LotPaid(_)
            | HourBankEvent::ExpiryNoticeRaised(_)
            | HourBankEvent::SharedWith(_)
            | HourBankEvent::SharingStopped(_)
            | HourBankEvent::HourBankAssigned(_)
            | HourBankEvent::RenewalProposed(_)
            | HourBankEvent::HourBankClosed(_) => {}
        }
    }

    /// Re-armings, then crossings from the highest level down.
    pub fn crossings(&self) -> Vec<HourBankEvent> {
        let balance = self.balance;
        let rearmed = self.turned(true).into_iter().map(|(at_minutes, labels)| {
            HourBankEvent::from(ThresholdRearmed {
                labels,
                at_minutes,
                balance,
            })
        });
        let crossed = self.turned(false).into_iter().rev().map(|(at_minutes, labels)| {
            HourBankEvent::from(ThresholdCrossed {
                labels,
                at_minutes,
                balance,
            })
        });
        rearmed.chain(crossed).collect()
    }

    /// The thresholds that are no longer as they were, by level.
    fn turned(&self, was_crossed: bool) -> BTreeMap<Minutes, Vec<Threshold>> {
        let mut by_level: BTreeMap<Minutes, Vec<Threshold>> = BTreeMap::new();
        if !self.has_moved {
            return by_level;
        }
        for watched in self
            .thresholds
            .iter()
            .filter(|watched| watched.crossed == was_crossed)
        {
            let Some(level) = watched.threshold.level(self.last_purchase) else {
                continue;
            };
            if (self.balance <= level) != was_crossed {
                by_level.entry(level).or_default().push(watched.threshold);
            }
        }
        by_level
    }

    fn moved_to(&mut self, balance: Minutes) {
        self.balance = balance;
        self.has_moved = true;
    }

    fn replace(&mut self, thresholds: &[Threshold]) {
        let crossed: Vec<Threshold> = self
            .thresholds
            .iter()
            .filter(|watched| watched.crossed)
            .map(|watched| watched.threshold)
            .collect();
        self.thresholds = Watch::over(thresholds).thresholds;
        self.mark(&crossed, true);
    }

    fn mark(&mut self, labels: &[Threshold], crossed: bool) {
        for watched in self
            .thresholds
            .iter_mut()
            .filter(|watched| labels.contains(&watched.threshold))
        {
            watched.crossed = crossed;
        }
    }
}
