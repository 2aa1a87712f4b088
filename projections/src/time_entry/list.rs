//! Who worked how long on what, was it validated, and what is it worth? TM1-TM3.

mod reader;

pub use reader::{BY_DATE_OF_WORK, BY_LOGGING, BY_TIME_WORKED, Filter, by_ids, count, overlapping, page};

use super::KIND;
use crate::runtime::{Applied, Batch, ReadModel, Rows, fold_batch, fold_history, row_of_stream, word};
use domain::time_entry::{TimeEntryEvent, TimeLogged, TimeValidated};
use jiff::Timestamp;
use kernel::{Day, Recorded};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "time_entry_list",
    shape: 3,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, account uuid NOT NULL, client uuid NOT NULL, \
              contract uuid, ticket uuid, bank uuid, worked bigint NOT NULL, date_of_work date NOT NULL, \
              begins timestamptz, ends timestamptz, class text NOT NULL, note text, stage text NOT NULL, debited bigint, from_bank bigint, billable bigint, \
              rate text, price text, cost text, currency text, validated_by uuid, invoice uuid, logged_at timestamptz NOT NULL, \
              validated_at timestamptz, PRIMARY KEY (tenant, id)",
    indexes: &[
        "(tenant, logged_at DESC, id DESC)",
        "(tenant, client, date_of_work)",
        "(tenant, bank)",
        "(tenant, ticket) WHERE ticket IS NOT NULL",
        "(tenant, account, date_of_work)",
        "(tenant, account, begins) WHERE begins IS NOT NULL",
        "(tenant, client, date_of_work) WHERE stage = 'validated' AND billable > 0 AND invoice IS NULL",
        "(tenant, invoice) WHERE invoice IS NOT NULL",
    ],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub account: Uuid,
    pub client: Uuid,
    /// None is work outside any contract.
    pub contract: Option<Uuid>,
    pub ticket: Option<Uuid>,
    pub bank: Option<Uuid>,
    pub worked: i64,
    pub date_of_work: Day,
    /// When, where that is known.
    pub begins: Option<Timestamp>,
    pub ends: Option<Timestamp>,
    pub class: String,
    pub note: Option<String>,
    /// `logged`, `validated` or `discarded`.
    pub stage: String,
    pub debited: Option<i64>,
    pub from_bank: Option<i64>,
    pub billable: Option<i64>,
    /// Exact, as text; in the currency beside it.
    pub rate: Option<Decimal>,
    pub price: Option<Decimal>,
    /// What the hours cost the agency itself.
    pub cost: Option<Decimal>,
    pub currency: Option<String>,
    pub validated_by: Option<Uuid>,
    /// What bills it, draft or not.
    pub invoice: Option<Uuid>,
    pub logged_at: Timestamp,
    pub validated_at: Option<Timestamp>,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

/// The rows of one stream as its events leave them: what was known at a past moment.
pub fn of_history(events: &[Recorded<TimeEntryEvent>]) -> Vec<Row> {
    fold_history(events, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<TimeEntryEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        TimeEntryEvent::TimeLogged(logged) => rows.insert(key, logged_row(recorded, logged)),
        TimeEntryEvent::LoggedTimeCorrected(corrected) => rows.change(key, |row| {
            row.ticket = corrected.ticket.map(|ticket| ticket.0);
            row.worked = corrected.worked.get();
            row.date_of_work = corrected.date_of_work;
            row.class = word(&corrected.class);
            row.note = corrected.note.text().map(str::to_owned);
        }),
        TimeEntryEvent::TimeValidated(validated) => {
            rows.change(key, |row| validate(row, recorded.at, validated))
        }
        TimeEntryEvent::ValidationWithdrawn(_) => rows.change(key, |row| {
            row.stage = "logged".to_owned();
            (row.debited, row.from_bank, row.billable) = (None, None, None);
            (row.rate, row.price, row.cost, row.currency) = (None, None, None, None);
            (row.validated_by, row.validated_at) = (None, None);
        }),
        TimeEntryEvent::TimeBilled(billed) => rows.change(key, |row| row.invoice = Some(billed.invoice.0)),
        TimeEntryEvent::BillingLifted(_) => rows.change(key, |row| row.invoice = None),
        TimeEntryEvent::TimeDiscarded(_) => rows.change(key, |row| row.stage = "discarded".to_owned()),
    }
}

fn logged_row(recorded: &Recorded<TimeEntryEvent>, logged: &TimeLogged) -> Row {
    Row {
        tenant: recorded.stream.tenant.0,
        id: recorded.stream.id,
        account: logged.account.0,
        client: logged.client.0,
        contract: logged.contract.map(|contract| contract.0),
        ticket: logged.ticket.map(|ticket| ticket.0),
        bank: logged.bank.map(|bank| bank.0),
        worked: logged.worked.get(),
        date_of_work: logged.date_of_work,
        begins: logged.between.map(|between| between.from),
        ends: logged.between.map(|between| between.until),
        class: word(&logged.class),
        note: logged.note.text().map(str::to_owned),
        stage: "logged".to_owned(),
        debited: None,
        from_bank: None,
        billable: None,
        rate: None,
        price: None,
        cost: None,
        currency: None,
        validated_by: None,
        invoice: None,
        logged_at: recorded.at,
        validated_at: None,
    }
}

fn validate(row: &mut Row, at: Timestamp, validated: &TimeValidated) {
    let outcome = &validated.outcome;
    row.stage = "validated".to_owned();
    row.debited = Some(outcome.debited.get());
    row.from_bank = Some(outcome.from_bank.get());
    row.billable = Some(outcome.billable.get());
    row.rate = outcome.rate.map(|rate| rate.amount());
    row.price = outcome.price.map(|price| price.amount());
    row.cost = outcome.cost.map(|cost| cost.amount());
    row.currency = outcome
        .price
        .or(outcome.cost)
        .map(|money| money.currency().to_string());
    row.validated_by = Some(validated.validated_by.0);
    row.validated_at = Some(at);
}
