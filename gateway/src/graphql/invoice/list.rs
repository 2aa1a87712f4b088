//! Which invoices a list shows, and in which order.

use super::words::{InvoiceKind, InvoiceStage};
use crate::graphql::{
    scalars::Day,
    words::{self, Direction},
};
use async_graphql::{Enum, InputObject};
use projections::{
    invoice::list::{BY_AMOUNT, BY_DRAFTING, BY_DUE_DAY, BY_NUMBER, Filter},
    runtime::Key,
};
use uuid::Uuid;

/// Narrows a list of invoices; what is not said narrows nothing.
#[derive(InputObject, Default)]
pub struct InvoiceFilter {
    /// Only this company's.
    client: Option<Uuid>,
    /// Only what bills this contract.
    contract: Option<Uuid>,
    /// Only these.
    kind: Option<InvoiceKind>,
    /// Only those at this stage.
    stage: Option<InvoiceStage>,
    /// Only the one that bears this number.
    number: Option<String>,
    /// Only what is owed and was due before this day.
    late_on: Option<Day>,
    /// Only those of this day or later.
    issued_from: Option<Day>,
    /// Only those of this day or earlier.
    issued_until: Option<Day>,
}

impl From<InvoiceFilter> for Filter {
    fn from(filter: InvoiceFilter) -> Filter {
        let day = |day: Option<Day>| day.map(|Day(day)| day);
        Filter {
            client: filter.client,
            contract: filter.contract,
            kind: filter.kind.as_ref().map(words::written),
            stage: filter.stage.as_ref().map(words::written),
            number: filter.number,
            late_on: day(filter.late_on),
            issued_from: day(filter.issued_from),
            issued_until: day(filter.issued_until),
        }
    }
}

/// What invoices may be ordered by.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum InvoiceOrderField {
    /// When it was drafted.
    DraftedAt,
    /// Its number; drafts as if they had an empty one.
    Number,
    /// When it is to be paid; drafts as if that were the latest of all.
    DueOn,
    /// What it comes to, tax included.
    Gross,
}

/// The order of a list of invoices.
#[derive(InputObject)]
pub struct InvoiceOrder {
    /// What it is ordered by.
    field: InvoiceOrderField,
    /// Which way.
    #[graphql(default)]
    direction: Direction,
}

/// The newest first when it is not said.
pub fn order(asked: Option<InvoiceOrder>) -> (Key, Direction) {
    let Some(InvoiceOrder { field, direction }) = asked else {
        return (BY_DRAFTING, Direction::Desc);
    };
    let key = match field {
        InvoiceOrderField::DraftedAt => BY_DRAFTING,
        InvoiceOrderField::Number => BY_NUMBER,
        InvoiceOrderField::DueOn => BY_DUE_DAY,
        InvoiceOrderField::Gross => BY_AMOUNT,
    };
    (key, direction)
}
