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
    /// Somebody is writing: what was committed after they began is not to be read yet.
    pub held_back: bool,
}

/// To be asked before the events are: what was finished then is seen by every statement that begins later.
pub async fn horizon(pool: &PgPool) -> Result<Horizon, JournalError> {
    let (epoch, xid, held_back) = sqlx::query_as(
        "SELECT journal.epoch(), h::text::bigint, h < pg_snapshot_xmax(pg_current_snapshot()) \
         FROM (SELECT journal.horizon() AS h) horizon",
    )
    .fetch_one(pool)
    .await
    .map_err(JournalError::during("ask how far the journal is finished"))?;
    Ok(Horizon {
        epoch,
        xid,
        held_back,
    })
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

/// The next events of the journal, of which some kinds were asked for.
pub struct Stretch {
    /// Those of the kinds, and the stretch's last one whatever its kind: it says how far one has read.
    pub events: Vec<StoredEvent>,
    /// Whether there may be more.
    pub is_full: bool,
}

/// What nobody asked for is passed over where it lies, and not sent.
pub async fn stretch(
    pool: &PgPool,
    after: Cursor,
    length: i64,
    kinds: &[&str],
) -> Result<Stretch, JournalError> {
    let (reached, passed) = end_of_stretch(pool, after, length).await?;
    if passed == 0 {
        return Ok(Stretch {
            events: vec![],
            is_full: false,
        });
    }
    // The inner limit is what makes the server walk the stretch in its order. It takes a range of cursors for most of
    // the journal otherwise, and reads all of it.
    let events = sqlx::query_as(&format!(
        "SELECT {COLUMNS} FROM ( \
             SELECT * FROM journal.events WHERE (epoch, xid, position) > ($1, $2::text::xid8, $3) \
                 AND (epoch, xid, position) <= ($4, $5::text::xid8, $6) \
             ORDER BY epoch, xid, position LIMIT $7) stretch \
         WHERE aggregate_type = ANY($8) OR (epoch, xid, position) = ($4, $5::text::xid8, $6) \
         ORDER BY epoch, xid, position"
    ))
    .bind(after.epoch)
    .bind(after.xid.to_string())
    .bind(after.position)
    .bind(reached.epoch)
    .bind(reached.xid.to_string())
    .bind(reached.position)
    .bind(passed)
    .bind(kinds)
    .fetch_all(pool)
    .await
    .map_err(JournalError::during("read some kinds of events"))?;
    Ok(Stretch {
        events,
        is_full: passed == length,
    })
}

/// Its last cursor, and how many events it has.
async fn end_of_stretch(pool: &PgPool, after: Cursor, length: i64) -> Result<(Cursor, i64), JournalError> {
    let horizon = horizon(pool).await?;
    let (epoch, xid, position, passed): (Option<i16>, Option<i64>, Option<i64>, i64) = sqlx::query_as(
        "WITH stretch AS ( \
             SELECT epoch, xid, position FROM journal.events \
             WHERE (epoch, xid, position) > ($1, $2::text::xid8, $3) AND (epoch, xid) < ($4, $5::text::xid8) \
             ORDER BY epoch, xid, position LIMIT $6), \
         reached AS (SELECT * FROM stretch ORDER BY epoch DESC, xid DESC, position DESC LIMIT 1) \
         SELECT max(epoch), max(xid::text::bigint), max(position), (SELECT count(*) FROM stretch) FROM reached",
    )
    .bind(after.epoch)
    .bind(after.xid.to_string())
    .bind(after.position)
    .bind(horizon.epoch)
    .bind(horizon.xid.to_string())
    .bind(length)
    .fetch_one(pool)
    .await
    .map_err(JournalError::during("look how far a stretch of the journal goes"))?;
    let reached = Cursor {
        epoch: epoch.unwrap_or(after.epoch),
        xid: xid.unwrap_or(after.xid),
        position: position.unwrap_or(after.position),
    };
    Ok((reached, passed))
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
