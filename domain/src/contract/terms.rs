//! The terms of a contract: what is sold, how time is counted, what an hour costs, and what happens when
//! the bank is empty. Terms hold from a day on; a change never reaches back.

use kernel::{Currency, Minutes, Money, Overdraft, RateTable, TimeClass, Usable};
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ContractTerms {
    pub plan: Plan,
    /// Each entry is rounded up to a whole number of these minutes; 0 is exact.
    pub step: Minutes,
    /// An entry counts for at least this much, unless it is zero.
    pub minimum: Minutes,
    pub classes: ClassTable,
    pub overdraft: Overdraft,
    pub rates: RateTable,
    /// When a pack that is bought under this contract may be used.
    pub usable: Usable,
}

/// What is sold.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Plan {
    /// Prepaid packs.
    HourBank,
    Subscription(Subscription),
    TimeAndMaterial,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContractKind {
    HourBank,
    Subscription,
    TimeAndMaterial,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Subscription {
    pub unit: SubscriptionUnit,
    pub quantity: u32,
    /// For one unit and one month.
    pub monthly_price: Money,
    pub inclusion: Option<Inclusion>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubscriptionUnit {
    Machine,
    User,
    Site,
    Flat,
}

/// Hours that come with each month of a subscription.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Inclusion {
    pub minutes_per_month: Minutes,
    /// For how many months after their own they stay usable; 0 is their month only.
    pub carried_months: u8,
}

/// Where the time of a class goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// Taken from the bank; what it lacks follows the overdraft policy.
    Debited,
    /// Billed at the rate of the class; no bank is touched.
    Billed,
    /// Neither: visible as worked.
    Uncounted,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ClassRule {
    pub treatment: Treatment,
    /// How much of the time counts: 100 as it is, 200 twice.
    pub percent: i64,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ClassTable {
    pub billable: ClassRule,
    pub non_billable: ClassRule,
    pub included: ClassRule,
    pub outside_contract: ClassRule,
    pub after_hours: ClassRule,
}

impl ContractTerms {
    /// Of all its prices.
    pub fn currency(&self) -> Currency {
        self.rates.default.currency()
    }
}

impl Plan {
    pub fn kind(&self) -> ContractKind {
        match self {
            Plan::HourBank => ContractKind::HourBank,
            Plan::Subscription(_) => ContractKind::Subscription,
            Plan::TimeAndMaterial => ContractKind::TimeAndMaterial,
        }
    }

    pub fn inclusion(&self) -> Option<Inclusion> {
        match self {
            Plan::Subscription(subscription) => subscription.inclusion,
            Plan::HourBank | Plan::TimeAndMaterial => None,
        }
    }

    /// Whether hours are kept for this contract in a bank.
    pub fn has_bank(&self) -> bool {
        matches!(self, Plan::HourBank) || self.inclusion().is_some()
    }
}

impl ClassTable {
    pub fn rule(&self, class: TimeClass) -> ClassRule {
        match class {
            TimeClass::Billable => self.billable,
            TimeClass::NonBillable => self.non_billable,
            TimeClass::Included => self.included,
            TimeClass::OutsideContract => self.outside_contract,
            TimeClass::AfterHours => self.after_hours,
        }
    }

    /// The usual table of a plan: with a bank ordinary time is debited, without one it is billed.
    pub fn usual(plan: &Plan) -> ClassTable {
        let ordinary = if plan.has_bank() {
            Treatment::Debited
        } else {
            Treatment::Billed
        };
        let included = if plan.has_bank() {
            Treatment::Debited
        } else {
            Treatment::Uncounted
        };
        let rule = |treatment, percent| ClassRule { treatment, percent };
        ClassTable {
            billable: rule(ordinary, 100),
            non_billable: rule(Treatment::Uncounted, 100),
            included: rule(included, 100),
            outside_contract: rule(Treatment::Billed, 100),
            after_hours: rule(ordinary, 200),
        }
    }
}

impl ContractTerms {
    /// Exact minutes, the usual classes, one rate, the rest billed: what a new contract starts from.
    pub fn usual(plan: Plan, hourly: Money) -> ContractTerms {
        ContractTerms {
            classes: ClassTable::usual(&plan),
            plan,
            step: Minutes::ZERO,
            minimum: Minutes::ZERO,
            overdraft: Overdraft::default(),
            rates: RateTable::flat(hourly),
            usable: Usable::default(),
        }
    }
}
