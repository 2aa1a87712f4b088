//! Which thresholds watch a bank, and which of them is crossed? HB2.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Kept, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, fold_history, kept,
    row_of_stream,
};
use domain::hour_bank::{HourBankEvent, thresholds::Threshold};
use jiff::Timestamp;
use kernel::Recorded;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "hour_bank_thresholds",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, thresholds json NOT NULL, crossed json NOT NULL, \
              PRIMARY KEY (tenant, id)",
    indexes: &[],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    /// The bank.
    pub id: Uuid,
    pub thresholds: Vec<Threshold>,
    pub crossed: Vec<Crossed>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Crossed {
    pub labels: Vec<Threshold>,
    pub at_minutes: i64,
    pub balance: i64,
    pub since: Timestamp,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

/// The rows of one stream as its events leave them: what was known at a past moment.
pub fn of_history(events: &[Recorded<HourBankEvent>]) -> Vec<Row> {
    fold_history(events, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<HourBankEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        HourBankEvent::HourBankOpened(opened) => {
            let thresholds = opened.thresholds.clone();
            rows.insert(
                key,
                Row {
                    tenant: key.0,
                    id: key.1,
                    thresholds,
                    crossed: vec![],
                },
            );
        }
        HourBankEvent::ThresholdsSet(set) => rows.change(key, |row| {
            row.thresholds.clone_from(&set.thresholds);
            row.crossed
                .retain(|crossed| crossed.labels.iter().any(|label| set.thresholds.contains(label)));
        }),
        HourBankEvent::ThresholdCrossed(crossed) => rows.change(key, |row| {
            row.crossed.push(Crossed {
                labels: crossed.labels.clone(),
                at_minutes: crossed.at_minutes.get(),
                balance: crossed.balance.get(),
                since: recorded.at,
            });
        }),
        HourBankEvent::ThresholdRearmed(rearmed) => rows.change(key, |row| {
            row.crossed
                .retain(|crossed| !crossed.labels.iter().any(|label| rearmed.labels.contains(label)));
        }),
        HourBankEvent::HoursCredited(_)
        | HourBankEvent::OverdraftRepaid(_)
        | HourBankEvent::LotPaid(_)
        | HourBankEvent::HoursDebited(_)
        | HourBankEvent::DebitReversed(_)
        | HourBankEvent::HoursCorrected(_)
        | HourBankEvent::LotRefunded(_)
        | HourBankEvent::LotExpired(_)
        | HourBankEvent::ExpiryNoticeRaised(_)
        | HourBankEvent::SharedWith(_)
        | HourBankEvent::SharingStopped(_)
        | HourBankEvent::HourBankAssigned(_)
        | HourBankEvent::RenewalProposed(_)
        | HourBankEvent::HourBankClosed(_) => {}
    }
}

pub async fn of_banks(snapshot: &mut Snapshot, banks: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(
        "SELECT t.* FROM read.hour_bank_thresholds t \
         WHERE tenant = $1 AND id = ANY($3) AND ($2::uuid[] IS NULL OR id IN ( \
             SELECT id FROM read.hour_bank_balance b WHERE b.tenant = $1 AND (b.client = ANY($2) OR b.shared_with && $2)))",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(snapshot.clients())
    .bind(banks)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read thresholds"))?;
    Ok(kept(rows))
}
