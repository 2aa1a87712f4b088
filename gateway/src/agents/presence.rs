//! When each machine was last heard, by the server's clock.

use super::{
    speaker::Speaker,
    text::{plain, without_nul},
};
use agent_protocol::{Heartbeat, MachineId, Trouble};
use jiff::Timestamp;
use jiff_sqlx::{Timestamp as At, ToSqlx};
use journal::{Journal, JournalError};
use kernel::TenantId;
use sqlx::types::Json;
use uuid::Uuid;

#[derive(Clone)]
pub struct Presences {
    journal: Journal,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Presence {
    pub heard_at: Timestamp,
    /// Which version speaks there.
    pub agent: Option<String>,
    /// What it cannot do just now.
    pub troubles: Vec<Trouble>,
}

/// The machine, when, which version and its troubles.
type Heard = (Uuid, At, Option<String>, Json<Vec<Trouble>>);

impl Presences {
    pub fn new(journal: Journal) -> Presences {
        Presences { journal }
    }

    pub(super) async fn can_be_noted(&self) -> bool {
        let asked = sqlx::query("SELECT 1").execute(&self.journal.pools.follower);
        asked.await.is_ok()
    }

    /// From its enrolment on it can be silent.
    pub async fn heard_first(&self, tenant: TenantId, machine: MachineId) -> Result<(), JournalError> {
        sqlx::query(
            "INSERT INTO machine.presence (tenant, machine, heard_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        )
        .bind(tenant.0)
        .bind(machine.0)
        .bind(self.journal.clock.now().to_sqlx())
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("note a machine"))
        .map(drop)
    }

    pub(super) async fn heard(&self, speaker: &Speaker, heartbeat: &Heartbeat) -> Result<(), JournalError> {
        let troubles = serde_json::to_string(&heartbeat.troubles).unwrap_or_default();
        sqlx::query(
            "INSERT INTO machine.presence (tenant, machine, heard_at, agent, troubles) VALUES ($1, $2, $3, $4, $5::jsonb) \
             ON CONFLICT (tenant, machine) DO UPDATE SET heard_at = excluded.heard_at, silent = false, \
             agent = excluded.agent, troubles = excluded.troubles",
        )
        .bind(speaker.tenant.0)
        .bind(speaker.machine.0)
        .bind(self.journal.clock.now().to_sqlx())
        .bind(plain(&heartbeat.agent))
        .bind(without_nul(&troubles))
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("note that a machine was heard"))
        .map(drop)
    }

    pub async fn of(
        &self,
        tenant: TenantId,
        machines: &[Uuid],
    ) -> Result<Vec<(Uuid, Presence)>, JournalError> {
        let found: Vec<Heard> = sqlx::query_as(
            "SELECT machine, heard_at, agent, troubles FROM machine.presence WHERE tenant = $1 AND machine = ANY($2)",
        )
        .bind(tenant.0)
        .bind(machines)
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("read when machines were heard"))?;
        let read = |(machine, heard_at, agent, troubles): Heard| {
            let heard_at = heard_at.to_jiff();
            (
                machine,
                Presence {
                    heard_at,
                    agent,
                    troubles: troubles.0,
                },
            )
        };
        Ok(found.into_iter().map(read).collect())
    }

    /// Of all tenants: who was last heard before then and is not known to be silent, the longest first.
    pub(super) async fn unheard_since(
        &self,
        then: Timestamp,
    ) -> Result<Vec<(TenantId, MachineId, Timestamp)>, JournalError> {
        let found: Vec<(Uuid, Uuid, At)> = sqlx::query_as(
            "SELECT tenant, machine, heard_at FROM machine.presence WHERE heard_at < $1 AND NOT silent \
             ORDER BY heard_at LIMIT 500",
        )
        .bind(then.to_sqlx())
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("look for silent machines"))?;
        let read = |(tenant, machine, heard_at): (Uuid, Uuid, At)| {
            (TenantId(tenant), MachineId(machine), heard_at.to_jiff())
        };
        Ok(found.into_iter().map(read).collect())
    }

    /// Unless it was heard meanwhile.
    pub(super) async fn is_silent(
        &self,
        tenant: TenantId,
        machine: MachineId,
        since: Timestamp,
    ) -> Result<(), JournalError> {
        sqlx::query(
            "UPDATE machine.presence SET silent = true WHERE tenant = $1 AND machine = $2 AND heard_at = $3",
        )
        .bind(tenant.0)
        .bind(machine.0)
        .bind(since.to_sqlx())
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("note that a machine is silent"))
        .map(drop)
    }
}
