//! Which calendars does the agency have, and when is each open? SL1.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Kept, Key, Place, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, kept,
    placed, row_of_stream,
};
use domain::calendar::CalendarEvent;
use jiff::Timestamp;
use kernel::{Calendar, Recorded};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "calendar_list",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, opening json NOT NULL, \
              version integer NOT NULL, retired boolean NOT NULL, defined_at timestamptz NOT NULL, \
              changed_at timestamptz NOT NULL, PRIMARY KEY (tenant, id)",
    indexes: &["(tenant, lower(name), id)"],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub name: String,
    pub opening: Calendar,
    /// From 1, one more with each change.
    pub version: i32,
    pub retired: bool,
    pub defined_at: Timestamp,
    /// Since when it is as it is.
    pub changed_at: Timestamp,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<CalendarEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        CalendarEvent::CalendarDefined(defined) => rows.insert(
            key,
            Row {
                tenant: key.0,
                id: key.1,
                name: defined.name.clone(),
                opening: defined.opening.clone(),
                version: 1,
                retired: false,
                defined_at: recorded.at,
                changed_at: recorded.at,
            },
        ),
        CalendarEvent::CalendarChanged(changed) => rows.change(key, |row| {
            row.name.clone_from(&changed.name);
            row.opening.clone_from(&changed.opening);
            row.version += 1;
            row.changed_at = recorded.at;
        }),
        CalendarEvent::CalendarRetired(_) => rows.change(key, |row| row.retired = true),
    }
}

pub const BY_NAME: Key = Key {
    name: "name",
    expression: "lower(t.name)",
    kind: "text",
};

const MATCHES: &str = "tenant = $1 AND retired = $2";

/// Those that may be chosen, or those that were retired.
pub async fn page(
    snapshot: &mut Snapshot,
    retired: bool,
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.calendar_list", MATCHES, 2))
        .bind(snapshot.scope.tenant.0)
        .bind(retired)
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list calendars"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, retired: bool) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!(
        "SELECT count(*) FROM read.calendar_list WHERE {MATCHES}"
    ))
    .bind(snapshot.scope.tenant.0)
    .bind(retired)
    .fetch_one(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("count calendars"))
}

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> =
        sqlx::query_as("SELECT t.* FROM read.calendar_list t WHERE tenant = $1 AND id = ANY($2)")
            .bind(snapshot.scope.tenant.0)
            .bind(ids)
            .fetch_all(&mut *snapshot.transaction)
            .await
            .map_err(ProjectionError::during("read calendars"))?;
    Ok(kept(rows))
}
