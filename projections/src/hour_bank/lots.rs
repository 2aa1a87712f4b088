//! Which lots are there, what is left in each, and what lapses soon? HB3, CT1.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Kept, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, fold_batch,
    fold_history, kept, placed,
};
use domain::hour_bank::{
    HourBankEvent, Source,
    ledger::{LedgerAccount, movements_of},
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use kernel::{Day, Recorded, Usable};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "hour_bank_lots",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, bank uuid NOT NULL, minutes bigint NOT NULL, \
              remaining bigint NOT NULL, source text NOT NULL, label text, invoice uuid, month date, \
              priority integer NOT NULL, first_day date NOT NULL, last_day date, once_paid boolean NOT NULL, \
              credited_at timestamptz NOT NULL, paid_at timestamptz, PRIMARY KEY (tenant, id)",
    indexes: &[
        "(tenant, bank, credited_at)",
        "(tenant, last_day) WHERE remaining > 0",
    ],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub bank: Uuid,
    /// As they were bought or given.
    pub minutes: i64,
    pub remaining: i64,
    /// `purchase`, `grant` or `monthly_inclusion`.
    pub source: String,
    pub label: Option<String>,
    pub invoice: Option<Uuid>,
    pub month: Option<Day>,
    pub priority: i32,
    pub first_day: Day,
    pub last_day: Option<Day>,
    /// Not usable before it is paid.
    pub once_paid: bool,
    pub credited_at: Timestamp,
    pub paid_at: Option<Timestamp>,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, keys_of, fold)
}

/// The lots that an event speaks of.
fn keys_of(recorded: &Recorded<HourBankEvent>) -> Vec<(Uuid, Uuid)> {
    let tenant = recorded.stream.tenant.0;
    let paid = if let HourBankEvent::LotPaid(paid) = &recorded.event {
        Some((tenant, paid.lot.0))
    } else {
        None
    };
    let moved = movements_of(&recorded.event)
        .into_iter()
        .filter_map(|line| match line.account {
            LedgerAccount::Lot(lot) => Some((tenant, lot.0)),
            LedgerAccount::Overdraft => None,
        });
    moved.chain(paid).collect()
}

/// The rows of one stream as its events leave them: what was known at a past moment.
pub fn of_history(events: &[Recorded<HourBankEvent>]) -> Vec<Row> {
    fold_history(events, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<HourBankEvent>) {
    let tenant = recorded.stream.tenant.0;
    if let HourBankEvent::HoursCredited(credited) = &recorded.event {
        rows.insert((tenant, credited.lot.0), credited_row(recorded, credited));
        return;
    }
    if let HourBankEvent::LotPaid(paid) = &recorded.event {
        rows.change((tenant, paid.lot.0), |row| row.paid_at = Some(recorded.at));
    }
    for line in movements_of(&recorded.event) {
        if let LedgerAccount::Lot(lot) = line.account {
            rows.change((tenant, lot.0), |row| row.remaining += line.minutes.get());
        }
    }
}

fn credited_row(recorded: &Recorded<HourBankEvent>, credited: &domain::hour_bank::HoursCredited) -> Row {
    let (source, label, invoice, month) = match &credited.source {
        Source::Purchase { invoice, label } => {
            ("purchase", Some(label.clone()), invoice.map(|id| id.0), None)
        }
        Source::Grant { reason } => ("grant", reason.text().map(str::to_owned), None, None),
        Source::MonthlyInclusion { month } => ("monthly_inclusion", None, None, Some(*month)),
    };
    Row {
        tenant: recorded.stream.tenant.0,
        id: credited.lot.0,
        bank: recorded.stream.id,
        minutes: credited.minutes.get(),
        remaining: credited.minutes.get(),
        source: source.to_owned(),
        label,
        invoice,
        month,
        priority: credited.priority,
        first_day: credited.first_day,
        last_day: credited.last_day,
        once_paid: matches!(credited.usable, Usable::OncePaid),
        credited_at: recorded.at,
        paid_at: None,
    }
}

/// Of several banks at once, oldest first.
pub async fn of_banks(snapshot: &mut Snapshot, banks: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(
        "SELECT t.* FROM read.hour_bank_lots t \
         WHERE tenant = $1 AND bank = ANY($3) AND ($2::uuid[] IS NULL OR bank IN ( \
             SELECT id FROM read.hour_bank_balance b WHERE b.tenant = $1 AND (b.client = ANY($2) OR b.shared_with && $2))) \
         ORDER BY credited_at, id",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(banks)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read lots"))?;
    Ok(kept(rows))
}

pub const BY_LAST_DAY: Key = Key {
    name: "last_day",
    expression: "t.last_day",
    kind: "date",
};

/// What still holds hours and ends by a day.
const EXPIRING: &str = "tenant = $1 AND remaining > 0 AND last_day <= $3 AND ($2::uuid[] IS NULL OR bank IN ( \
    SELECT id FROM read.hour_bank_balance b WHERE b.tenant = $1 AND (b.client = ANY($2) OR b.shared_with && $2)))";

pub async fn expiring(
    snapshot: &mut Snapshot,
    until: Day,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.hour_bank_lots", EXPIRING, 3))
        .bind(snapshot.scope.tenant.0)
        .bind(snapshot.clients())
        .bind(until.0.to_sqlx())
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("read what expires"))?;
    Ok(placed(found))
}

pub async fn count_expiring(snapshot: &mut Snapshot, until: Day) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!(
        "SELECT count(*) FROM read.hour_bank_lots WHERE {EXPIRING}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(until.0.to_sqlx())
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count what expires"))
}
