//! When may machines be other than usual? RM4.

use super::KIND;
use crate::{
    alert_rule::list::ids_of,
    runtime::{
        Applied, Batch, Cut, Kept, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, kept,
        placed, row_of_stream,
    },
};
use domain::maintenance::{MaintenanceEvent, MaintenancePlanned, When};
use jiff::Timestamp;
use kernel::{ClientId, MachineId, Machines, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "maintenance_list",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, client uuid, machine uuid, \
              timing json NOT NULL, called_off boolean NOT NULL, planned_at timestamptz NOT NULL, \
              PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, planned_at, id)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub name: String,
    /// Of whose machines it is; with neither, of all of them.
    pub client: Option<Uuid>,
    pub machine: Option<Uuid>,
    pub timing: When,
    pub called_off: bool,
    pub planned_at: Timestamp,
}

impl Row {
    pub fn machines(&self) -> Machines {
        match (self.machine, self.client) {
            (Some(machine), _) => Machines::Machine(MachineId(machine)),
            (None, Some(client)) => Machines::Client(ClientId(client)),
            (None, None) => Machines::All,
        }
    }
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<MaintenanceEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        MaintenanceEvent::MaintenancePlanned(event) => rows.insert(key, planned(key, event, recorded.at)),
        MaintenanceEvent::MaintenanceCalledOff(_) => rows.change(key, |row| row.called_off = true),
    }
}

fn planned((tenant, id): (Uuid, Uuid), event: &MaintenancePlanned, at: Timestamp) -> Row {
    let (client, machine) = ids_of(event.machines);
    Row {
        tenant,
        id,
        name: event.name.clone(),
        client,
        machine,
        timing: event.when,
        called_off: false,
        planned_at: at,
    }
}

/// The newest first, when it is turned round.
pub const BY_PLANNING: Key = Key {
    name: "planned",
    expression: "t.planned_at",
    kind: "timestamptz",
};

const MATCHES: &str = "t.tenant = $1 AND t.called_off = $2";

pub async fn page(
    snapshot: &mut Snapshot,
    called_off: bool,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.maintenance_list", MATCHES, 2))
        .bind(snapshot.scope.tenant.0)
        .bind(called_off)
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list maintenances"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, called_off: bool) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!(
        "SELECT count(*) FROM read.maintenance_list t WHERE {MATCHES}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(called_off)
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count maintenances"))
}

/// Those that were not called off; also those that are over.
pub async fn planned_ones(snapshot: &mut Snapshot) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> =
        sqlx::query_as("SELECT t.* FROM read.maintenance_list t WHERE t.tenant = $1 AND NOT t.called_off")
            .bind(snapshot.scope.tenant.0)
            .fetch_all(&mut *snapshot.transaction)
            .await
            .map_err(ProjectionError::during("read maintenances"))?;
    Ok(kept(rows))
}

pub async fn one(snapshot: &mut Snapshot, id: Uuid) -> Result<Option<Row>, ProjectionError> {
    let row: Option<Kept<_>> =
        sqlx::query_as("SELECT t.* FROM read.maintenance_list t WHERE t.tenant = $1 AND t.id = $2")
            .bind(snapshot.scope.tenant.0)
            .bind(id)
            .fetch_optional(&mut *snapshot.transaction)
            .await
            .map_err(ProjectionError::during("read a maintenance"))?;
    Ok(row.map(|Kept(row)| row))
}
