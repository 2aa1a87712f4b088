//! Where did the hours go? Every movement as signed lines, each with its cause. HB3, AU3.
//!
//! A balance has two dates: `as_of`, the day it is counted by, and `known_at`, when it was asked.

use super::KIND;
use crate::runtime::{Applied, Batch, ProjectionError, ReadModel, Snapshot, word};
use domain::hour_bank::{
    HourBankEvent,
    ledger::{LedgerAccount, Line, movements_of},
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use kernel::{Day, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "hour_bank_statement",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, bank uuid NOT NULL, sequence bigint NOT NULL, line smallint NOT NULL, \
              movement uuid NOT NULL, kind text NOT NULL, lot uuid, minutes bigint NOT NULL, day date NOT NULL, \
              entry uuid, reason text, recorded_at timestamptz NOT NULL, \
              PRIMARY KEY (tenant, bank, sequence, line)",
    indexes: &["(tenant, bank, day)", "(tenant, entry) WHERE entry IS NOT NULL"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub bank: Uuid,
    /// Which event of the bank's history it comes from.
    pub sequence: i64,
    pub line: i16,
    pub movement: Uuid,
    pub kind: String,
    /// None is the overdraft.
    pub lot: Option<Uuid>,
    pub minutes: i64,
    pub day: Day,
    pub entry: Option<Uuid>,
    pub reason: Option<String>,
    pub recorded_at: Timestamp,
}

/// A column each, for one insert.
#[derive(Default)]
struct Columns {
    tenant: Vec<Uuid>,
    bank: Vec<Uuid>,
    sequence: Vec<i64>,
    line: Vec<i16>,
    movement: Vec<Uuid>,
    kind: Vec<String>,
    lot: Vec<Option<Uuid>>,
    minutes: Vec<i64>,
    day: Vec<jiff_sqlx::Date>,
    entry: Vec<Option<Uuid>>,
    reason: Vec<Option<String>>,
    recorded_at: Vec<jiff_sqlx::Timestamp>,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    Box::pin(async move {
        let mut columns = Columns::default();
        for event in batch.events::<HourBankEvent>(KIND) {
            let event = event?;
            for (number, line) in movements_of(&event.event).iter().enumerate() {
                columns.add(&event, i16::try_from(number).unwrap_or(i16::MAX), line);
            }
        }
        columns.insert(connection, batch).await
    })
}

impl Columns {
    fn add(&mut self, recorded: &Recorded<HourBankEvent>, number: i16, line: &Line) {
        self.tenant.push(recorded.stream.tenant.0);
        self.bank.push(recorded.stream.id);
        self.sequence.push(recorded.sequence);
        self.line.push(number);
        self.movement.push(line.movement.0);
        self.kind.push(word(&line.kind));
        self.lot.push(match line.account {
            LedgerAccount::Lot(lot) => Some(lot.0),
            LedgerAccount::Overdraft => None,
        });
        self.minutes.push(line.minutes.get());
        self.day.push(line.day.0.to_sqlx());
        self.entry.push(line.entry.map(|entry| entry.0));
        self.reason.push(reason(&recorded.event));
        self.recorded_at.push(recorded.at.to_sqlx());
    }

    async fn insert(self, connection: &mut PgConnection, batch: &Batch<'_>) -> Result<(), ProjectionError> {
        sqlx::query(&batch.sql(
            "INSERT INTO {t} (tenant, bank, sequence, line, movement, kind, lot, minutes, day, entry, reason, recorded_at) \
             SELECT unnest($1::uuid[]), unnest($2::uuid[]), unnest($3::bigint[]), unnest($4::smallint[]), \
                 unnest($5::uuid[]), unnest($6::text[]), unnest($7::uuid[]), unnest($8::bigint[]), \
                 unnest($9::date[]), unnest($10::uuid[]), unnest($11::text[]), unnest($12::timestamptz[]) \
             ON CONFLICT DO NOTHING",
        ))
        .bind(self.tenant)
        .bind(self.bank)
        .bind(self.sequence)
        .bind(self.line)
        .bind(self.movement)
        .bind(self.kind)
        .bind(self.lot)
        .bind(self.minutes)
        .bind(self.day)
        .bind(self.entry)
        .bind(self.reason)
        .bind(self.recorded_at)
        .execute(connection)
        .await
        .map(drop)
        .map_err(ProjectionError::during("write a statement"))
    }
}

/// The lines of one bank as its events leave them: what was known at a past moment.
pub fn of_history(events: &[Recorded<HourBankEvent>]) -> Vec<Row> {
    let lines = |recorded: &Recorded<HourBankEvent>| {
        let numbered = (0..).zip(movements_of(&recorded.event));
        numbered
            .map(|(number, line)| row(recorded, number, &line))
            .collect::<Vec<_>>()
    };
    events.iter().flat_map(lines).collect()
}

fn row(recorded: &Recorded<HourBankEvent>, number: i16, line: &Line) -> Row {
    Row {
        bank: recorded.stream.id,
        sequence: recorded.sequence,
        line: number,
        movement: line.movement.0,
        kind: word(&line.kind),
        lot: match line.account {
            LedgerAccount::Lot(lot) => Some(lot.0),
            LedgerAccount::Overdraft => None,
        },
        minutes: line.minutes.get(),
        day: line.day,
        entry: line.entry.map(|entry| entry.0),
        reason: reason(&recorded.event),
        recorded_at: recorded.at,
    }
}

/// What somebody wrote as the reason of a movement.
fn reason(event: &HourBankEvent) -> Option<String> {
    let reason = match event {
        HourBankEvent::DebitReversed(reversed) => &reversed.reason,
        HourBankEvent::HoursCorrected(corrected) => &corrected.reason,
        HourBankEvent::HourBankClosed(closed) => &closed.reason,
        HourBankEvent::HourBankOpened(_)
        | HourBankEvent::HoursCredited(_)
        | HourBankEvent::OverdraftRepaid(_)
        | HourBankEvent::LotPaid(_)
        | HourBankEvent::HoursDebited(_)
        | HourBankEvent::LotRefunded(_)
        | HourBankEvent::LotExpired(_)
        | HourBankEvent::ExpiryNoticeRaised(_)
        | HourBankEvent::ThresholdsSet(_)
        | HourBankEvent::ThresholdCrossed(_)
        | HourBankEvent::ThresholdRearmed(_)
        | HourBankEvent::SharedWith(_)
        | HourBankEvent::SharingStopped(_)
        | HourBankEvent::HourBankAssigned(_)
        | HourBankEvent::RenewalProposed(_) => return None,
    };
    reason.text().map(str::to_owned)
}

/// The lines of one bank in the order they were recorded; `after` is the sequence and line last shown.
pub async fn page(
    snapshot: &mut Snapshot,
    bank: Uuid,
    after: Option<(i64, i16)>,
    limit: i64,
) -> Result<Vec<Row>, ProjectionError> {
    let (sequence, line) = after.unwrap_or((0, 0));
    let rows: Vec<String> = sqlx::query_scalar(
        "SELECT to_json(t)::text FROM read.hour_bank_statement t \
         WHERE tenant = $1 AND bank = $3 AND (sequence, line) > ($4, $5) AND ($2::uuid[] IS NULL OR EXISTS ( \
             SELECT FROM read.hour_bank_balance b \
             WHERE b.tenant = $1 AND b.id = $3 AND (b.client = ANY($2) OR b.shared_with && $2))) \
         ORDER BY sequence, line LIMIT $6",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(bank)
    .bind(sequence)
    .bind(if after.is_some() { line } else { -1 })
    .bind(limit)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read a statement"))?;
    rows.iter().map(|text| crate::runtime::read_row(text)).collect()
}

/// How many lines there are.
pub async fn count(snapshot: &mut Snapshot, bank: Uuid) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(
        "SELECT count(*) FROM read.hour_bank_statement t \
         WHERE tenant = $1 AND bank = $3 AND ($2::uuid[] IS NULL OR EXISTS ( \
             SELECT FROM read.hour_bank_balance b \
             WHERE b.tenant = $1 AND b.id = $3 AND (b.client = ANY($2) OR b.shared_with && $2)))",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(bank)
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count a statement"))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct BalanceAt {
    /// The sum of the movements that take effect by that day.
    pub balance: i64,
    /// What work on that day could use.
    pub usable: i64,
    pub awaiting_payment: i64,
    pub overdrawn: i64,
}

/// `balance(asOf, knownAt)`: by date of work, from what was recorded until a moment.
pub async fn balance_at(
    snapshot: &mut Snapshot,
    bank: Uuid,
    as_of: Day,
    known_at: Timestamp,
) -> Result<BalanceAt, ProjectionError> {
    sqlx::query_as(
        "WITH lines AS MATERIALIZED ( \
             SELECT lot, sum(minutes)::bigint AS minutes FROM read.hour_bank_statement \
             WHERE tenant = $1 AND bank = $3 AND day <= $4 AND recorded_at <= $5 GROUP BY lot), \
           open AS ( \
             SELECT greatest(l.minutes, 0) AS minutes, NOT t.once_paid OR coalesce(t.paid_at <= $5, false) AS usable \
             FROM lines l JOIN read.hour_bank_lots t ON t.tenant = $1 AND t.id = l.lot \
             WHERE t.first_day <= $4 AND (t.last_day IS NULL OR t.last_day >= $4)) \
         SELECT (SELECT coalesce(sum(minutes), 0)::bigint FROM lines) AS balance, \
                (SELECT coalesce(sum(minutes), 0)::bigint FROM open WHERE usable) AS usable, \
                (SELECT coalesce(sum(minutes), 0)::bigint FROM open WHERE NOT usable) AS awaiting_payment, \
                (SELECT coalesce(-sum(minutes), 0)::bigint FROM lines WHERE lot IS NULL) AS overdrawn \
         WHERE $2::uuid[] IS NULL OR EXISTS (SELECT FROM read.hour_bank_balance b \
             WHERE b.tenant = $1 AND b.id = $3 AND (b.client = ANY($2) OR b.shared_with && $2))",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(bank)
    .bind(as_of.0.to_sqlx())
    .bind(known_at.to_sqlx())
    .fetch_optional(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read a balance of two dates"))
    .map(|found| found.unwrap_or(BalanceAt { balance: 0, usable: 0, awaiting_payment: 0, overdrawn: 0 }))
}
