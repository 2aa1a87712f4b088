//! Reading the whole journal in cursor order, never past a transaction that may still add to it.

use crate::{
    error::JournalError,
    event::{COLUMNS, StoredEvent},
};
use kernel::Cursor;
use sqlx::{PgExecutor, PgPool};

/// Below it nothing is still to come.
#[derive(Clone, Copy, Debug)]
pub struct Horizon {
    epoch: i16,
    xid: i64,
}

/// To be asked before the events are: what was finished then is seen by every statement that begins later.
pub async fn horizon(pool: &PgPool) -> Result<Horizon, JournalError> {
    let (epoch, xid) = sqlx::query_as("SELECT journal.epoch(), journal.horizon()::text::bigint")
        .fetch_one(pool)
        .await
        .map_err(JournalError::during("ask how far the journal is finished"))?;
    Ok(Horizon { epoch, xid })
}

/// The events after a cursor, oldest first.
pub async fn page(pool: &PgPool, after: Cursor, limit: i64) -> Result<Vec<StoredEvent>, JournalError> {
    page_below(pool, horizon(pool).await?, after, limit).await
}

pub async fn page_below(
    executor: impl PgExecutor<'_>,
    horizon: Horizon,
    after: Cursor,
    limit: i64,
) -> Result<Vec<StoredEvent>, JournalError> {
    sqlx::query_as(&format!(
        "SELECT {COLUMNS} FROM journal.events \
         WHERE (epoch, xid, position) > ($1, $2::text::xid8, $3) AND (epoch, xid) < ($4, $5::text::xid8) \
         ORDER BY epoch, xid, position LIMIT $6"
    ))
    .bind(after.epoch)
    .bind(after.xid.to_string())
    .bind(after.position)
    .bind(horizon.epoch)
    .bind(horizon.xid.to_string())
    .bind(limit)
    .fetch_all(executor)
    .await
    .map_err(JournalError::during("follow the journal"))
}

/// As `page`, within a snapshot: everything that it sees, finished below the horizon or not. For readers that
/// look once, and leave no cursor behind.
pub async fn page_of_snapshot(
    snapshot: impl PgExecutor<'_>,
    after: Cursor,
    limit: i64,
) -> Result<Vec<StoredEvent>, JournalError> {
    sqlx::query_as(&format!(
        "SELECT {COLUMNS} FROM journal.events WHERE (epoch, xid, position) > ($1, $2::text::xid8, $3) \
         ORDER BY epoch, xid, position LIMIT $4"
    ))
    .bind(after.epoch)
    .bind(after.xid.to_string())
    .bind(after.position)
    .bind(limit)
    .fetch_all(snapshot)
    .await
    .map_err(JournalError::during("read the journal"))
}

/// How many events a follower that stands here has not read yet, finished or not.
pub async fn count_after(pool: &PgPool, cursor: Cursor) -> Result<i64, JournalError> {
    sqlx::query_scalar(
        "SELECT count(*) FROM journal.events WHERE (epoch, xid, position) > ($1, $2::text::xid8, $3)",
    )
    .bind(cursor.epoch)
    .bind(cursor.xid.to_string())
    .bind(cursor.position)
    .fetch_one(pool)
    .await
    .map_err(JournalError::during("count what is left to read"))
}

/// The last event that every follower may read now; `Cursor::START` in an empty journal.
pub async fn newest(pool: &PgPool) -> Result<Cursor, JournalError> {
    let horizon = horizon(pool).await?;
    let row: Option<(i16, i64, i64)> = sqlx::query_as(
        "SELECT epoch, xid::text::bigint, position FROM journal.events \
         WHERE (epoch, xid) < ($1, $2::text::xid8) \
         ORDER BY events.epoch DESC, events.xid DESC, events.position DESC LIMIT 1",
    )
    .bind(horizon.epoch)
    .bind(horizon.xid.to_string())
    .fetch_optional(pool)
    .await
    .map_err(JournalError::during("find the end of the journal"))?;
    Ok(row.map_or(Cursor::START, |(epoch, xid, position)| Cursor {
        epoch,
        xid,
        position,
    }))
}
