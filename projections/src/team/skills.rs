//! Who can do what, and for which sectors? TK6, PL3.

use super::KIND;
use crate::runtime::{Applied, Batch, Kept, ProjectionError, ReadModel, Rows, Snapshot, fold_batch, kept};
use domain::team::{SkillsRecorded, TeamEvent};
use kernel::Recorded;
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

pub const MODEL: ReadModel = ReadModel {
    name: "team_skills",
    shape: 1,
    kinds: &[KIND],
    columns: "tenant uuid NOT NULL, id uuid NOT NULL, skills text[] NOT NULL, sectors text[] NOT NULL, \
              PRIMARY KEY (tenant, id)",
    indexes: &[],
    apply,
};

/// Of one account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub tenant: Uuid,
    pub id: Uuid,
    pub skills: Vec<String>,
    pub sectors: Vec<String>,
}

fn apply<'a>(connection: &'a mut PgConnection, batch: &'a Batch<'a>) -> Applied<'a> {
    fold_batch(connection, batch, KIND, row_of_account, fold)
}

fn recorded_in(event: &TeamEvent) -> Option<&SkillsRecorded> {
    match event {
        TeamEvent::SkillsRecorded(recorded) => Some(recorded),
        TeamEvent::TeamFormed(_)
        | TeamEvent::TeamRenamed(_)
        | TeamEvent::QueueSet(_)
        | TeamEvent::MemberJoined(_)
        | TeamEvent::MemberLeft(_)
        | TeamEvent::TeamDisbanded(_) => None,
    }
}

fn row_of_account(recorded: &Recorded<TeamEvent>) -> Option<(Uuid, Uuid)> {
    Some((recorded.stream.tenant.0, recorded_in(&recorded.event)?.account.0))
}

fn fold(rows: &mut Rows<Row>, recorded: &Recorded<TeamEvent>) {
    let Some(said) = recorded_in(&recorded.event) else {
        return;
    };
    let row = Row {
        tenant: recorded.stream.tenant.0,
        id: said.account.0,
        skills: said.skills.iter().cloned().collect(),
        sectors: said.sectors.iter().cloned().collect(),
    };
    rows.insert((row.tenant, row.id), row);
}

pub async fn by_ids(snapshot: &mut Snapshot, ids: &[Uuid]) -> Result<Vec<Row>, ProjectionError> {
    let rows: Vec<Kept<_>> =
        sqlx::query_as("SELECT t.* FROM read.team_skills t WHERE tenant = $1 AND id = ANY($2)")
            .bind(snapshot.scope.tenant.0)
            .bind(ids)
            .fetch_all(&mut *snapshot.transaction)
            .await
            .map_err(ProjectionError::during("read skills"))?;
    Ok(kept(rows))
}
