//! What a subscription is billed, period by period (BI1): by the month, the quarter or the year, ahead or afterwards.
//!
//! It is billed once that is agreed, from the month that is agreed. Periods are whole calendar months, and each begins where the one before ended. One that
//! is held in part is billed by its days: 14 of 28 are half the price. Where terms change within a period, each has its
//! own days.

use super::state::Agreement;
use super::terms::{Plan, Subscription, SubscriptionUnit};
use kernel::{Day, Decimal, Money};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Billing {
    pub every: Every,
    pub when: When,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    Month,
    Quarter,
    Year,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// On its first day.
    Ahead,
    /// On the day after its last: what changed within it is known.
    Afterwards,
}

/// One period of a contract's billing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BillingPeriod {
    /// The first of the month that names it.
    pub month: Day,
    pub billing: Billing,
    /// Its own days, whether the contract holds on them or not.
    pub days: i32,
    /// Those on which the contract holds.
    pub first_day: Day,
    pub last_day: Day,
    /// The month that the next one begins with.
    pub next: Day,
}

/// What is billed for some days of a period.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Charge {
    pub unit: SubscriptionUnit,
    pub quantity: u32,
    /// For one unit and the whole period.
    pub price: Money,
    pub first_day: Day,
    pub last_day: Day,
    /// Out of the period's.
    pub days: i32,
}

impl Every {
    pub fn months(self) -> i32 {
        match self {
            Every::Month => 1,
            Every::Quarter => 3,
            Every::Year => 12,
        }
    }
}

/// The period that begins with this month; none where the contract holds on no day of it, or is not billed yet.
pub fn period_of(agreement: &Agreement, month: Day) -> Option<BillingPeriod> {
    let month = month.first_of_month();
    let agreed = agreement.billing.filter(|agreed| agreed.from <= month)?;
    let next = month.plus_months(agreed.billing.every.months())?;
    let end = next.plus_days(-1)?;
    let first_day = month.max(agreement.signed.first_day);
    let last_day = agreement.last_day.map_or(end, |last| last.min(end));
    (first_day <= last_day).then_some(BillingPeriod {
        month,
        billing: agreed.billing,
        days: month.days_until(next),
        first_day,
        last_day,
        next,
    })
}

impl BillingPeriod {
    /// Of its days, those after this one; none where there are none.
    pub fn after(self, day: Day) -> Option<BillingPeriod> {
        let first_day = self.first_day.max(day.next());
        (first_day <= self.last_day).then_some(BillingPeriod { first_day, ..self })
    }

    /// The day on which it is to be billed.
    pub fn billed_on(&self) -> Option<Day> {
        match self.billing.when {
            When::Ahead => Some(self.first_day),
            When::Afterwards => self.last_day.plus_days(1),
        }
    }
}

/// What the period costs, in the order of its days. Terms that say the same are one charge. None where the price is too
/// large.
pub fn charges(agreement: &Agreement, period: &BillingPeriod) -> Option<Vec<Charge>> {
    let changes = agreement.terms.keys().copied();
    let within = changes.filter(|day| *day > period.first_day && *day <= period.last_day);
    let mut charges: Vec<Charge> = vec![];
    for first_day in std::iter::once(period.first_day).chain(within) {
        let Some(Plan::Subscription(subscription)) = agreement.terms_on(first_day).map(|terms| &terms.plan)
        else {
            continue;
        };
        let charge = charge(agreement, period, first_day, subscription)?;
        match charges.last_mut() {
            Some(before) if before.is_of(&charge) => before.go_on(&charge),
            Some(_) | None => charges.push(charge),
        }
    }
    Some(charges)
}

fn charge(
    agreement: &Agreement,
    period: &BillingPeriod,
    first_day: Day,
    subscription: &Subscription,
) -> Option<Charge> {
    let next_change = agreement
        .terms
        .keys()
        .find(|day| **day > first_day)
        .and_then(|day| day.plus_days(-1));
    let last_day = next_change.map_or(period.last_day, |last| last.min(period.last_day));
    let months = Decimal::from(period.billing.every.months());
    Some(Charge {
        unit: subscription.unit,
        quantity: subscription.quantity,
        price: subscription.monthly_price.checked_mul(months).ok()?,
        first_day,
        last_day,
        days: first_day.days_until(last_day) + 1,
    })
}

impl Charge {
    /// At the same price.
    pub(super) fn is_of(&self, other: &Charge) -> bool {
        (self.unit, self.quantity, self.price) == (other.unit, other.quantity, other.price)
    }

    fn go_on(&mut self, next: &Charge) {
        self.last_day = next.last_day;
        self.days += next.days;
    }
}
