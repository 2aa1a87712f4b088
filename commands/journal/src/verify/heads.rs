//! What names events from outside their stream: the heads of a seal, and the receipts of commands. A tail
//! that was cut off leaves no gap behind it; these still name it.

use super::{Problem, tenant::TenantCheck};
use crate::{chain::Hash, error::JournalError};
use futures::TryStreamExt;
use kernel::TenantId;
use sqlx::{PgPool, Row};

/// `kind/id@sequence hash`, a line each.
pub fn read(heads: &str) -> impl Iterator<Item = (String, Hash)> {
    heads.lines().filter_map(|line| {
        let (event, hash) = line.split_once(' ')?;
        Some((event.to_owned(), hex::decode(hash).ok()?.try_into().ok()?))
    })
}

/// Only receipts that were finished before the last event read: a younger one's events may not be visible yet.
pub async fn check_receipts(
    pool: &PgPool,
    tenant: TenantId,
    check: &mut TenantCheck,
) -> Result<(), JournalError> {
    let mut rows = sqlx::query(
        "SELECT command_id, streams FROM journal.commands \
         WHERE tenant = $1 AND (epoch < journal.epoch() OR xid < pg_snapshot_xmin(pg_current_snapshot()))",
    )
    .bind(tenant.0)
    .fetch(pool);
    let mut cut = vec![];
    while let Some(row) = rows
        .try_next()
        .await
        .map_err(JournalError::during("read receipts"))?
    {
        let streams: Vec<String> = row.get("streams");
        for event in streams
            .into_iter()
            .filter(|event| !check.named.contains_key(event))
        {
            let command: uuid::Uuid = row.get("command_id");
            cut.push((event, format!("the receipt of command {command}")));
        }
    }
    // Commands that finished while the journal was being read are looked up once more.
    for (event, receipt) in cut {
        if !exists(pool, tenant, &event).await? {
            check.problems.push(Problem::Cut(event, receipt));
        }
    }
    Ok(())
}

async fn exists(pool: &PgPool, tenant: TenantId, event: &str) -> Result<bool, JournalError> {
    let Some((kind, id, sequence)) = parts(event) else {
        return Ok(false);
    };
    sqlx::query_scalar(
        "SELECT EXISTS (SELECT FROM journal.events \
         WHERE tenant = $1 AND aggregate_type = $2 AND aggregate_id = $3 AND sequence = $4)",
    )
    .bind(tenant.0)
    .bind(kind)
    .bind(id)
    .bind(sequence)
    .fetch_one(pool)
    .await
    .map_err(JournalError::during("look for an event"))
}

/// `hour_bank/0192…@3` in its three parts.
pub fn parts(event: &str) -> Option<(&str, &str, i64)> {
    let (kind, rest) = event.split_once('/')?;
    let (id, sequence) = rest.rsplit_once('@')?;
    Some((kind, id, sequence.parse().ok()?))
}
