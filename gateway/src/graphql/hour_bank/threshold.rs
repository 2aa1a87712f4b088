//! What watches a bank.

use crate::graphql::scalars::{DateTime, Minutes};
use async_graphql::{Enum, SimpleObject};
use domain::hour_bank::thresholds;
use projections::hour_bank::thresholds as watched;

/// How a level is given.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum ThresholdKind {
    /// 1 to 99 percent of the last purchase.
    PercentOfLastPurchase,
    /// So many minutes left.
    MinutesLeft,
    /// 1 to 366 days before a lot's last day; raised by the date.
    DaysBeforeExpiry,
}

/// A level that is watched.
#[derive(SimpleObject)]
pub struct Threshold {
    /// What is watched.
    kind: ThresholdKind,
    /// Percent, minutes or days, as the kind has it.
    value: i64,
}

impl From<&thresholds::Threshold> for Threshold {
    fn from(threshold: &thresholds::Threshold) -> Threshold {
        use thresholds::Threshold as Watched;
        let (kind, value) = match threshold {
            Watched::PercentOfLastPurchase(percent) => {
                (ThresholdKind::PercentOfLastPurchase, i64::from(*percent))
            }
            Watched::MinutesLeft(minutes) => (ThresholdKind::MinutesLeft, minutes.get()),
            Watched::DaysBeforeExpiry(days) => (ThresholdKind::DaysBeforeExpiry, i64::from(*days)),
        };
        Threshold { kind, value }
    }
}

/// What watches a bank, and which of it is crossed.
#[derive(SimpleObject, Default)]
pub struct Thresholds {
    /// All the thresholds of the bank.
    watching: Vec<Threshold>,
    /// Those the balance came to or below, until it rises above them again.
    crossed: Vec<Crossed>,
}

/// A level that the balance came to or below.
#[derive(SimpleObject)]
pub struct Crossed {
    /// Every threshold that stands at this number of minutes.
    labels: Vec<Threshold>,
    /// The level that was crossed.
    at: Minutes,
    /// What the balance was then.
    balance: Minutes,
    /// When it was crossed.
    since: DateTime,
}

impl From<watched::Row> for Thresholds {
    fn from(row: watched::Row) -> Thresholds {
        let crossed = |crossed: watched::Crossed| Crossed {
            labels: crossed.labels.iter().map(Threshold::from).collect(),
            at: crossed.at_minutes.into(),
            balance: crossed.balance.into(),
            since: DateTime(crossed.since),
        };
        Thresholds {
            watching: row.thresholds.iter().map(Threshold::from).collect(),
            crossed: row.crossed.into_iter().map(crossed).collect(),
        }
    }
}
