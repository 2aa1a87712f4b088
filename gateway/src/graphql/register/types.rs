//! A period that is closed.

use crate::graphql::{
    errors::UserError,
    outcome::Outcome,
    scalars::{DateTime, Day, JournalCursor, Money},
    words,
};
use async_graphql::{Enum, SimpleObject};
use domain::register as said;
use projections::register::closings::Row;
use uuid::Uuid;

/// What is numbered apart.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::register::Series")]
pub enum RegisterSeries {
    /// Invoices and deposits.
    Invoices,
    /// Credit notes.
    CreditNotes,
}

/// How long a period is.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::register::Length")]
pub enum PeriodLength {
    /// One day.
    Day,
    /// A calendar month.
    Month,
    /// A calendar year.
    Year,
}

/// What came together, in one currency.
#[derive(SimpleObject)]
pub struct RegisterSum {
    /// Before tax.
    net: Money,
    /// The tax.
    tax: Money,
    /// Both together.
    gross: Money,
}

impl From<&said::Sum> for RegisterSum {
    fn from(sum: &said::Sum) -> RegisterSum {
        RegisterSum {
            net: sum.net.into(),
            tax: sum.tax.into(),
            gross: sum.gross.into(),
        }
    }
}

/// A period that is closed for good, bound to the closing before.
#[derive(SimpleObject)]
pub struct RegisterClosing {
    /// Of this closing alone.
    id: Uuid,
    /// What was numbered.
    series: Option<RegisterSeries>,
    /// How many closings of the series stand before it.
    place: i64,
    /// How long the period is.
    length: Option<PeriodLength>,
    /// Its first day.
    first_day: Day,
    /// Its last day.
    last_day: Day,
    /// The first number given in it.
    first_number: String,
    /// The last number given in it.
    last_number: String,
    /// How many numbers were given in it.
    count: i64,
    /// What they come to, each currency apart.
    sums: Vec<RegisterSum>,
    /// What all came to since the beginning, until its end.
    cumulated: Vec<RegisterSum>,
    /// The fingerprint of the closing before; none for the first.
    previous: Option<String>,
    /// SHA-256 of what is written out.
    fingerprint: String,
    /// What the fingerprint was made of.
    written_out: String,
    /// When it was closed.
    closed_at: DateTime,
}

impl From<Row> for RegisterClosing {
    fn from(row: Row) -> RegisterClosing {
        RegisterClosing {
            id: row.id,
            series: words::read::<said::Series>(&row.series).map(Into::into),
            place: row.place,
            length: words::read::<said::Length>(&row.length).map(Into::into),
            first_day: Day(row.first_day),
            last_day: Day(row.last_day),
            first_number: row.first_number,
            last_number: row.last_number,
            count: row.count,
            sums: row.sums.iter().map(RegisterSum::from).collect(),
            cumulated: row.cumulated.iter().map(RegisterSum::from).collect(),
            previous: row.previous,
            fingerprint: row.fingerprint,
            written_out: row.written_out,
            closed_at: DateTime(row.closed_at),
        }
    }
}

/// What a mutation of the register answers.
#[derive(SimpleObject)]
pub struct RegisterPayload {
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

impl From<Outcome> for RegisterPayload {
    fn from(outcome: Outcome) -> RegisterPayload {
        RegisterPayload {
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
