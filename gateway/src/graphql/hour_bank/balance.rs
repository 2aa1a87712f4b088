//! The balance of a day, as it was known at a moment.

use crate::graphql::scalars::{DateTime, Day, Minutes};
use async_graphql::SimpleObject;
use jiff::Timestamp;
use projections::hour_bank::statement as lines;

/// How many hours there are on a day.
#[derive(SimpleObject)]
pub struct Balance {
    /// The day it is counted by.
    as_of: Day,
    /// From what was recorded until then.
    known_at: DateTime,
    /// The sum of the movements that take effect by that day.
    balance: Minutes,
    /// What work on that day could use.
    usable: Minutes,
    /// In lots that wait for their payment and may not be used before.
    awaiting_payment: Minutes,
    /// Advanced by that day and not repaid, as a positive number.
    overdrawn: Minutes,
}

impl Balance {
    pub fn of(found: lines::BalanceAt, as_of: kernel::Day, known_at: Timestamp) -> Balance {
        Balance {
            as_of: Day(as_of),
            known_at: DateTime(known_at),
            balance: found.balance.into(),
            usable: found.usable.into(),
            awaiting_payment: found.awaiting_payment.into(),
            overdrawn: found.overdrawn.into(),
        }
    }
}
