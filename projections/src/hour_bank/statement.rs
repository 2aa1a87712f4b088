//! Where did the hours go? Every movement as signed lines, each with its cause. HB3, AU3.
//!
//! A balance has two dates: `as_of`, the day it is counted by, and `known_at`, when it was asked.

mod balance_at;
mod pages;

pub use balance_at::{BalanceAt, balances_at};
pub use pages::{Asked, Filter, Place, counts, of_banks};

use super::KIND;
use crate::runtime::{Applied, Batch, ProjectionError, ReadModel, word};
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
        let mut write = batch.write()?;
        let columns = [
            write.bind(self.tenant)?,
            write.bind(self.bank)?,
            write.bind(self.sequence)?,
            write.bind(self.line)?,
            write.bind(self.movement)?,
            write.bind(self.kind)?,
            write.bind(self.lot)?,
            write.bind(self.minutes)?,
            write.bind(self.day)?,
            write.bind(self.entry)?,
            write.bind(self.reason)?,
            write.bind(self.recorded_at)?,
        ];
        let lines = format!(
            "INSERT INTO {{t}} (tenant, bank, sequence, line, movement, kind, lot, minutes, day, entry, reason, recorded_at) \
             SELECT {} FROM moved",
            columns.map(|column| format!("unnest({column})")).join(", ")
        );
        write.with("added", &lines);
        write.run(connection).await
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
