//! Which invoices are there, how far each is in its life, and what is still owed? BI2.

mod reader;

pub use reader::{BY_AMOUNT, BY_DRAFTING, BY_DUE_DAY, BY_NUMBER, Filter, by_ids, count, page};

use super::KIND;
use crate::runtime::{Applied, Batch, ReadModel, Rows, fold_batch, fold_history, row_of_stream, word};
use domain::invoice::{InvoiceDrafted, InvoiceEvent, InvoiceValidated, Kind, Totals};
use jiff::Timestamp;
use kernel::{Day, Recorded};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "invoice_list",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, client uuid NOT NULL, contract uuid, kind text NOT NULL, \
              of_invoice uuid, of_deposit boolean NOT NULL, number text, stage text NOT NULL, currency text NOT NULL, \
              net text NOT NULL, tax text NOT NULL, gross text NOT NULL, due text NOT NULL, balance text NOT NULL, \
              received text NOT NULL, credited text NOT NULL, issued_on date, due_on date, sent_on date, \
              disputed boolean NOT NULL, reminded smallint NOT NULL, deducted_by uuid, \
              drafted_at timestamptz NOT NULL, validated_at timestamptz, PRIMARY KEY (tenant, id)",
    indexes: &[
        "(tenant, drafted_at DESC, id DESC)",
        "(tenant, client, drafted_at DESC)",
        "(tenant, number)",
        "(tenant, issued_on)",
        "(tenant, contract) WHERE contract IS NOT NULL",
        "(tenant, due_on) WHERE stage IN ('validated', 'sent', 'partially_paid')",
    ],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub client: Uuid,
    pub contract: Option<Uuid>,
    /// `invoice`, `deposit` or `credit_note`.
    pub kind: String,
    /// What a credit note takes back, and whether that is a deposit.
    pub of_invoice: Option<Uuid>,
    pub of_deposit: bool,
    /// None while it is a draft.
    pub number: Option<String>,
    /// `draft`, `validated`, `sent`, `partially_paid`, `paid`, `credited` or `discarded`.
    pub stage: String,
    pub currency: String,
    pub net: Decimal,
    pub tax: Decimal,
    pub gross: Decimal,
    /// What is to be paid, once it is validated.
    pub due: Decimal,
    /// Of that, what is left; below zero is to be given back.
    pub balance: Decimal,
    /// Less what was given back.
    pub received: Decimal,
    pub credited: Decimal,
    pub issued_on: Option<Day>,
    pub due_on: Option<Day>,
    pub sent_on: Option<Day>,
    pub disputed: bool,
    /// The level of the last reminder.
    pub reminded: i16,
    pub deducted_by: Option<Uuid>,
    pub drafted_at: Timestamp,
    pub validated_at: Option<Timestamp>,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

/// The row of one stream as its events leave it: what was known at a past moment.
pub fn of_history(events: &[Recorded<InvoiceEvent>]) -> Vec<Row> {
    fold_history(events, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<InvoiceEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        InvoiceEvent::InvoiceDrafted(drafted) => rows.insert(key, drafted_row(recorded, drafted)),
        InvoiceEvent::DraftChanged(changed) => rows.change(key, |row| row.comes_to(&changed.totals)),
        InvoiceEvent::DraftDiscarded(_) => rows.change(key, |row| row.stage = "discarded".to_owned()),
        InvoiceEvent::InvoiceValidated(validated) => {
            rows.change(key, |row| row.validate(recorded.at, validated))
        }
        InvoiceEvent::InvoiceSent(sent) => rows.change(key, |row| {
            row.sent_on = Some(sent.on);
            row.stand();
        }),
        // It was sent, which is told by itself.
        InvoiceEvent::InvoiceMailed(_) => {}
        InvoiceEvent::PaymentRecorded(recorded) => rows.change(key, |row| {
            row.received += recorded.amount.amount();
            row.balance = recorded.balance_after.amount();
            row.stand();
        }),
        InvoiceEvent::PaymentRefunded(refunded) => rows.change(key, |row| {
            row.received -= refunded.amount.amount();
            row.balance = refunded.balance_after.amount();
            row.stand();
        }),
        InvoiceEvent::InvoiceCredited(credited) => rows.change(key, |row| {
            row.credited += credited.totals.gross.amount();
            row.balance = credited.balance_after.amount();
            row.stand();
        }),
        InvoiceEvent::DepositDeducted(deducted) => {
            rows.change(key, |row| row.deducted_by = Some(deducted.by.0))
        }
        InvoiceEvent::InvoiceDisputed(_) => rows.change(key, |row| row.disputed = true),
        InvoiceEvent::DisputeSettled(_) => rows.change(key, |row| row.disputed = false),
        InvoiceEvent::ReminderRaised(raised) => {
            rows.change(key, |row| row.reminded = row.reminded.max(raised.level.into()))
        }
    }
}

fn drafted_row(recorded: &Recorded<InvoiceEvent>, drafted: &InvoiceDrafted) -> Row {
    let (kind, of_invoice) = match drafted.kind {
        Kind::Invoice | Kind::Deposit => (word(&drafted.kind), None),
        Kind::CreditNote { of } => ("credit_note".to_owned(), Some(of.0)),
    };
    let mut row = Row {
        tenant: recorded.stream.tenant.0,
        id: recorded.stream.id,
        client: drafted.client.0,
        contract: drafted.contract.map(|contract| contract.0),
        kind,
        of_invoice,
        of_deposit: false,
        number: None,
        stage: "draft".to_owned(),
        currency: drafted.currency.to_string(),
        net: Decimal::ZERO,
        tax: Decimal::ZERO,
        gross: Decimal::ZERO,
        due: Decimal::ZERO,
        balance: Decimal::ZERO,
        received: Decimal::ZERO,
        credited: Decimal::ZERO,
        issued_on: None,
        due_on: None,
        sent_on: None,
        disputed: false,
        reminded: 0,
        deducted_by: None,
        drafted_at: recorded.at,
        validated_at: None,
    };
    row.comes_to(&drafted.totals);
    row
}

impl Row {
    fn comes_to(&mut self, totals: &Totals) {
        self.net = totals.net.amount();
        self.tax = totals.tax.amount();
        self.gross = totals.gross.amount();
    }

    fn validate(&mut self, at: Timestamp, validated: &InvoiceValidated) {
        self.comes_to(&validated.totals);
        self.number = Some(validated.number.clone());
        self.of_deposit = validated.credits.as_ref().is_some_and(|credits| credits.deposit);
        self.due = validated.due.amount();
        self.balance = validated.due.amount();
        self.issued_on = Some(validated.issued_on);
        self.due_on = Some(validated.due_on);
        self.validated_at = Some(at);
        self.stand();
    }

    /// As the events left it: nothing here is computed but the word for it.
    fn stand(&mut self) {
        let stage = if self.credited == self.gross && !self.gross.is_zero() {
            "credited"
        } else if self.kind != "credit_note" && self.balance <= Decimal::ZERO {
            "paid"
        } else if !self.received.is_zero() || !self.credited.is_zero() {
            "partially_paid"
        } else if self.sent_on.is_some() {
            "sent"
        } else {
            "validated"
        };
        self.stage = stage.to_owned();
    }
}
