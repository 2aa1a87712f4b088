//! The terms of a contract, shown.

use crate::graphql::{
    rates::RateTable,
    scalars::{Minutes, Money},
    words::{Overdraft, TimeClass, Usable},
};
use async_graphql::{Enum, SimpleObject};
use domain::contract as agreed;

/// What is sold.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::contract::ContractKind")]
pub enum ContractKind {
    /// Prepaid packs.
    HourBank,
    /// So much a month for so many machines, users or sites; it may include hours.
    Subscription,
    /// Every hour is billed.
    TimeAndMaterial,
}

/// What a subscription is counted by.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::contract::SubscriptionUnit")]
pub enum SubscriptionUnit {
    /// So much for each machine.
    Machine,
    /// So much for each person.
    User,
    /// So much for each site.
    Site,
    /// One price for all.
    Flat,
}

/// Where the time of a class goes.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::contract::Treatment")]
pub enum Treatment {
    /// Taken from the hour bank; what it lacks follows the overdraft policy.
    Debited,
    /// Billed at the rate of the class; no bank is touched.
    Billed,
    /// Neither: visible as worked.
    Uncounted,
}

/// What holds, from a day on.
#[derive(SimpleObject)]
pub struct ContractTerms {
    /// What is sold.
    kind: ContractKind,
    /// What is sold, for a subscription.
    subscription: Option<SubscriptionPlan>,
    /// Each entry is rounded up to a whole number of these; 0 is exact.
    step: Minutes,
    /// An entry counts for at least this much, unless it is zero.
    minimum: Minutes,
    /// Where the time of each class goes.
    classes: Vec<ClassRule>,
    /// What happens when the bank has fewer hours than the work took.
    overdraft: Overdraft,
    /// What an hour costs.
    rates: RateTable,
    /// When a pack that is bought under this contract may be used.
    usable: Usable,
}

/// What is sold by the month.
#[derive(SimpleObject)]
pub struct SubscriptionPlan {
    /// What is counted.
    unit: SubscriptionUnit,
    /// How many units.
    quantity: u32,
    /// For one unit and one month.
    monthly_price: Money,
    /// Hours that come with each month.
    included: Option<Inclusion>,
}

/// Hours that a subscription includes each month.
#[derive(SimpleObject)]
pub struct Inclusion {
    /// How much comes with each month.
    per_month: Minutes,
    /// For how many months after their own they stay usable; 0 is their month only.
    carried_months: u8,
}

/// How time of one class is counted.
#[derive(SimpleObject)]
pub struct ClassRule {
    /// Which hours.
    class: TimeClass,
    /// Where their time goes.
    treatment: Treatment,
    /// How much of the time counts: 100 as it is, 200 twice.
    percent: i64,
}

impl From<&agreed::ContractTerms> for ContractTerms {
    fn from(terms: &agreed::ContractTerms) -> ContractTerms {
        ContractTerms {
            kind: terms.plan.kind().into(),
            subscription: subscription(&terms.plan),
            step: terms.step.into(),
            minimum: terms.minimum.into(),
            classes: kernel::TimeClass::ALL
                .map(|class| rule(class, terms.classes.rule(class)))
                .into(),
            overdraft: terms.overdraft.into(),
            rates: (&terms.rates).into(),
            usable: terms.usable.into(),
        }
    }
}

fn subscription(plan: &agreed::Plan) -> Option<SubscriptionPlan> {
    match plan {
        agreed::Plan::Subscription(sold) => Some(SubscriptionPlan {
            unit: sold.unit.into(),
            quantity: sold.quantity,
            monthly_price: sold.monthly_price.into(),
            included: sold.inclusion.map(|included| Inclusion {
                per_month: included.minutes_per_month.into(),
                carried_months: included.carried_months,
            }),
        }),
        agreed::Plan::HourBank | agreed::Plan::TimeAndMaterial => None,
    }
}

fn rule(class: kernel::TimeClass, rule: agreed::ClassRule) -> ClassRule {
    ClassRule {
        class: class.into(),
        treatment: rule.treatment.into(),
        percent: rule.percent,
    }
}
