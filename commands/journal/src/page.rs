//! Reading the whole journal in cursor order, never past a transaction that is still open.

use crate::{
    error::JournalError,
    event::{COLUMNS, StoredEvent},
};
use kernel::Cursor;
use sqlx::PgExecutor;

/// The events after a cursor, oldest first. One statement, so that the rows and the horizon below which
/// every transaction is finished belong to the same snapshot.
pub async fn page(
    executor: impl PgExecutor<'_>,
    after: Cursor,
    limit: i64,
) -> Result<Vec<StoredEvent>, JournalError> {
    sqlx::query_as(&format!(
        "SELECT {COLUMNS} FROM journal.events \
         WHERE (epoch, xid, position) > ($1, $2::text::xid8, $3) \
           AND (epoch < journal.epoch() OR xid < pg_snapshot_xmin(pg_current_snapshot())) \
         ORDER BY epoch, xid, position LIMIT $4"
    ))
    .bind(after.epoch)
    .bind(after.xid.to_string())
    .bind(after.position)
    .bind(limit)
    .fetch_all(executor)
    .await
    .map_err(JournalError::during("follow the journal"))
}

/// The last event that every follower may read now; `Cursor::START` in an empty journal.
pub async fn newest(executor: impl PgExecutor<'_>) -> Result<Cursor, JournalError> {
    let row: Option<(i16, i64, i64)> = sqlx::query_as(
        "SELECT epoch, xid::text::bigint, position FROM journal.events \
         WHERE epoch < journal.epoch() OR xid < pg_snapshot_xmin(pg_current_snapshot()) \
         ORDER BY epoch DESC, xid DESC, position DESC LIMIT 1",
    )
    .fetch_optional(executor)
    .await
    .map_err(JournalError::during("find the end of the journal"))?;
    Ok(row.map_or(Cursor::START, |(epoch, xid, position)| Cursor {
        epoch,
        xid,
        position,
    }))
}
