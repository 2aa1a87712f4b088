//! The balance of any day, counted by the dates of work: `as_of`. What was known at a past moment is the
//! same function over the events recorded until then, so a balance has its two dates.

use super::event::HourBankEvent;
use super::ledger::{LedgerAccount, Line, movements_of, sum};
use super::lots::Lot;
use kernel::{Day, LotId, Minutes};
use serde::{Deserialize, Serialize};

/// What finance reconciles and what a person asks: how many hours are there on that day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Balance {
    /// The sum of the movements that take effect by that day.
    pub balance: Minutes,
    /// What work on that day could use: lots whose days contain it.
    pub usable: Minutes,
    /// In lots that wait for their payment and may not be used before.
    pub awaiting_payment: Minutes,
    /// Advanced by that day and not repaid, as a positive number.
    pub overdrawn: Minutes,
}

/// The lines and the lots of a bank, from its events and from nothing else.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    pub lines: Vec<Line>,
    pub lots: Vec<Lot>,
}

impl Ledger {
    pub fn of<'e>(events: impl IntoIterator<Item = &'e HourBankEvent>) -> Ledger {
        let mut ledger = Ledger::default();
        for event in events {
            ledger.lines.extend(movements_of(event));
            if let HourBankEvent::HoursCredited(credit) = event {
                ledger.lots.push(Lot::credited(credit));
            } else if let HourBankEvent::LotPaid(paid) = event {
                ledger
                    .lots
                    .iter_mut()
                    .filter(|lot| lot.id() == paid.lot)
                    .for_each(|lot| lot.paid = true);
            }
        }
        ledger
    }

    /// The balance of a day.
    pub fn as_of(&self, day: Day) -> Balance {
        let of_lots = |wanted: &dyn Fn(&Lot) -> bool| {
            let lots = self.lots.iter().filter(|lot| lot.covers(day) && wanted(lot));
            Minutes::total(lots.map(|lot| self.in_lot(lot.id(), day).max(Minutes::ZERO)))
        };
        Balance {
            balance: sum(&self.until(day, |_| true)),
            usable: of_lots(&Lot::may_be_used),
            awaiting_payment: of_lots(&|lot| !lot.may_be_used()),
            overdrawn: sum(&self.until(day, |account| account == LedgerAccount::Overdraft)).negated(),
        }
    }

    fn in_lot(&self, lot: LotId, day: Day) -> Minutes {
        sum(&self.until(day, |account| account == LedgerAccount::Lot(lot)))
    }

    fn until(&self, day: Day, of: impl Fn(LedgerAccount) -> bool) -> Vec<Line> {
        self.lines
            .iter()
            .filter(|line| line.day <= day && of(line.account))
            .copied()
            .collect()
    }
}
