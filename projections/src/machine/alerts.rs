//! Which alerts stand, which stood, and which ticket tells of them? One row for each machine and what is watched on it:
//! the last time it was raised. RM4.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, placed,
};
use domain::machine::{AlertRaised, MachineEvent};
use jiff::Timestamp;
use kernel::{AlertRuleId, Priority, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "machine_alerts",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, machine uuid NOT NULL, rule uuid, client uuid NOT NULL, \
              subject text NOT NULL, priority text NOT NULL, measured bigint, since timestamptz NOT NULL, \
              raised_at timestamptz NOT NULL, cleared_at timestamptz, ticket uuid, times integer NOT NULL, \
              PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, raised_at, id)", "(tenant, machine)", "(tenant, client)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub machine: Uuid,
    /// None is silence.
    pub rule: Option<Uuid>,
    pub client: Uuid,
    pub subject: String,
    pub priority: Priority,
    pub measured: Option<i64>,
    /// By the machine's clock; of silence, by the server's.
    pub since: Timestamp,
    pub raised_at: Timestamp,
    /// None while it stands.
    pub cleared_at: Option<Timestamp>,
    pub ticket: Option<Uuid>,
    /// How often its ticket was told.
    pub times: u32,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_alert, fold)
}

fn row_of_alert(recorded: &Recorded<MachineEvent>) -> Option<(Uuid, Uuid)> {
    let rule = match &recorded.event {
        MachineEvent::AlertRaised(event) => event.rule,
        MachineEvent::AlertReported(event) => event.rule,
        MachineEvent::AlertCleared(event) => event.rule,
        MachineEvent::MachineExpected(_)
        | MachineEvent::MachineEnrolled(_)
        | MachineEvent::MachineCertified(_)
        | MachineEvent::KeyAdopted(_)
        | MachineEvent::MachineStarted(_)
        | MachineEvent::CloneSuspected(_)
        | MachineEvent::MachineWentSilent(_)
        | MachineEvent::MachineCameBack(_)
        | MachineEvent::InventoryChanged(_)
        | MachineEvent::SilenceWatched(_)
        | MachineEvent::SilenceIgnored(_)
        | MachineEvent::MachineAssigned(_)
        | MachineEvent::MachineRevoked(_) => return None,
    };
    Some(key_of(recorded, rule))
}

fn key_of(recorded: &Recorded<MachineEvent>, rule: Option<AlertRuleId>) -> (Uuid, Uuid) {
    let watched = rule.map_or_else(|| "silence".to_owned(), |rule| rule.to_string());
    let id = Uuid::new_v5(&recorded.stream.id, watched.as_bytes());
    (recorded.stream.tenant.0, id)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<MachineEvent>) {
    match &recorded.event {
        MachineEvent::AlertRaised(event) => {
            let key = key_of(recorded, event.rule);
            let mut row = raised(key, event, recorded);
            rows.change(key, |before| {
                row.ticket = before.ticket;
                row.times = before.times;
            });
            rows.insert(key, row);
        }
        MachineEvent::AlertReported(event) => rows.change(key_of(recorded, event.rule), |row| {
            row.ticket = Some(event.ticket.0);
            row.times = event.times;
        }),
        MachineEvent::AlertCleared(event) => rows.change(key_of(recorded, event.rule), |row| {
            row.cleared_at = Some(recorded.at);
        }),
        MachineEvent::MachineExpected(_)
        | MachineEvent::MachineEnrolled(_)
        | MachineEvent::MachineCertified(_)
        | MachineEvent::KeyAdopted(_)
        | MachineEvent::MachineStarted(_)
        | MachineEvent::CloneSuspected(_)
        | MachineEvent::MachineWentSilent(_)
        | MachineEvent::MachineCameBack(_)
        | MachineEvent::InventoryChanged(_)
        | MachineEvent::SilenceWatched(_)
        | MachineEvent::SilenceIgnored(_)
        | MachineEvent::MachineAssigned(_)
        | MachineEvent::MachineRevoked(_) => {}
    }
}

fn raised((tenant, id): (Uuid, Uuid), event: &AlertRaised, recorded: &Recorded<MachineEvent>) -> Row {
    Row {
        tenant,
        id,
        machine: recorded.stream.id,
        rule: event.rule.map(|rule| rule.0),
        client: event.client.0,
        subject: event.subject.clone(),
        priority: event.priority,
        measured: event.measured,
        since: event.since,
        raised_at: recorded.at,
        cleared_at: None,
        ticket: None,
        times: 0,
    }
}

/// What a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Those that stand, or those that are over.
    pub open: Option<bool>,
    pub machine: Option<Uuid>,
    pub client: Option<Uuid>,
    pub rule: Option<Uuid>,
}

pub const BY_RAISING: Key = Key {
    name: "raised",
    expression: "t.raised_at",
    kind: "timestamptz",
};

const MATCHES: &str = "t.tenant = $1 AND ($2::boolean IS NULL OR (t.cleared_at IS NULL) = $2) \
    AND ($3::uuid IS NULL OR t.machine = $3) AND ($4::uuid IS NULL OR t.client = $4) \
    AND ($5::uuid IS NULL OR t.rule = $5)";

pub async fn page(
    snapshot: &mut Snapshot,
    filter: &Filter,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.machine_alerts", MATCHES, 5))
        .bind(snapshot.scope.tenant.0)
        .bind(filter.open)
        .bind(filter.machine)
        .bind(filter.client)
        .bind(filter.rule)
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list alerts"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, filter: &Filter) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!(
        "SELECT count(*) FROM read.machine_alerts t WHERE {MATCHES}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(filter.open)
    .bind(filter.machine)
    .bind(filter.client)
    .bind(filter.rule)
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count alerts"))
}
