//! The state of a long stream at some sequence. Only a shortcut: loading with one and without one is the
//! same, and a snapshot that cannot be used is as good as none.

use crate::{Journal, error::JournalError, head::Head, sealed_fields::Place};
use kernel::Stream;
use sqlx::Row;

/// A stream gets a snapshot each time it has grown by so many events.
pub const EVERY: i64 = 100;

pub struct Snapshot {
    pub head: Head,
    pub state: String,
}

impl Journal {
    pub async fn snapshot(&self, stream: &Stream, state_version: i32) -> Result<Option<Snapshot>, JournalError> {
        let row = sqlx::query(
            "SELECT sequence, hash, state::text AS state FROM journal.snapshots \
             WHERE tenant = $1 AND aggregate_type = $2 AND aggregate_id = $3 AND state_version = $4",
        )
        .bind(stream.tenant.0)
        .bind(stream.kind.as_ref())
        .bind(stream.id.to_string())
        .bind(state_version)
        .fetch_optional(&self.pools.follower)
        .await
        .map_err(JournalError::during("read a snapshot"))?;
        let Some(row) = row else { return Ok(None) };
        let id = stream.id.to_string();
        let sequence = row.get("sequence");
        let place = Place { tenant: stream.tenant, kind: &stream.kind, id: &id, sequence };
        let state = self.open_text(place, row.get("state")).await?;
        Ok(<[u8; 32]>::try_from(row.get::<Vec<u8>, _>("hash"))
            .ok()
            .map(|hash| Snapshot { head: Head { sequence, hash }, state }))
    }

    /// Keeps the newer of two.
    pub async fn keep_snapshot(
        &self,
        stream: &Stream,
        state_version: i32,
        snapshot: Snapshot,
    ) -> Result<(), JournalError> {
        let id = stream.id.to_string();
        let place = Place { tenant: stream.tenant, kind: &stream.kind, id: &id, sequence: snapshot.head.sequence };
        let state = self.seal_fields(place, snapshot.state).await?;
        sqlx::query(
            "INSERT INTO journal.snapshots AS kept VALUES ($1, $2, $3, $4, $5, $6, $7::json) \
             ON CONFLICT (tenant, aggregate_type, aggregate_id) DO UPDATE \
             SET state_version = excluded.state_version, sequence = excluded.sequence, hash = excluded.hash, \
                 state = excluded.state \
             WHERE kept.sequence < excluded.sequence OR kept.state_version <> excluded.state_version",
        )
        .bind(stream.tenant.0)
        .bind(stream.kind.as_ref())
        .bind(&id)
        .bind(state_version)
        .bind(snapshot.head.sequence)
        .bind(snapshot.head.hash.to_vec())
        .bind(state)
        .execute(&self.pools.follower)
        .await
        .map(drop)
        .map_err(JournalError::during("keep a snapshot"))
    }
}
