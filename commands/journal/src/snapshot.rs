//! The state of a long stream at some sequence. Only a shortcut: loading with one and without one is the
//! same, and a snapshot that cannot be used is as good as none.

use crate::{
    Journal,
    error::JournalError,
    event::{COLUMNS, StoredEvent},
    head::Head,
    sealed_fields::Place,
};
use kernel::Stream;
use serde::Serialize;

/// A stream gets a snapshot each time it has grown by so many events.
pub const EVERY: i64 = 100;

pub struct Snapshot {
    pub head: Head,
    pub state: String,
}

impl Snapshot {
    /// When a stream has grown enough.
    pub fn when_due(state: &impl Serialize, before: Head, now: Head) -> Option<Snapshot> {
        if before.sequence / EVERY == now.sequence / EVERY {
            return None;
        }
        let state = serde_json::to_string(state).ok()?;
        Some(Snapshot { head: now, state })
    }
}

impl Journal {
    /// The snapshot of this shape, if there is one, and the events after it.
    pub async fn load_stream(
        &self,
        stream: &Stream,
        state_version: i32,
    ) -> Result<(Option<Snapshot>, Vec<StoredEvent>), JournalError> {
        let id = stream.id.to_string();
        let mut rows: Vec<StoredEvent> =
            sqlx::query_as(&format!("SELECT {COLUMNS} FROM journal.load($1, $2, $3, $4)"))
                .bind(stream.tenant.0)
                .bind(stream.kind.as_ref())
                .bind(&id)
                .bind(state_version)
                .fetch_all(&self.pools.app)
                .await
                .map_err(JournalError::during("load a stream"))?;
        if rows.first().is_none_or(|first| !first.event_type.is_empty()) {
            return Ok((None, rows));
        }
        let kept = rows.remove(0);
        let place = Place {
            tenant: stream.tenant,
            kind: &stream.kind,
            id: &id,
            sequence: kept.sequence,
        };
        let head = kept.head()?;
        Ok((
            Some(Snapshot {
                head,
                state: self.open_text(place, kept.payload).await?,
            }),
            rows,
        ))
    }

    /// Keeps the newer of two.
    pub async fn keep_snapshot(
        &self,
        stream: &Stream,
        state_version: i32,
        snapshot: Snapshot,
    ) -> Result<(), JournalError> {
        let id = stream.id.to_string();
        let place = Place {
            tenant: stream.tenant,
            kind: &stream.kind,
            id: &id,
            sequence: snapshot.head.sequence,
        };
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
