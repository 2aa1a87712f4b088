//! What machines brought, read again: their measures, and what they told of beside them.

use super::records::Records;
use agent_protocol::MachineId;
use jiff::Timestamp;
use jiff_sqlx::{Timestamp as At, ToSqlx};
use journal::JournalError;
use kernel::TenantId;

/// A record that is no sample, as it came.
pub struct Told {
    pub taken_at: Timestamp,
    /// `event`, `gap` or `disk_health`.
    pub kind: String,
    /// JSON.
    pub body: String,
}

/// Up to when, and how many, the newest first.
#[derive(Clone, Copy)]
pub struct Stretch {
    pub before: Timestamp,
    pub at_most: i64,
}

impl Records {
    /// By the machine's clock.
    pub async fn samples(
        &self,
        tenant: TenantId,
        machine: MachineId,
        Stretch { before, at_most }: Stretch,
    ) -> Result<Vec<(Timestamp, String)>, JournalError> {
        let found: Vec<(At, String)> = sqlx::query_as(
            "SELECT taken_at, body::text FROM machine.records WHERE tenant = $1 AND machine = $2 AND kind = 'sample' \
             AND taken_at < $3 ORDER BY taken_at DESC, sequence DESC LIMIT $4",
        )
        .bind(tenant.0)
        .bind(machine.0)
        .bind(before.to_sqlx())
        .bind(at_most)
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("read samples"))?;
        Ok(found.into_iter().map(|(at, body)| (at.to_jiff(), body)).collect())
    }

    /// By the machine's clock.
    pub async fn told(
        &self,
        tenant: TenantId,
        machine: MachineId,
        kinds: &[&str],
        Stretch { before, at_most }: Stretch,
    ) -> Result<Vec<Told>, JournalError> {
        let found: Vec<(At, String, String)> = sqlx::query_as(
            "SELECT taken_at, kind, body::text FROM machine.records WHERE tenant = $1 AND machine = $2 \
             AND kind = ANY($3) AND taken_at < $4 ORDER BY taken_at DESC, sequence DESC LIMIT $5",
        )
        .bind(tenant.0)
        .bind(machine.0)
        .bind(kinds)
        .bind(before.to_sqlx())
        .bind(at_most)
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("read what a machine told"))?;
        let told = |(taken_at, kind, body): (At, String, String)| Told {
            taken_at: taken_at.to_jiff(),
            kind,
            body,
        };
        Ok(found.into_iter().map(told).collect())
    }
}
