//! Receipts and events name each other. A receipt still names a tail that was cut off; and without its receipt a
//! command could be carried out once more.

use super::{Problem, tenant::TenantCheck};
use crate::error::JournalError;
use futures::TryStreamExt;
use kernel::TenantId;
use sqlx::{PgConnection, Row};
use uuid::Uuid;

/// Every event that a receipt names is there.
pub async fn name_events(
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
        for event in streams {
            if !check.named.contains_key(&event) {
                check
                    .problems
                    .push(Problem::Cut(event, receipt_of(row.get("command_id"))));
            }
        }
    }
    Ok(())
}

/// Every command that an event names has its receipt; an import brings both. Other software that writes to the table
/// names no command.
pub async fn of_all_events(
    snapshot: &mut PgConnection,
    tenant: TenantId,
    check: &mut TenantCheck,
) -> Result<(), JournalError> {
    let without: Vec<(Uuid, String)> = sqlx::query_as(
        "SELECT DISTINCT ON (command_id) command_id, aggregate_type || '/' || aggregate_id || '@' || sequence \
         FROM journal.events e WHERE tenant = $1 AND command_id IS NOT NULL \
           AND NOT EXISTS (SELECT FROM journal.commands c WHERE (c.tenant, c.command_id) = (e.tenant, e.command_id)) \
         ORDER BY command_id, epoch, xid, position",
    )
    .bind(tenant.0)
    .fetch_all(snapshot)
    .await
    .map_err(JournalError::during("look for missing receipts"))?;
    let missing = without
        .into_iter()
        .map(|(command, event)| Problem::Cut(receipt_of(command), event));
    check.problems.extend(missing);
    Ok(())
}

fn receipt_of(command: Uuid) -> String {
    format!("the receipt of command {command}")
}
