//! What names events from outside their stream: the heads of a seal, and the receipts of commands. A tail
//! that was cut off leaves no gap behind it; these still name it.

use super::{Problem, tenant::TenantCheck};
use crate::{chain::Hash, error::JournalError};
use futures::TryStreamExt;
use kernel::TenantId;
use sqlx::{PgConnection, Row};

/// `kind/id@sequence hash`, a line each.
pub fn read(heads: &str) -> impl Iterator<Item = (String, Hash)> {
    heads.lines().filter_map(|line| {
        let (event, hash) = line.split_once(' ')?;
        Some((event.to_owned(), hex::decode(hash).ok()?.try_into().ok()?))
    })
}

pub async fn check_receipts(
    snapshot: &mut PgConnection,
    tenant: TenantId,
    check: &mut TenantCheck,
) -> Result<(), JournalError> {
    let mut rows = sqlx::query("SELECT command_id, streams FROM journal.commands WHERE tenant = $1")
        .bind(tenant.0)
        .fetch(snapshot);
    while let Some(row) = rows
        .try_next()
        .await
        .map_err(JournalError::during("read receipts"))?
    {
        let streams: Vec<String> = row.get("streams");
        let command: uuid::Uuid = row.get("command_id");
        for event in streams {
            if !check.named.contains_key(&event) {
                let receipt = format!("the receipt of command {command}");
                check.problems.push(Problem::Cut(event, receipt));
            }
        }
    }
    Ok(())
}

/// `hour_bank/0192…@3` in its three parts.
pub fn parts(event: &str) -> Option<(&str, &str, i64)> {
    let (kind, rest) = event.split_once('/')?;
    let (id, sequence) = rest.rsplit_once('@')?;
    Some((kind, id, sequence.parse().ok()?))
}
