//! What real work would have cost under other terms (BI6): counted, taken from the hours that come with each month, and
//! billed as these terms say.
//!
//! A month of a subscription costs its price. Hours that come with a month are taken soonest-ending first, on the day of the
//! work. Hours of a pack cost what an hour costs under the terms, since nobody has said yet what a pack would. What is
//! beyond the hours that are there follows the terms: it is billed, or it is told as beyond and costs nothing.

use super::counting::debit_minutes;
use super::terms::{ContractTerms, Plan, Treatment};
use kernel::{Day, Level, Minutes, Money, Overdraft, TimeClass};

/// Work as it was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Work {
    pub day: Day,
    pub worked: Minutes,
    pub class: TimeClass,
    pub level: Level,
}

/// One month of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Replayed {
    /// Its first day.
    pub month: Day,
    /// Of the subscription.
    pub fee: Money,
    pub worked: Minutes,
    /// Taken from the hours that come with it, or from packs.
    pub covered: Minutes,
    pub billed: Minutes,
    /// What the terms neither cover nor bill.
    pub beyond: Minutes,
    /// What hours cost besides the subscription.
    pub hours: Money,
}

/// Hours of one month, and what is left of them.
struct Hours {
    last_day: Day,
    left: Minutes,
}

/// Month by month, from the first of the first until the end of the last; work outside of them is nobody's. None where an
/// amount is too large, or in two currencies.
pub fn replay(terms: &ContractTerms, first: Day, months: i32, work: &[Work]) -> Option<Vec<Replayed>> {
    let mut hours: Vec<Hours> = vec![];
    let mut all = vec![];
    for at in 0..months {
        let month = first.first_of_month().plus_months(at)?;
        hours.extend(hours_of(terms, month));
        let mut of_month: Vec<&Work> = work
            .iter()
            .filter(|work| work.day.first_of_month() == month)
            .collect();
        of_month.sort_by_key(|work| work.day);
        let mut replayed = Replayed::beginning(terms, month)?;
        for work in of_month {
            replayed.add(terms, &mut hours, work)?;
        }
        all.push(replayed);
    }
    Some(all)
}

/// Those that come with a month.
fn hours_of(terms: &ContractTerms, month: Day) -> Option<Hours> {
    let inclusion = terms.plan.inclusion()?;
    let last_month = month.plus_months(i32::from(inclusion.carried_months))?;
    Some(Hours {
        last_day: last_month.last_of_month(),
        left: inclusion.minutes_per_month,
    })
}

/// They end in the order in which they came.
fn taken(hours: &mut [Hours], day: Day, asked: Minutes) -> Minutes {
    let mut missing = asked;
    for hours in hours.iter_mut().filter(|hours| day <= hours.last_day) {
        let some = hours.left.min(missing);
        hours.left = hours.left.minus(some);
        missing = missing.minus(some);
    }
    asked.minus(missing)
}

impl Replayed {
    fn beginning(terms: &ContractTerms, month: Day) -> Option<Replayed> {
        let currency = terms.currency();
        let fee = match &terms.plan {
            Plan::Subscription(sold) => sold.monthly_price.checked_mul(sold.quantity.into()).ok()?,
            Plan::HourBank | Plan::TimeAndMaterial => Money::zero(currency),
        };
        Some(Replayed {
            month,
            fee,
            worked: Minutes::ZERO,
            covered: Minutes::ZERO,
            billed: Minutes::ZERO,
            beyond: Minutes::ZERO,
            hours: Money::zero(currency),
        })
    }

    fn add(&mut self, terms: &ContractTerms, hours: &mut [Hours], work: &Work) -> Option<()> {
        let counted = debit_minutes(work.worked, work.class, terms)?;
        let packs = matches!(terms.plan, Plan::HourBank);
        let covered = match (packs, terms.classes.rule(work.class).treatment) {
            (true, _) => counted.debited,
            (false, Treatment::Debited) => taken(hours, work.day, counted.debited),
            (false, Treatment::Billed | Treatment::Uncounted) => Minutes::ZERO,
        };
        let missing = counted.debited.checked_sub(covered)?;
        let (billed, beyond) = match terms.overdraft {
            Overdraft::SplitToBillable => (counted.billed.checked_add(missing)?, Minutes::ZERO),
            Overdraft::AllowNegative | Overdraft::Refuse => (counted.billed, missing),
        };
        let paid = if packs {
            billed.checked_add(covered)?
        } else {
            billed
        };
        let price = terms.rates.hourly(work.class, work.level).for_time(paid).ok()?;
        self.hours = self.hours.checked_add(price.posted()).ok()?;
        self.worked = self.worked.checked_add(work.worked)?;
        self.covered = self.covered.checked_add(covered)?;
        self.billed = self.billed.checked_add(billed)?;
        self.beyond = self.beyond.checked_add(beyond)?;
        Some(())
    }

    pub fn total(&self) -> Option<Money> {
        self.fee.checked_add(self.hours).ok()
    }
}
