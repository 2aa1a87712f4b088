//! The slow, obvious bank: every minute is a thing of its own that lies somewhere. It shares no line with
//! the real one but the commands it is given.

use super::*;
use std::collections::BTreeMap;

#[derive(Clone, Copy, PartialEq, Debug)]
enum Place {
    Remaining,
    Lapsed,
    Work(EntryId),
    Gone,
}

#[derive(Clone)]
struct SlowLot {
    id: LotId,
    priority: i32,
    first_day: Day,
    last_day: Option<Day>,
    bought: bool,
    usable: bool,
    expiry_booked: bool,
    minutes: Vec<Place>,
}

#[derive(Clone, Default)]
pub struct SlowBank {
    lots: Vec<SlowLot>,
    /// One element a minute that is owed.
    owed: Vec<EntryId>,
    work: BTreeMap<EntryId, Day>,
    last_purchase: Option<i64>,
    moved: bool,
}

impl SlowLot {
    fn count(&self, place: Place) -> i64 {
        i64::try_from(self.minutes.iter().filter(|at| **at == place).count()).expect("few minutes")
    }

    /// Moves one minute; false when there is none to move.
    fn shift(&mut self, from: Place, to: Place) -> bool {
        let found = self.minutes.iter_mut().find(|at| **at == from);
        found.map(|at| *at = to).is_some()
    }

    fn covers(&self, day: Day) -> bool {
        self.first_day <= day && self.last_day.is_none_or(|last| day <= last)
    }
}

impl SlowBank {
    pub fn balance(&self) -> i64 {
        let remaining: i64 = self.lots.iter().map(|lot| lot.count(Place::Remaining)).sum();
        remaining - self.overdrawn()
    }

    pub fn overdrawn(&self) -> i64 {
        i64::try_from(self.owed.len()).expect("few minutes")
    }

    /// Remaining and lapsed, by lot in the order they came.
    pub fn lots(&self) -> Vec<(LotId, i64, i64)> {
        self.lots
            .iter()
            .map(|lot| (lot.id, lot.count(Place::Remaining), lot.count(Place::Lapsed)))
            .collect()
    }

    /// What each lot paid for an entry.
    pub fn payers(&self, entry: EntryId) -> BTreeMap<LotId, i64> {
        let paid = self
            .lots
            .iter()
            .map(|lot| (lot.id, lot.count(Place::Work(entry))));
        paid.filter(|(_, paid)| *paid > 0).collect()
    }

    /// Whether the balance is at or below a threshold; never while nothing moved.
    pub fn is_below(&self, threshold: Threshold) -> bool {
        let level = match threshold {
            Threshold::PercentOfLastPurchase(percent) => {
                self.last_purchase.map(|size| size * i64::from(percent) / 100)
            }
            Threshold::MinutesLeft(minutes) => Some(minutes.get()),
            Threshold::DaysBeforeExpiry(_) => None,
        };
        self.moved && level.is_some_and(|level| self.balance() <= level)
    }

    pub fn credit(&mut self, command: &CreditHours) {
        let bought = matches!(command.source, Source::Purchase { .. });
        if bought {
            self.last_purchase = Some(command.minutes.get());
        }
        self.moved = true;
        self.lots.push(SlowLot {
            id: command.lot,
            priority: command.priority,
            first_day: command.first_day,
            last_day: command.last_day,
            bought,
            usable: !bought || command.usable == Usable::FromValidation,
            expiry_booked: false,
            minutes: vec![
                Place::Remaining;
                usize::try_from(command.minutes.get()).expect("a positive number")
            ],
        });
        self.repay(self.lots.len() - 1, |_| true);
    }

    pub fn pay(&mut self, lot: LotId) {
        let at = self.at(lot);
        if !self.lots[at].usable {
            self.lots[at].usable = true;
            self.repay(at, |_| true);
        }
    }

    /// False when the policy refuses.
    pub fn debit(&mut self, command: &DebitHours) -> bool {
        let before = self.clone();
        for _ in 0..command.debited.get() {
            let paid = self.payer(command.date_of_work).is_some_and(|at| {
                let lot = &mut self.lots[at];
                let work = Place::Work(command.entry);
                lot.shift(Place::Remaining, work) || lot.shift(Place::Lapsed, work)
            });
            match command.overdraft {
                Overdraft::AllowNegative if !paid => self.owed.push(command.entry),
                Overdraft::Refuse if !paid => {
                    *self = before;
                    return false;
                }
                _ => {}
            }
        }
        self.work.insert(command.entry, command.date_of_work);
        self.moved = true;
        true
    }

    pub fn reverse(&mut self, entry: EntryId) {
        for lot in &mut self.lots {
            let to = if lot.expiry_booked {
                Place::Lapsed
            } else {
                Place::Remaining
            };
            while lot.shift(Place::Work(entry), to) {}
        }
        self.owed.retain(|owed| *owed != entry);
        self.work.remove(&entry);
    }

    /// False when it is refused.
    pub fn correct(&mut self, lot: LotId, change: i64) -> bool {
        let at = self.at(lot);
        let lot = &mut self.lots[at];
        if change == 0 || lot.expiry_booked || lot.count(Place::Remaining) + change < 0 {
            return false;
        }
        for _ in 0..change.abs() {
            if change > 0 {
                lot.minutes.push(Place::Remaining);
            } else {
                lot.shift(Place::Remaining, Place::Gone);
            }
        }
        true
    }

    /// False when it is refused.
    pub fn refund(&mut self, lot: LotId) -> bool {
        let at = self.at(lot);
        let lot = &mut self.lots[at];
        if !lot.bought || lot.count(Place::Remaining) == 0 {
            return false;
        }
        while lot.shift(Place::Remaining, Place::Gone) {}
        true
    }

    pub fn expire(&mut self, today: Day) {
        let mut due: Vec<usize> = (0..self.lots.len())
            .filter(|at| self.lots[*at].last_day.is_some_and(|last| last < today))
            .collect();
        due.sort_by_key(|at| self.lots[*at].last_day);
        for at in due {
            let window = self.lots[at].clone();
            self.repay(at, |day| window.covers(day));
            while self.lots[at].shift(Place::Remaining, Place::Lapsed) {
                self.lots[at].expiry_booked = true;
            }
        }
    }

    fn at(&self, lot: LotId) -> usize {
        self.lots
            .iter()
            .position(|other| other.id == lot)
            .expect("a known lot")
    }

    /// The lot that pays the next minute.
    fn payer(&self, day: Day) -> Option<usize> {
        let has_some = |lot: &SlowLot| lot.count(Place::Remaining) + lot.count(Place::Lapsed) > 0;
        let end = |lot: &SlowLot| lot.last_day.unwrap_or(Day::new(9999, 12, 31));
        (0..self.lots.len())
            .filter(|at| self.lots[*at].usable && self.lots[*at].covers(day) && has_some(&self.lots[*at]))
            .min_by_key(|at| {
                (
                    self.lots[*at].priority,
                    end(&self.lots[*at]),
                    self.lots[*at].first_day,
                    *at,
                )
            })
    }

    /// Minute by minute, the oldest work first.
    fn repay(&mut self, at: usize, counts: impl Fn(Day) -> bool) {
        let mut debts = self.owed.clone();
        debts.retain(|entry| counts(self.work[entry]));
        debts.sort_by_key(|entry| (self.work[entry], *entry));
        for entry in debts {
            if self.lots[at].usable && self.lots[at].shift(Place::Remaining, Place::Work(entry)) {
                let one = self.owed.iter().position(|owed| *owed == entry).expect("a debt");
                self.owed.remove(one);
            }
        }
    }
}
