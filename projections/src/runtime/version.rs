//! One version of a read model: the one that people are shown, or the one that is being built.

use super::{Batch, ProjectionError, ReadModel};
use journal::{StoredEvent, subscription::Lease};
use sqlx::PgPool;

pub struct Version<'m> {
    pub model: &'m ReadModel,
    table: String,
    skipped: Vec<String>,
}

impl<'m> Version<'m> {
    /// Where the rows of whoever holds this lease go, and which events somebody decided to pass over. Neither changes as
    /// long as it is held: a flip takes its row away, and only what stands still can be told to skip an event.
    pub async fn held(
        pool: &PgPool,
        model: &'m ReadModel,
        lease: &Lease,
    ) -> Result<Version<'m>, ProjectionError> {
        let (served, skipped): (i32, Vec<String>) = sqlx::query_as(
            "SELECT version, ARRAY(SELECT event FROM journal.skipped s WHERE s.name = $1 AND s.version = $2) \
             FROM journal.serving WHERE name = $1",
        )
        .bind(model.name)
        .bind(lease.version)
        .fetch_one(pool)
        .await
        .map_err(ProjectionError::during("ask which version is served"))?;
        let table = if served == lease.version {
            model.table()
        } else {
            model.next_table()
        };
        Ok(Version {
            model,
            table,
            skipped,
        })
    }

    pub fn batch<'b>(&'b self, lease: &'b Lease, events: &'b [StoredEvent]) -> Batch<'b> {
        Batch::of(self.model, &self.table, lease, events, &self.skipped)
    }
}
