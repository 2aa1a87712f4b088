//! Which banks, and which lines of a bank, a list shows, and in which order.

use super::statement::LineKind;
use crate::graphql::{
    scalars::Day,
    words::{self, Direction},
};
use async_graphql::{Enum, InputObject};
use domain::hour_bank::ledger;
use projections::{
    hour_bank::{
        balance::{BY_BALANCE, BY_CHANGE, BY_OPENING, Filter},
        statement,
    },
    runtime::Key,
};
use uuid::Uuid;

/// Narrows a list of hour banks; what is not said narrows nothing.
#[derive(InputObject, Default)]
pub struct HourBankFilter {
    /// Only those that this company may use: its own and those shared with it.
    client: Option<Uuid>,
    /// Only those that are closed, or only those that are not.
    closed: Option<bool>,
    /// Only those with no more than so many minutes left.
    minutes_at_most: Option<i64>,
}

impl From<HourBankFilter> for Filter {
    fn from(filter: HourBankFilter) -> Filter {
        Filter {
            client: filter.client,
            closed: filter.closed,
            at_most: filter.minutes_at_most,
        }
    }
}

/// What hour banks may be ordered by.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum HourBankOrderField {
    /// When something last happened to it.
    ChangedAt,
    /// When it was opened.
    OpenedAt,
    /// How much is left.
    Total,
}

/// The order of a list of hour banks.
#[derive(InputObject)]
pub struct HourBankOrder {
    /// What it is ordered by.
    field: HourBankOrderField,
    /// Which way.
    #[graphql(default)]
    direction: Direction,
}

/// In the order they were opened when it is not said.
pub fn order(asked: Option<HourBankOrder>) -> (Key, Direction) {
    let Some(HourBankOrder { field, direction }) = asked else {
        return (BY_OPENING, Direction::Asc);
    };
    let key = match field {
        HourBankOrderField::ChangedAt => BY_CHANGE,
        HourBankOrderField::OpenedAt => BY_OPENING,
        HourBankOrderField::Total => BY_BALANCE,
    };
    (key, direction)
}

/// Narrows a statement; what is not said narrows nothing.
#[derive(InputObject, Default)]
pub struct StatementFilter {
    /// Only lines of these kinds.
    kinds: Option<Vec<LineKind>>,
    /// Only lines of this lot.
    lot: Option<Uuid>,
    /// Only lines that take effect on this day or later.
    from: Option<Day>,
    /// Only lines that take effect on this day or earlier.
    until: Option<Day>,
}

impl From<StatementFilter> for statement::Filter {
    fn from(filter: StatementFilter) -> statement::Filter {
        let word = |kind: LineKind| words::written(&ledger::LineKind::from(kind));
        statement::Filter {
            kinds: filter.kinds.map(|kinds| kinds.into_iter().map(word).collect()),
            lot: filter.lot,
            from: filter.from.map(|Day(day)| day),
            until: filter.until.map(|Day(day)| day),
        }
    }
}
