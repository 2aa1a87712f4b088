//! What moved the balance of an invoice, and what reminded of it.

use super::words::PaymentMeans;
use crate::graphql::{
    scalars::{DateTime, Day, Decimal, Money},
    words,
};
use async_graphql::{Enum, SimpleObject};
use projections::invoice::movements::Row;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a movement is.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceMovementKind {
    /// Money came.
    Payment,
    /// Money went back.
    Refund,
    /// A credit note took something back.
    Credit,
    /// The client was reminded; nothing moved.
    Reminder,
}

/// A payment, a refund, a credit or a reminder.
#[derive(SimpleObject)]
pub struct InvoiceMovement {
    /// Of this movement alone.
    id: Uuid,
    /// What it is.
    kind: Option<InvoiceMovementKind>,
    /// The day it counts for.
    on: Day,
    /// How much; of a reminder, what was owed.
    amount: Money,
    /// What was owed after it.
    balance_after: Money,
    /// The payment, or the one that was given back.
    payment: Option<Uuid>,
    /// The credit note.
    credit_note: Option<Uuid>,
    /// How the money came or went.
    means: Option<PaymentMeans>,
    /// The reference of a payment, the reason of a refund, the number of a credit note.
    words: Option<String>,
    /// Of a reminder, from 1.
    level: Option<i16>,
    /// Of a reminder: what was late so far cost that.
    interest: Option<Money>,
    /// Of a reminder, once it is late.
    indemnity: Option<Money>,
    /// When it was recorded.
    recorded_at: DateTime,
}

impl From<Row> for InvoiceMovement {
    fn from(row: Row) -> InvoiceMovement {
        let money = |amount| Money {
            amount: Decimal(amount),
            currency: row.currency.clone(),
        };
        let means = row
            .means
            .as_deref()
            .and_then(words::read::<domain::invoice::Means>);
        InvoiceMovement {
            id: row.id,
            kind: words::read(&row.kind),
            on: Day(row.on_day),
            amount: money(row.amount),
            balance_after: money(row.balance_after),
            payment: row.payment,
            credit_note: row.credit_note,
            means: means.map(PaymentMeans::from),
            level: row.level,
            interest: row.interest.map(money),
            indemnity: row.indemnity.map(|amount| Money {
                amount: Decimal(amount),
                currency: kernel::Currency::EUR.to_string(),
            }),
            recorded_at: DateTime(row.recorded_at),
            words: row.words,
        }
    }
}
