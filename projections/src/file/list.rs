//! Which files does a thing have? CL4. The thing says who sees them; internal ones are for the team.

use super::KIND;
use crate::runtime::{
    Applied, Batch, Cut, Kept, Key, Place, ProjectionError, ReadModel, Rows, Sees, Snapshot, fold_batch,
    kept, placed, row_of_stream,
};
use domain::file::{FileEvent, FileReceived};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use kernel::Recorded;
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "file_list",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, name text, size bigint NOT NULL, media_type text NOT NULL, \
              sha256 text NOT NULL, account uuid NOT NULL, received_at timestamptz NOT NULL, about_kind text, about uuid, \
              internal boolean NOT NULL, attached_at timestamptz, removed_at timestamptz, PRIMARY KEY (tenant, id)",
    indexes: &[
        "(tenant, about, attached_at, id) WHERE removed_at IS NULL",
        "(removed_at) WHERE removed_at IS NOT NULL",
    ],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    /// None once it was removed.
    pub name: Option<String>,
    pub size: i64,
    pub media_type: String,
    pub sha256: String,
    /// Who sent it.
    pub account: Uuid,
    pub received_at: Timestamp,
    /// None while it is attached to nothing.
    pub about_kind: Option<String>,
    pub about: Option<Uuid>,
    pub internal: bool,
    pub attached_at: Option<Timestamp>,
    pub removed_at: Option<Timestamp>,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_stream, fold)
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<FileEvent>) {
    let key = (recorded.stream.tenant.0, recorded.stream.id);
    match &recorded.event {
        FileEvent::FileReceived(received) => rows.insert(key, received_row(recorded, received)),
        FileEvent::FileAttached(attached) => rows.change(key, |row| {
            row.about_kind = Some(attached.about.kind.clone());
            row.about = Some(attached.about.id);
            row.internal = attached.internal;
            row.attached_at = Some(recorded.at);
        }),
        FileEvent::FileRemoved(_) => rows.change(key, |row| {
            row.name = None;
            row.removed_at = Some(recorded.at);
        }),
    }
}

fn received_row(recorded: &Recorded<FileEvent>, received: &FileReceived) -> Row {
    Row {
        tenant: recorded.stream.tenant.0,
        id: recorded.stream.id,
        name: received.name.text().map(str::to_owned),
        size: i64::try_from(received.size).unwrap_or(i64::MAX),
        media_type: received.media_type.clone(),
        sha256: received.sha256.clone(),
        account: received.by.0,
        received_at: recorded.at,
        about_kind: None,
        about: None,
        internal: false,
        attached_at: None,
        removed_at: None,
    }
}

pub const BY_ATTACHING: Key = Key {
    name: "attached_at",
    expression: "t.attached_at",
    kind: "timestamptz",
};

/// Of a thing that the reader sees: whoever asks has made sure of it. `$4` is whether internal ones are shown.
const MATCHES: &str =
    "tenant = $1 AND about_kind = $2 AND about = $3 AND (NOT internal OR $4) AND removed_at IS NULL";

fn is_of_the_team(snapshot: &Snapshot) -> bool {
    matches!(snapshot.scope.sees, Sees::Everybody)
}

pub async fn page(
    snapshot: &mut Snapshot,
    (kind, id): (&str, Uuid),
    cut: &Cut,
) -> Result<Vec<(Row, Place)>, ProjectionError> {
    let found = sqlx::query_as(&cut.select("read.file_list", MATCHES, 4))
        .bind(snapshot.scope.tenant.0)
        .bind(kind)
        .bind(id)
        .bind(is_of_the_team(snapshot))
        .bind(cut.after_key())
        .bind(cut.after_id())
        .bind(cut.limit)
        .fetch_all(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("list files"))?;
    Ok(placed(found))
}

pub async fn count(snapshot: &mut Snapshot, (kind, id): (&str, Uuid)) -> Result<i64, ProjectionError> {
    sqlx::query_scalar(&format!("SELECT count(*) FROM read.file_list WHERE {MATCHES}"))
        .bind(snapshot.scope.tenant.0)
        .bind(kind)
        .bind(id)
        .bind(is_of_the_team(snapshot))
        .fetch_one(&mut *snapshot.transaction)
        .await
        .map_err(ProjectionError::during("count files"))
}

/// Of things of a kind that the reader was shown.
pub async fn by_ids(snapshot: &mut Snapshot, kind: &str, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(
        "SELECT t.* FROM read.file_list t WHERE tenant = $1 AND about_kind = $2 AND id = ANY($3) \
         AND (NOT internal OR $4) AND removed_at IS NULL",
    )
    .bind(snapshot.scope.tenant.0)
    .bind(kind)
    .bind(ids)
    .bind(is_of_the_team(snapshot))
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("read files"))?;
    Ok(kept(rows))
}

/// Of all tenants: what was removed since then, so that nothing of it is kept by mistake.
pub async fn removed_since(
    follower: &PgPool,
    since: Timestamp,
) -> Result<Vec<(Uuid, Uuid)>, ProjectionError> {
    sqlx::query_as("SELECT tenant, id FROM read.file_list WHERE removed_at >= $1")
        .bind(since.to_sqlx())
        .fetch_all(follower)
        .await
        .map_err(ProjectionError::during("list removed files"))
}
