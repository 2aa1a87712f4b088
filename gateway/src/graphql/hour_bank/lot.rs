//! What came into a bank, and what is left of it.

use crate::graphql::{
    scalars::{DateTime, Day, Minutes},
    words,
};
use async_graphql::{Enum, SimpleObject};
use projections::hour_bank::lots;
use serde::Deserialize;
use uuid::Uuid;

/// Where the hours of a lot come from.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LotSource {
    /// A pack that was sold.
    Purchase,
    /// A gesture.
    Grant,
    /// The hours a subscription includes for one month.
    MonthlyInclusion,
}

/// One purchase, gesture or monthly inclusion.
#[derive(SimpleObject)]
pub struct Lot {
    /// Its own id, for ever.
    id: Uuid,
    /// The bank it is in.
    bank: Uuid,
    /// As it was bought or given.
    minutes: Minutes,
    /// What is left of it.
    remaining: Minutes,
    /// Where the hours come from.
    source: Option<LotSource>,
    /// What stands on the invoice, or the reason of the gesture.
    label: Option<String>,
    /// The invoice it was sold on, where there is one.
    invoice: Option<Uuid>,
    /// The month it is included for, named by its first day.
    month: Option<Day>,
    /// The lower one is consumed first.
    priority: i32,
    /// The first usable day.
    first_day: Day,
    /// The last usable day, to its end; none never expires.
    last_day: Option<Day>,
    /// Not usable before it is paid.
    once_paid: bool,
    /// When it was recorded.
    credited_at: DateTime,
    /// When its payment was recorded; none while it is unpaid.
    paid_at: Option<DateTime>,
}

impl From<lots::Row> for Lot {
    fn from(row: lots::Row) -> Lot {
        Lot {
            id: row.id,
            bank: row.bank,
            minutes: row.minutes.into(),
            remaining: row.remaining.into(),
            source: words::read(&row.source),
            label: row.label,
            invoice: row.invoice,
            month: row.month.map(Day),
            priority: row.priority,
            first_day: Day(row.first_day),
            last_day: row.last_day.map(Day),
            once_paid: row.once_paid,
            credited_at: DateTime(row.credited_at),
            paid_at: row.paid_at.map(DateTime),
        }
    }
}
