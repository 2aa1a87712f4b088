//! The real bank and the slow one, side by side, taking the same steps.

use super::oracle::SlowBank;
use super::steps::Step;
use super::*;
use crate::hour_bank::balance::Ledger;
use crate::hour_bank::ledger::{LedgerAccount, sum};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

pub const WATCHED: [Threshold; 4] = [
    Threshold::PercentOfLastPurchase(20),
    Threshold::PercentOfLastPurchase(50),
    Threshold::MinutesLeft(Minutes::new(10)),
    Threshold::MinutesLeft(Minutes::ZERO),
];

/// The real bank and the slow one, side by side.
pub struct World {
    pub today: Day,
    pub events: Vec<HourBankEvent>,
    pub state: HourBankState,
    pub slow: SlowBank,
    lots: Vec<LotId>,
    pub entries: Vec<EntryId>,
    next: u128,
}

impl World {
    pub fn new() -> World {
        let mut world = World {
            today: on(6, 1),
            events: vec![],
            state: HourBankState::default(),
            slow: SlowBank::default(),
            lots: vec![],
            entries: vec![],
            next: 1000,
        };
        world.decide(OpenHourBank {
            thresholds: WATCHED.to_vec(),
            ..open()
        });
        world
    }

    fn fresh<T: From<Uuid>>(&mut self) -> T {
        self.next += 1;
        id(self.next)
    }

    pub fn bank(&self) -> &Bank {
        self.state.bank().expect("an open bank")
    }

    /// What was raised, or nothing when it was refused.
    pub fn decide(&mut self, command: impl Into<HourBankCommand>) -> Option<Vec<HourBankEvent>> {
        let raised = HourBank::decide(&self.state, &command.into()).ok()?;
        self.state = raised.iter().fold(self.state.clone(), HourBank::evolve);
        self.events.extend(raised.clone());
        Some(raised)
    }

    /// Whether both banks agree on yes and no.
    pub fn take(&mut self, step: &Step) -> bool {
        match step {
            Step::Pass { days } => self.today = self.today.plus_days(*days).expect("a near day"),
            Step::Credit { .. } => return self.credit(step),
            Step::Debit { .. } => return self.debit(step),
            Step::Pay { lot } => return self.pay(*lot),
            Step::Reverse { entry } => return self.reverse(*entry),
            Step::Correct { lot, change } => return self.correct(*lot, *change),
            Step::Refund { lot } => return self.refund(*lot),
            Step::Expire => self.expire(),
        }
        true
    }

    fn credit(&mut self, step: &Step) -> bool {
        let Step::Credit {
            size,
            priority,
            start,
            length,
            source,
        } = *step
        else {
            return false;
        };
        let first_day = self.today.plus_days(start).expect("a near day");
        let bought = Source::Purchase {
            invoice: None,
            label: "Pack".into(),
        };
        let last_day = length.and_then(|days| first_day.plus_days(days));
        let command = CreditHours {
            lot: self.fresh(),
            movement: self.fresh(),
            minutes: minutes(size),
            source: if source == 0 {
                Source::Grant { reason: reason() }
            } else {
                bought
            },
            priority,
            first_day,
            last_day: last_day.or(if source == 0 {
                None
            } else {
                first_day.one_year_later()
            }),
            usable: if source == 2 {
                Usable::OncePaid
            } else {
                Usable::FromValidation
            },
        };
        self.lots.push(command.lot);
        self.slow.credit(&command);
        self.decide(command).is_some()
    }

    fn debit(&mut self, step: &Step) -> bool {
        let Step::Debit {
            time,
            days_ago,
            overdraft,
        } = *step
        else {
            return false;
        };
        let command = DebitHours {
            entry: self.fresh(),
            movement: self.fresh(),
            date_of_work: self.today.plus_days(-days_ago).expect("a near day"),
            overdraft,
            today: self.today,
            ..work(0, time)
        };
        let expected = self.slow.debit(&command);
        if expected {
            self.entries.push(command.entry);
        }
        self.decide(command).is_some() == expected
    }

    fn pay(&mut self, at: usize) -> bool {
        let Some(lot) = self.lots.get(at).copied() else {
            return true;
        };
        let bought = self.bank().lot(lot).expect("a known lot").is_purchase();
        if bought {
            self.slow.pay(lot);
        }
        self.decide(MarkLotPaid { lot }).is_some() == bought
    }

    fn reverse(&mut self, at: usize) -> bool {
        if at >= self.entries.len() {
            return true;
        }
        let entry = self.entries.remove(at);
        self.slow.reverse(entry);
        let movement = self.fresh();
        self.decide(ReverseDebit {
            entry,
            movement,
            reason: reason(),
        })
        .is_some()
    }

    fn correct(&mut self, at: usize, change: i64) -> bool {
        let Some(lot) = self.lots.get(at).copied() else {
            return true;
        };
        let expected = self.slow.correct(lot, change);
        let (movement, today) = (self.fresh(), self.today);
        let command = CorrectHours {
            movement,
            lot,
            minutes: minutes(change),
            reason: reason(),
            today,
        };
        self.decide(command).is_some() == expected
    }

    fn refund(&mut self, at: usize) -> bool {
        let Some(lot) = self.lots.get(at).copied() else {
            return true;
        };
        let expected = self.slow.refund(lot);
        let (movement, today) = (self.fresh(), self.today);
        self.decide(RefundLot {
            lot,
            movement,
            credit_note: None,
            today,
        })
        .is_some()
            == expected
    }

    fn expire(&mut self) {
        let due = self.bank().lots_to_expire(self.today);
        let movements = due.into_iter().map(|lot| (lot, self.fresh())).collect();
        self.slow.expire(self.today);
        self.decide(ExpireLots {
            today: self.today,
            movements,
        });
    }

    /// The real bank, its ledger and the slow bank are the same to the minute.
    pub fn agree(&self) -> Result<(), TestCaseError> {
        let (bank, ledger) = (self.bank(), Ledger::of(&self.events));
        let of = |account| {
            let lines: Vec<_> = ledger
                .lines
                .iter()
                .filter(|line| line.account == account)
                .copied()
                .collect();
            sum(&lines).get()
        };
        prop_assert_eq!(bank.balance().get(), self.slow.balance());
        prop_assert_eq!(sum(&ledger.lines), bank.balance());
        prop_assert_eq!(ledger.as_of(Day::new(9000, 1, 1)).balance, bank.balance());
        prop_assert_eq!(bank.overdrawn.get(), self.slow.overdrawn());
        prop_assert_eq!(of(LedgerAccount::Overdraft), -bank.overdrawn.get());
        for (lot, slow) in bank.lots.iter().zip(self.slow.lots()) {
            let lapsed = lot.lapsed.unwrap_or_default();
            prop_assert_eq!((lot.id(), lot.remaining.get(), lapsed.get()), slow);
            prop_assert!(!lot.remaining.is_negative() && !lapsed.is_negative());
            prop_assert_eq!(of(LedgerAccount::Lot(lot.id())), lot.remaining.get());
        }
        for (entry, debit) in &bank.debits {
            let paid: BTreeMap<LotId, i64> = debit
                .allocations
                .iter()
                .map(|paid| (paid.lot, paid.minutes.get()))
                .collect();
            prop_assert_eq!(&paid, &self.slow.payers(*entry));
            let all = paid.values().sum::<i64>() + debit.overdrawn.get() + debit.billable.get();
            prop_assert_eq!(all, debit.debited.get());
        }
        Ok(())
    }

    /// Raised exactly where the slow bank went from above to at-or-below, and back.
    pub fn crossed(&self, before: &SlowBank, from: usize) -> Result<(), TestCaseError> {
        let (mut down, mut up, mut levels) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for event in &self.events[from..] {
            match event {
                HourBankEvent::ThresholdCrossed(event) => {
                    prop_assert!(levels.insert(event.at_minutes), "one event a level");
                    down.extend(event.labels.clone());
                }
                HourBankEvent::ThresholdRearmed(event) => up.extend(event.labels.clone()),
                _ => {}
            }
        }
        let turned = |to: bool| -> BTreeSet<Threshold> {
            let turned =
                |level: &&Threshold| before.is_below(**level) != to && self.slow.is_below(**level) == to;
            WATCHED.iter().filter(turned).copied().collect()
        };
        prop_assert_eq!(down, turned(true));
        prop_assert_eq!(up, turned(false));
        Ok(())
    }
}
