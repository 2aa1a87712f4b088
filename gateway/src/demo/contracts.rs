//! What the demo company sells: each kind of contract, and the packs that were bought.

use domain::{
    contract::{ContractTerms, Inclusion, Plan, Subscription, SubscriptionUnit},
    hour_bank::thresholds::Threshold,
};
use kernel::{Currency, Level, Minutes, Money, Overdraft, Rate, TimeClass};
use rust_decimal::Decimal;

pub struct Deal {
    /// Names the commands about it; never changed.
    pub key: &'static str,
    /// The key of the company.
    pub client: &'static str,
    pub name: &'static str,
    pub kind: Kind,
    pub months_ago: i32,
    /// How long it runs; none until it is ended.
    pub months: Option<i32>,
    pub packs: &'static [Pack],
    /// The keys of subsidiaries that may use its bank.
    pub shared_with: &'static [&'static str],
}

#[derive(Clone, Copy)]
pub enum Kind {
    PacksByTheQuarter,
    PacksWithEvenings,
    PacksOfAGroup,
    Machines,
    Flat,
    ByTheHour,
}

pub struct Pack {
    pub hours: i64,
    pub months_ago: i32,
    pub paid: bool,
}

pub const ALL: [Deal; 6] = [
    Deal {
        key: "martin-packs",
        client: "martin",
        name: "Banque d'heures assistance",
        kind: Kind::PacksByTheQuarter,
        months_ago: 11,
        months: None,
        packs: &[
            Pack {
                hours: 10,
                months_ago: 10,
                paid: true,
            },
            Pack {
                hours: 6,
                months_ago: 4,
                paid: true,
            },
        ],
        shared_with: &[],
    },
    Deal {
        key: "lilas-machines",
        client: "lilas",
        name: "Infogérance 8 postes",
        kind: Kind::Machines,
        months_ago: 8,
        months: Some(12),
        packs: &[],
        shared_with: &[],
    },
    Deal {
        key: "kerbrat-hours",
        client: "kerbrat",
        name: "Interventions à l'heure",
        kind: Kind::ByTheHour,
        months_ago: 9,
        months: None,
        packs: &[],
        shared_with: &[],
    },
    Deal {
        key: "delorme-packs",
        client: "delorme",
        name: "Banque d'heures étude",
        kind: Kind::PacksWithEvenings,
        months_ago: 6,
        months: Some(24),
        packs: &[Pack {
            hours: 20,
            months_ago: 6,
            paid: true,
        }],
        shared_with: &[],
    },
    Deal {
        key: "hexalog-packs",
        client: "hexalog",
        name: "Banque d'heures groupe",
        kind: Kind::PacksOfAGroup,
        months_ago: 7,
        months: Some(12),
        packs: &[
            Pack {
                hours: 50,
                months_ago: 7,
                paid: true,
            },
            Pack {
                hours: 20,
                months_ago: 1,
                paid: false,
            },
        ],
        shared_with: &["hexalog-transport"],
    },
    Deal {
        key: "transport-flat",
        client: "hexalog-transport",
        name: "Supervision du réseau",
        kind: Kind::Flat,
        months_ago: 5,
        months: None,
        packs: &[],
        shared_with: &[],
    },
];

/// What a group watches besides the usual.
pub const GROUP_THRESHOLDS: [Threshold; 4] = [
    Threshold::PercentOfLastPurchase(50),
    Threshold::PercentOfLastPurchase(20),
    Threshold::MinutesLeft(Minutes::hours(5)),
    Threshold::DaysBeforeExpiry(30),
];

pub fn euros(amount: i64) -> Money {
    Money::try_new(Decimal::from(amount), Currency::EUR).unwrap_or_else(|_| euros(0))
}

impl Kind {
    pub fn has_packs(self) -> bool {
        matches!(
            self,
            Kind::PacksByTheQuarter | Kind::PacksWithEvenings | Kind::PacksOfAGroup
        )
    }

    pub fn terms(self) -> ContractTerms {
        match self {
            Kind::PacksByTheQuarter => ContractTerms {
                step: Minutes::new(15),
                ..usual(Plan::HourBank, 85)
            },
            Kind::PacksWithEvenings => ContractTerms {
                step: Minutes::new(15),
                minimum: Minutes::new(30),
                overdraft: Overdraft::AllowNegative,
                ..usual(Plan::HourBank, 90)
            },
            Kind::PacksOfAGroup => usual(Plan::HourBank, 80),
            Kind::Machines => usual(machines(), 75),
            Kind::Flat => usual(flat(), 80),
            Kind::ByTheHour => by_the_hour(),
        }
    }
}

fn usual(plan: Plan, hourly: i64) -> ContractTerms {
    ContractTerms::usual(plan, euros(hourly))
}

fn machines() -> Plan {
    Plan::Subscription(Subscription {
        unit: SubscriptionUnit::Machine,
        quantity: 8,
        monthly_price: euros(25),
        inclusion: Some(Inclusion {
            minutes_per_month: Minutes::hours(3),
            carried_months: 1,
        }),
    })
}

fn flat() -> Plan {
    Plan::Subscription(Subscription {
        unit: SubscriptionUnit::Flat,
        quantity: 1,
        monthly_price: euros(240),
        inclusion: None,
    })
}

fn by_the_hour() -> ContractTerms {
    let mut terms = usual(Plan::TimeAndMaterial, 78);
    let senior = Rate {
        class: None,
        level: Some(Level::Senior),
        hourly: euros(92),
    };
    let evening = Rate {
        class: Some(TimeClass::AfterHours),
        level: None,
        hourly: euros(110),
    };
    terms.rates.lines = vec![senior, evening];
    terms
}
