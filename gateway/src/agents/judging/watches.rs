//! Positions and what rules remember, on disk; and the records that are read from there.

use super::readings::{kinds, part, value};
use agent_protocol::MachineId;
use domain::alert_rule::{Condition, Reading, Watch};
use futures::TryStreamExt;
use jiff::Timestamp;
use jiff_sqlx::{Timestamp as At, ToSqlx};
use journal::{Journal, JournalError, Transaction};
use kernel::TenantId;
use projections::alert_rule::list::Row as Rule;
use serde_json::value::RawValue;
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Clone)]
pub struct Watches {
    journal: Journal,
}

/// Records of one machine that were not judged yet; nobody else judges them meanwhile.
pub struct Page {
    transaction: Transaction,
    tenant: TenantId,
    machine: MachineId,
    /// Of the last that was judged.
    number: i64,
    came_at: At,
    /// Up to there all of them are here.
    mark: i64,
}

pub struct Record {
    pub number: u64,
    /// By the machine's clock, which is never ahead of ours.
    pub at: Timestamp,
    came_at: At,
    kind: String,
    text: String,
    /// Of a sample.
    parts: HashMap<String, Box<RawValue>>,
}

type Stored = (i64, String, At, At, String);

impl Watches {
    pub fn new(journal: Journal) -> Watches {
        Watches { journal }
    }

    /// Machines that brought what was not judged yet, an agency's together.
    pub(super) async fn behind(&self) -> Result<Vec<(TenantId, Vec<MachineId>)>, JournalError> {
        let found: Vec<(Uuid, Vec<Uuid>)> = sqlx::query_as(
            "SELECT tenant, array_agg(machine) FROM machine.marks m LEFT JOIN machine.judged j USING (tenant, machine) \
             WHERE m.sequence > coalesce(j.sequence, 0) GROUP BY tenant",
        )
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("look for records to judge"))?;
        let typed = |(tenant, machines): (Uuid, Vec<Uuid>)| {
            (TenantId(tenant), machines.into_iter().map(MachineId).collect())
        };
        Ok(found.into_iter().map(typed).collect())
    }

    /// None while somebody else judges them.
    pub(super) async fn begin(
        &self,
        tenant: TenantId,
        machine: MachineId,
    ) -> Result<Option<Page>, JournalError> {
        let during = || JournalError::during("begin to judge a machine's records");
        let pool = &self.journal.pools.follower;
        sqlx::query(
            "INSERT INTO machine.judged (tenant, machine, sequence, came_at) VALUES ($1, $2, 0, 'epoch') \
             ON CONFLICT DO NOTHING",
        )
        .bind(tenant.0)
        .bind(machine.0)
        .execute(pool)
        .await
        .map_err(during())?;
        let mut transaction = Transaction::begin(pool, "BEGIN").await.map_err(during())?;
        let position: Option<(i64, At, i64)> = sqlx::query_as(
            "SELECT j.sequence, j.came_at, m.sequence FROM machine.judged j JOIN machine.marks m USING (tenant, machine) \
             WHERE tenant = $1 AND machine = $2 FOR UPDATE OF j SKIP LOCKED",
        )
        .bind(tenant.0)
        .bind(machine.0)
        .fetch_optional(&mut *transaction)
        .await
        .map_err(during())?;
        Ok(position.map(|(number, came_at, mark)| Page {
            transaction,
            tenant,
            machine,
            number,
            came_at,
            mark,
        }))
    }

    /// What a rule would have read of a machine in a span of time, in the order of its records.
    pub(super) async fn read(
        &self,
        (tenant, machine): (TenantId, MachineId),
        condition: &Condition,
        since: Timestamp,
        each: impl FnMut(Reading),
    ) -> Result<(), JournalError> {
        let during = || JournalError::during("read what a rule would have read");
        let mut connection = self.journal.pools.follower.acquire().await.map_err(during())?;
        history(
            &mut connection,
            (tenant, machine),
            condition,
            (since, i64::MAX),
            each,
        )
        .await
    }
}

impl Page {
    pub(super) async fn records(&mut self, at_most: i64) -> Result<Vec<Record>, JournalError> {
        let stored: Vec<Stored> = sqlx::query_as(
            "SELECT r.sequence, r.kind, least(r.taken_at, r.received_at), r.received_at, coalesce(s.content, r.body)::text \
             FROM machine.records r LEFT JOIN machine.sections s ON r.kind = 'inventory' AND s.section = 'protection' \
             AND s.tenant = r.tenant AND s.machine = r.machine AND s.sequence = r.sequence \
             WHERE r.tenant = $1 AND r.machine = $2 AND r.sequence > $3 AND r.received_at >= $4 - interval '1 day' \
             ORDER BY r.sequence LIMIT $5",
        )
        .bind(self.tenant.0)
        .bind(self.machine.0)
        .bind(self.number)
        .bind(self.came_at)
        .bind(at_most)
        .fetch_all(&mut *self.transaction)
        .await
        .map_err(JournalError::during("read records to judge"))?;
        Ok(stored.into_iter().map(Record::from).collect())
    }

    /// What the rule remembers, as it is now.
    pub(super) async fn watch(&mut self, rule: &Rule) -> Result<Option<Watch>, JournalError> {
        let kept: Option<String> = sqlx::query_scalar(
            "SELECT watch::text FROM machine.watches WHERE tenant = $1 AND machine = $2 AND rule = $3 AND revision = $4",
        )
        .bind(self.tenant.0)
        .bind(self.machine.0)
        .bind(rule.id)
        .bind(rule.revision)
        .fetch_optional(&mut *self.transaction)
        .await
        .map_err(JournalError::during("read what a rule remembers"))?;
        Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()))
    }

    /// What the rule would have read before.
    pub(super) async fn history(
        &mut self,
        condition: &Condition,
        since: Timestamp,
        each: impl FnMut(Reading),
    ) -> Result<(), JournalError> {
        let (of, span) = ((self.tenant, self.machine), (since, self.number));
        history(&mut self.transaction, of, condition, span, each).await
    }

    /// Up to and with this record all is judged.
    pub(super) async fn keep(
        mut self,
        watches: &[(&Rule, &Watch)],
        last: &Record,
    ) -> Result<(), JournalError> {
        let during = || JournalError::during("keep what rules remember");
        let rules: Vec<Uuid> = watches.iter().map(|(rule, _)| rule.id).collect();
        let revisions: Vec<i64> = watches.iter().map(|(rule, _)| rule.revision).collect();
        let texts: Vec<String> = watches
            .iter()
            .map(|(_, watch)| serde_json::to_string(watch).unwrap_or_default())
            .collect();
        sqlx::query("DELETE FROM machine.watches WHERE tenant = $1 AND machine = $2 AND rule <> ALL($3)")
            .bind(self.tenant.0)
            .bind(self.machine.0)
            .bind(&rules)
            .execute(&mut *self.transaction)
            .await
            .map_err(during())?;
        sqlx::query(
            "INSERT INTO machine.watches (tenant, machine, rule, revision, watch) \
             SELECT $1, $2, w.rule, w.revision, w.watch::jsonb \
             FROM unnest($3::uuid[], $4::bigint[], $5::text[]) AS w(rule, revision, watch) \
             ON CONFLICT (tenant, machine, rule) DO UPDATE SET revision = excluded.revision, watch = excluded.watch",
        )
        .bind(self.tenant.0)
        .bind(self.machine.0)
        .bind(&rules)
        .bind(revisions)
        .bind(texts)
        .execute(&mut *self.transaction)
        .await
        .map_err(during())?;
        sqlx::query(
            "UPDATE machine.judged SET sequence = $3, came_at = $4 WHERE tenant = $1 AND machine = $2",
        )
        .bind(self.tenant.0)
        .bind(self.machine.0)
        .bind(i64::try_from(last.number).unwrap_or(i64::MAX))
        .bind(last.came_at)
        .execute(&mut *self.transaction)
        .await
        .map_err(during())?;
        self.transaction.commit().await.map_err(during())
    }

    /// Nobody looks at what it brought so far.
    pub(super) async fn pass_over(mut self) -> Result<(), JournalError> {
        let during = || JournalError::during("pass over a machine's records");
        sqlx::query("UPDATE machine.judged SET sequence = $3 WHERE tenant = $1 AND machine = $2")
            .bind(self.tenant.0)
            .bind(self.machine.0)
            .bind(self.mark)
            .execute(&mut *self.transaction)
            .await
            .map_err(during())?;
        self.transaction.commit().await.map_err(during())
    }
}

async fn history(
    connection: &mut PgConnection,
    (tenant, machine): (TenantId, MachineId),
    condition: &Condition,
    (since, number): (Timestamp, i64),
    mut each: impl FnMut(Reading),
) -> Result<(), JournalError> {
    let during = || JournalError::during("read what a rule would have read");
    let kinds: Vec<&str> = kinds(condition).to_vec();
    let mut rows = sqlx::query_as::<_, (i64, String, At, Option<String>)>(
        "SELECT r.sequence, r.kind, least(r.taken_at, r.received_at), \
         CASE r.kind WHEN 'sample' THEN (r.body->$6)::text ELSE coalesce(s.content, r.body)::text END \
         FROM machine.records r LEFT JOIN machine.sections s ON r.kind = 'inventory' AND s.section = 'protection' \
         AND s.tenant = r.tenant AND s.machine = r.machine AND s.sequence = r.sequence \
         WHERE r.tenant = $1 AND r.machine = $2 AND r.kind = ANY($3) AND r.taken_at >= $4 AND r.received_at >= $4 \
         AND r.sequence <= $5 ORDER BY r.sequence",
    )
    .bind(tenant.0)
    .bind(machine.0)
    .bind(kinds)
    .bind(since.to_sqlx())
    .bind(number)
    .bind(part(condition))
    .fetch(connection);
    while let Some((number, kind, at, text)) = rows.try_next().await.map_err(during())? {
        each(Reading {
            number: u64::try_from(number).unwrap_or_default(),
            at: at.to_jiff(),
            value: text.and_then(|text| value(condition, &kind, &text)),
        });
    }
    Ok(())
}

impl From<Stored> for Record {
    fn from((number, kind, at, came_at, text): Stored) -> Record {
        let parts = match kind.as_str() {
            "sample" => serde_json::from_str(&text).unwrap_or_default(),
            _ => HashMap::new(),
        };
        Record {
            number: u64::try_from(number).unwrap_or_default(),
            at: at.to_jiff(),
            came_at,
            kind,
            text,
            parts,
        }
    }
}

impl Record {
    /// What a rule reads in it.
    pub(super) fn reading(&self, condition: &Condition) -> Reading {
        let text = match self.kind.as_str() {
            "sample" => part(condition)
                .and_then(|part| self.parts.get(part))
                .map(|part| part.get()),
            _ => Some(self.text.as_str()),
        };
        Reading {
            number: self.number,
            at: self.at,
            value: text.and_then(|text| value(condition, &self.kind, text)),
        }
    }
}
