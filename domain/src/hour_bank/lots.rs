//! Lots and the order in which they pay: priority, then soonest expiry, then oldest; those whose days
//! contain the date of work, and no other.

use super::command::CreditHours;
use super::event::{Allocation, HoursCredited, Returned, Source};
use super::thresholds::Threshold;
use kernel::{Day, LotId, Minutes, Usable};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Minutes are in one of three places: remaining, lapsed, or gone (paid for work, refunded, corrected).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lot {
    pub credit: HoursCredited,
    pub paid: bool,
    /// Never below zero.
    pub remaining: Minutes,
    /// Once its expiry is booked: what lapsed and late work may still claim. From then on nothing remains.
    pub lapsed: Option<Minutes>,
    /// The expiry notices that were raised.
    pub noticed: BTreeSet<Threshold>,
}

impl Lot {
    pub fn credited(credit: &HoursCredited) -> Lot {
        Lot {
            remaining: credit.minutes,
            credit: credit.clone(),
            paid: false,
            lapsed: None,
            noticed: BTreeSet::new(),
        }
    }

    pub fn id(&self) -> LotId {
        self.credit.lot
    }

    pub fn is_purchase(&self) -> bool {
        matches!(self.credit.source, Source::Purchase { .. })
    }

    /// Whether the day is one of its own, the first and the last included.
    pub fn covers(&self, day: Day) -> bool {
        self.credit.first_day <= day && self.credit.last_day.is_none_or(|last| day <= last)
    }

    /// Whether its hours may be used at all yet.
    pub fn may_be_used(&self) -> bool {
        match self.credit.usable {
            Usable::FromValidation => true,
            Usable::OncePaid => self.paid,
        }
    }

    /// What work on one of its days may take.
    pub fn claimable(&self) -> Minutes {
        self.remaining.plus(self.lapsed.unwrap_or_default())
    }

    pub fn is_to_expire(&self, today: Day) -> bool {
        self.remaining.is_positive() && self.credit.last_day.is_some_and(|last| last < today)
    }

    /// The day itself, or the nearest of the lot's own.
    pub fn day_within(&self, day: Day) -> Day {
        let latest = self.credit.last_day.map_or(day, |last| day.min(last));
        latest.max(self.credit.first_day)
    }

    /// What remains pays first; then what lapsed is taken back.
    fn allocation(&self, wanted: Minutes) -> Allocation {
        let minutes = wanted.min(self.claimable());
        Allocation {
            lot: self.id(),
            minutes,
            of_which_expired: minutes.minus(minutes.min(self.remaining)),
            last_day: self.credit.last_day,
        }
    }

    pub(super) fn pay(&mut self, allocation: &Allocation) {
        let from_remaining = allocation.minutes.minus(allocation.of_which_expired);
        self.remaining = self.remaining.minus(from_remaining);
        self.lapsed = self
            .lapsed
            .map(|lapsed| lapsed.minus(allocation.of_which_expired));
    }

    /// What a debit gives back; once the expiry is booked it expires again at once.
    pub fn returned(&self, minutes: Minutes) -> Returned {
        let of_which_expired = if self.lapsed.is_some() {
            minutes
        } else {
            Minutes::ZERO
        };
        Returned {
            lot: self.id(),
            minutes,
            of_which_expired,
            last_day: self.credit.last_day,
        }
    }

    pub(super) fn take_back(&mut self, returned: &Returned) {
        let to_remaining = returned.minutes.minus(returned.of_which_expired);
        self.remaining = self.remaining.plus(to_remaining);
        self.lapsed = self.lapsed.map(|lapsed| lapsed.plus(returned.of_which_expired));
    }

    pub(super) fn lapse(&mut self, minutes: Minutes) {
        self.remaining = self.remaining.minus(minutes);
        self.lapsed = Some(minutes);
    }
}

/// Which lots pay how much of `wanted`, and what none of them has.
pub fn allocate(lots: &[Lot], date_of_work: Day, wanted: Minutes) -> (Vec<Allocation>, Minutes) {
    let mut missing = wanted;
    let mut allocations = vec![];
    for lot in in_order(lots)
        .into_iter()
        .filter(|lot| lot.may_be_used() && lot.covers(date_of_work))
    {
        let allocation = lot.allocation(missing);
        if allocation.minutes.is_positive() {
            missing = missing.minus(allocation.minutes);
            allocations.push(allocation);
        }
    }
    (allocations, missing)
}

/// Priority, then soonest expiry (never comes last), then oldest: by first day, then as credited.
pub fn in_order(lots: &[Lot]) -> Vec<&Lot> {
    let mut ordered: Vec<&Lot> = lots.iter().collect();
    ordered.sort_by_key(|lot| {
        let credit = &lot.credit;
        (
            credit.priority,
            credit.last_day.is_none(),
            credit.last_day,
            credit.first_day,
        )
    });
    ordered
}

/// The last usable day: as given, else one year for a purchase, the end of the month for an inclusion, and
/// never for a grant.
pub fn last_day(command: &CreditHours) -> Option<Day> {
    command.last_day.or(match &command.source {
        Source::Purchase { .. } => command.first_day.one_year_later(),
        Source::Grant { .. } => None,
        Source::MonthlyInclusion { month } => Some(month.last_of_month()),
    })
}
