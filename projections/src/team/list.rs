//! Which teams are there, who is in them, and what do their queues take? ID7, TK6.

use super::KIND;
use crate::runtime::{Applied, Batch, Kept, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, kept};
use domain::team::{TeamEvent, routing::Queue};
use jiff::Timestamp;
use kernel::{Recorded, TeamId};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "team_list",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, queue json NOT NULL, \
              members uuid[] NOT NULL, formed_at timestamptz NOT NULL, disbanded_at timestamptz, \
              PRIMARY KEY (tenant, id)",
    indexes: &[],
    apply,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub name: String,
    pub queue: Queue,
    pub members: Vec<Uuid>,
    pub formed_at: Timestamp,
    /// None while it stands.
    pub disbanded_at: Option<Timestamp>,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_team, fold)
}

fn row_of_team(recorded: &Recorded<TeamEvent>) -> Option<(Uuid, Uuid)> {
    Some((recorded.stream.tenant.0, team_in(&recorded.event)?.0))
}

fn team_in(event: &TeamEvent) -> Option<TeamId> {
    match event {
        TeamEvent::TeamFormed(event) => Some(event.team),
        TeamEvent::TeamRenamed(event) => Some(event.team),
        TeamEvent::QueueSet(event) => Some(event.team),
        TeamEvent::MemberJoined(event) => Some(event.team),
        TeamEvent::MemberLeft(event) => Some(event.team),
        TeamEvent::TeamDisbanded(event) => Some(event.team),
        TeamEvent::SkillsRecorded(_) => None,
    }
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<TeamEvent>) {
    let Some(key) = row_of_team(recorded) else { return };
    match &recorded.event {
        TeamEvent::TeamFormed(formed) => rows.insert(
            key,
            Row {
                tenant: key.0,
                id: key.1,
                name: formed.name.clone(),
                queue: Queue::default(),
                members: vec![],
                formed_at: recorded.at,
                disbanded_at: None,
            },
        ),
        TeamEvent::TeamRenamed(renamed) => rows.change(key, |row| row.name.clone_from(&renamed.name)),
        TeamEvent::QueueSet(set) => rows.change(key, |row| row.queue = set.queue.clone()),
        TeamEvent::MemberJoined(joined) => rows.change(key, |row| row.members.push(joined.account.0)),
        TeamEvent::MemberLeft(left) => rows.change(key, |row| {
            row.members.retain(|member| *member != left.account.0);
        }),
        TeamEvent::TeamDisbanded(_) => rows.change(key, |row| {
            row.members.clear();
            row.disbanded_at = Some(recorded.at);
        }),
        TeamEvent::SkillsRecorded(_) => {}
    }
}

/// Those that stand, by name: an agency has a few.
pub async fn all(snapshot: &mut Snapshot) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> = sqlx::query_as(
        "SELECT t.* FROM read.team_list t WHERE tenant = $1 AND disbanded_at IS NULL \
         ORDER BY lower(name), id",
    )
    .bind(snapshot.scope.tenant.0)
    .fetch_all(&mut *snapshot.transaction)
    .await
    .map_err(ProjectionError::during("list teams"))?;
    Ok(kept(rows))
}

/// Disbanded ones too: old tickets name them.
pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> =
        sqlx::query_as("SELECT t.* FROM read.team_list t WHERE tenant = $1 AND id = ANY($2)")
            .bind(snapshot.scope.tenant.0)
            .bind(ids)
            .fetch_all(&mut *snapshot.transaction)
            .await
            .map_err(ProjectionError::during("read teams"))?;
    Ok(kept(rows))
}
