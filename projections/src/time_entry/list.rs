//! Who worked how long on what, and was it validated? TM1, TM2.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, fold_history,
    placed, row_of_stream, word,
};
use domain::time_entry::{TimeEntryEvent, TimeLogged, TimeValidated};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use kernel::{Day, Recorded};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "time_entry_list",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, account uuid NOT NULL, client uuid NOT NULL, \
              contract uuid NOT NULL, bank uuid, worked bigint NOT NULL, date_of_work date NOT NULL, \
              class text NOT NULL, note text, stage text NOT NULL, debited bigint, from_bank bigint, billable bigint, \
              rate text, price text, currency text, validated_by uuid, logged_at timestamptz NOT NULL, \
              validated_at timestamptz, PRIMARY KEY (tenant, id)",
    indexes: &[
        "(tenant, logged_at DESC, id DESC)",
        "(tenant, client, date_of_work)",
        "(tenant, bank)",
    ],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub account: Uuid,
    pub client: Uuid,
    pub contract: Uuid,
    pub bank: Option<Uuid>,
    pub worked: i64,
    pub date_of_work: Day,
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
    pub currency: Option<String>,
    pub validated_by: Option<Uuid>,
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
            (row.rate, row.price, row.currency) = (None, None, None);
            (row.validated_by, row.validated_at) = (None, None);
        }),
        TimeEntryEvent::TimeDiscarded(_) => rows.change(key, |row| row.stage = "discarded".to_owned()),
    }
}

fn logged_row(recorded: &Recorded<TimeEntryEvent>, logged: &TimeLogged) -> Row {
    Row {
        tenant: recorded.stream.tenant.0,
        id: recorded.stream.id,
        account: logged.account.0,
        client: logged.client.0,
        contract: logged.contract.0,
        bank: logged.bank.map(|bank| bank.0),
        worked: logged.worked.get(),
        date_of_work: logged.date_of_work,
        class: word(&logged.class),
        note: logged.note.text().map(str::to_owned),
        stage: "logged".to_owned(),
        debited: None,
        from_bank: None,
        billable: None,
        rate: None,
        price: None,
        currency: None,
        validated_by: None,
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
    row.currency = outcome.price.map(|price| price.currency().to_string());
    row.validated_by = Some(validated.validated_by.0);
    row.validated_at = Some(at);
}

/// What a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub client: Option<Uuid>,
    pub contract: Option<Uuid>,
    pub account: Option<Uuid>,
    /// What waits for a supervisor is `logged`.
    pub stage: Option<String>,
    pub class: Option<String>,
    /// Days of work, both included.
    pub from: Option<Day>,
    pub until: Option<Day>,
}

pub const BY_LOGGING: Key = Key {
    name: "logged_at",
    expression: "t.logged_at",
    kind: "timestamptz",
};
pub const BY_DATE_OF_WORK: Key = Key {
    name: "date_of_work",
    expression: "t.date_of_work",
    kind: "date",
};
pub const BY_TIME_WORKED: Key = Key {
    name: "worked",
    expression: "t.worked",
    kind: "bigint",
};

const MATCHES: &str = "tenant = $1 AND ($2::uuid[] IS NULL OR client = ANY($2)) AND ($3::uuid IS NULL OR client = $3) \
    AND ($4::uuid IS NULL OR contract = $4) AND ($5::uuid IS NULL OR account = $5) \
    AND ($6::text IS NULL OR stage = $6) AND ($7::text IS NULL OR class = $7) \
    AND ($8::date IS NULL OR date_of_work >= $8) AND ($9::date IS NULL OR date_of_work <= $9) \
    AND ($10::uuid IS NULL OR account = $10)";

pub async fn page(
    snapshot: &mut Snapshot,
    filter: &Filter,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.time_entry_list", MATCHES, 10))
        .bind(snapshot.scope.tenant.0)
        .bind(snapshot.clients())
        .bind(filter.client)
        .bind(filter.contract)
        .bind(filter.account)
        .bind(filter.stage.as_deref())
        .bind(filter.class.as_deref())
        .bind(filter.from.map(|day| day.0.to_sqlx()))
        .bind(filter.until.map(|day| day.0.to_sqlx()))
        .bind(snapshot.work_of())
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list time"))?;
    placed(found)
}

pub async fn count(snapshot: &mut Snapshot, filter: &Filter) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!(
        "SELECT count(*) FROM read.time_entry_list WHERE {MATCHES}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(filter.client)
    .bind(filter.contract)
    .bind(filter.account)
    .bind(filter.stage.as_deref())
    .bind(filter.class.as_deref())
    .bind(filter.from.map(|day| day.0.to_sqlx()))
    .bind(filter.until.map(|day| day.0.to_sqlx()))
    .bind(snapshot.work_of())
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count time"))
}

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<String> = sqlx::query_scalar(
        "SELECT to_json(t)::text FROM read.time_entry_list t \
         WHERE tenant = $1 AND ($2::uuid[] IS NULL OR client = ANY($2)) AND id = ANY($3) \
         AND ($4::uuid IS NULL OR account = $4)",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(ids)
    .bind(snapshot.work_of())
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read time entries"))?;
    rows.iter().map(|text| crate::runtime::read_row(text)).collect()
}
