//! Worked, debited, billed: three numbers kept apart, and a price that follows from the last.

use kernel::{HourBankId, Minutes, Money, MovementId};
use serde::{Deserialize, Serialize};

/// The bank that paid and the movement under which it did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Drawn {
    pub bank: HourBankId,
    pub movement: MovementId,
}

/// What validating an entry made of it. `billable` is what the contract bills directly plus what the bank
/// did not have; nothing is lost in between.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Valuation {
    /// What the contract's rule asks of the bank; zero where it bills or does not count.
    pub debited: Minutes,
    /// What the bank gave, its overdraft included.
    pub from_bank: Minutes,
    pub billable: Minutes,
    /// The price of an hour, kept with the entry for ever; none where nothing is billable.
    pub rate: Option<Money>,
    pub price: Option<Money>,
    /// What the hours that were worked cost the agency itself; none while nobody said what an hour of that person
    /// costs. TM3.
    pub cost: Option<Money>,
    pub drawn: Option<Drawn>,
}

impl Valuation {
    /// `billed` is what the contract bills without asking the bank. `None` where the numbers cannot stand:
    /// a bank that gave more than it was asked, or an amount too large.
    pub fn new(
        debited: Minutes,
        from_bank: Minutes,
        billed: Minutes,
        rate: Money,
        drawn: Option<Drawn>,
    ) -> Option<Valuation> {
        let missing = debited.checked_sub(from_bank)?;
        let billable = missing.checked_add(billed)?;
        if missing.is_negative() || from_bank.is_negative() || billed.is_negative() {
            return None;
        }
        let price = rate.for_time(billable).ok()?;
        let (rate, price) = if billable.is_zero() {
            (None, None)
        } else {
            (Some(rate), Some(price))
        };
        Some(Valuation {
            debited,
            from_bank,
            billable,
            rate,
            price,
            cost: None,
            drawn,
        })
    }

    /// The same, with what the hours cost. `None` where the amount is too large.
    pub fn costing(self, worked: Minutes, hourly: Option<Money>) -> Option<Valuation> {
        let cost = match hourly {
            Some(hourly) => Some(hourly.for_time(worked).ok()?),
            None => None,
        };
        Some(Valuation { cost, ..self })
    }

    /// Nothing was counted: visible as worked only.
    pub const UNCOUNTED: Valuation = Valuation {
        debited: Minutes::ZERO,
        from_bank: Minutes::ZERO,
        billable: Minutes::ZERO,
        rate: None,
        price: None,
        cost: None,
        drawn: None,
    };

    /// Whether the numbers agree with each other, to the minute and to the fourth decimal.
    pub fn adds_up(&self) -> bool {
        let missing = self.debited.checked_sub(self.from_bank);
        let covered = missing.is_some_and(|missing| !missing.is_negative() && self.billable >= missing);
        let priced = match (self.rate, self.price) {
            (Some(rate), Some(price)) => {
                self.billable.is_positive() && rate.for_time(self.billable) == Ok(price)
            }
            (None, None) => self.billable.is_zero(),
            (Some(_), None) | (None, Some(_)) => false,
        };
        let drawn = self.from_bank.is_zero() || self.drawn.is_some();
        covered && priced && drawn && !self.from_bank.is_negative()
    }
}
