//! What happened to the balance, and what reminded of it? Payments, refunds, credits and reminders, in their order. BI2, BI4.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Kept, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, id_of_event, kept, word,
};
use domain::invoice::InvoiceEvent;
use jiff::Timestamp;
use kernel::{Day, Money, Recorded};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, QueryBuilder};
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "invoice_movements",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, invoice uuid NOT NULL, sequence bigint NOT NULL, \
              kind text NOT NULL, on_day date NOT NULL, amount text NOT NULL, balance_after text NOT NULL, \
              currency text NOT NULL, payment uuid, credit_note uuid, means text, words text, level smallint, \
              interest text, indemnity text, recorded_at timestamptz NOT NULL, PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, invoice, sequence)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    /// Of the event.
    pub id: Uuid,
    pub invoice: Uuid,
    pub sequence: i64,
    /// `payment`, `refund`, `credit` or `reminder`.
    pub kind: String,
    pub on_day: Day,
    /// Of a reminder, what it asks for beside interest and indemnity.
    pub amount: Decimal,
    pub balance_after: Decimal,
    pub currency: String,
    /// The payment, or the one that was given back.
    pub payment: Option<Uuid>,
    pub credit_note: Option<Uuid>,
    pub means: Option<String>,
    /// The reference of a payment, the reason of a refund, the number of a credit note.
    pub words: Option<String>,
    pub level: Option<i16>,
    pub interest: Option<Decimal>,
    /// In euros.
    pub indemnity: Option<Decimal>,
    pub recorded_at: Timestamp,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_event, fold)
}

fn row_of_event(recorded: &Recorded<InvoiceEvent>) -> Option<(Uuid, Uuid)> {
    Some((recorded.stream.tenant.0, id_of_event(recorded)))
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<InvoiceEvent>) {
    if let Some(row) = row(recorded) {
        rows.insert((row.tenant, row.id), row);
    }
}

fn row(recorded: &Recorded<InvoiceEvent>) -> Option<Row> {
    let moved = |kind: &str, on, amount, after| moved(recorded, kind, on, amount, after);
    match &recorded.event {
        InvoiceEvent::PaymentRecorded(event) => Some(Row {
            payment: Some(event.payment.0),
            means: Some(word(&event.means)),
            words: event
                .reference
                .as_ref()
                .and_then(|said| said.text().map(str::to_owned)),
            ..moved("payment", event.received_on, event.amount, event.balance_after)
        }),
        InvoiceEvent::PaymentRefunded(event) => Some(Row {
            payment: Some(event.payment.0),
            means: Some(word(&event.means)),
            words: event.reason.text().map(str::to_owned),
            ..moved("refund", event.on, event.amount, event.balance_after)
        }),
        InvoiceEvent::InvoiceCredited(event) => Some(Row {
            credit_note: Some(event.credit_note.0),
            words: Some(event.number.clone()),
            ..moved("credit", event.on, event.totals.gross, event.balance_after)
        }),
        InvoiceEvent::ReminderRaised(event) => Some(Row {
            level: Some(event.level.into()),
            interest: Some(event.interest.amount()),
            indemnity: event.indemnity.map(|indemnity| indemnity.amount()),
            ..moved("reminder", event.on, event.balance, event.balance)
        }),
        InvoiceEvent::InvoiceDrafted(_)
        | InvoiceEvent::DraftChanged(_)
        | InvoiceEvent::DraftDiscarded(_)
        | InvoiceEvent::InvoiceValidated(_)
        | InvoiceEvent::InvoiceSent(_)
        | InvoiceEvent::InvoiceMailed(_)
        | InvoiceEvent::DepositDeducted(_)
        | InvoiceEvent::InvoiceDisputed(_)
        | InvoiceEvent::DisputeSettled(_) => None,
    }
}

fn moved(recorded: &Recorded<InvoiceEvent>, kind: &str, on_day: Day, amount: Money, after: Money) -> Row {
    Row {
        tenant: recorded.stream.tenant.0,
        id: id_of_event(recorded),
        invoice: recorded.stream.id,
        sequence: recorded.sequence,
        kind: kind.to_owned(),
        on_day,
        amount: amount.amount(),
        balance_after: after.amount(),
        currency: amount.currency().to_string(),
        payment: None,
        credit_note: None,
        means: None,
        words: None,
        level: None,
        interest: None,
        indemnity: None,
        recorded_at: recorded.at,
    }
}

/// Of invoices that the reader was shown.
pub async fn of_invoices(snapshot: &mut Snapshot, invoices: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let mut statement = QueryBuilder::new("SELECT t.* FROM read.invoice_movements t WHERE t.tenant = ");
    statement.push_bind(snapshot.scope.tenant.0);
    statement.push(" AND t.invoice = ANY(").push_bind(invoices);
    statement.push(") ORDER BY t.invoice, t.sequence");
    let rows: Vec<Kept<_>> = statement
        .build_query_as()
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read payments"))?;
    Ok(kept(rows))
}
