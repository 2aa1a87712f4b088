//! Who has read how far, and who may go on: a cursor behind a fenced lease.
//!
//! Invariant: the cursor moves only from where the holder read to where it has applied, in the holder's own
//! transaction, and only with the newest token. A holder that was slow finds no row and applies nothing. Between, it may
//! have passed over events that are not for it: that moves the cursor too (`passing`), and applies nothing.

use crate::error::JournalError;
use jiff::Timestamp;
use kernel::Cursor;
use sqlx::{
    Arguments, PgConnection, PgPool, Row,
    error::BoxDynError,
    postgres::{PgArguments, PgRow},
};
use std::time::Duration;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    pub name: String,
    pub version: i32,
    pub token: i64,
    /// Up to where everything was applied and written down.
    pub cursor: Cursor,
    /// Up to where nothing more was to be applied: at the cursor, or further on.
    pub passed: Cursor,
}

/// Somebody else holds it now: stop, without having applied anything.
#[derive(Debug, PartialEq, Eq)]
pub struct LeaseLost;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub name: String,
    pub version: i32,
    pub cursor: Cursor,
    pub stopped_at: Option<String>,
    pub stopped_why: Option<String>,
}

/// The part of a statement that moves a cursor, for what else it writes: all of that comes `FROM moved`, which has a row
/// while the lease is held. The cursor may have been moved on to where its holder passed, and no further.
pub const MOVED: &str = "moved AS (UPDATE journal.subscriptions s SET epoch = $4, xid = $5::text::xid8, position = $6, \
            held_until = clock_timestamp() + $10 * interval '1 millisecond' \
        WHERE s.name = $1 AND s.version = $2 AND s.token = $3 \
          AND (s.epoch, s.xid, s.position) >= ($7, $8::text::xid8, $9) \
          AND (s.epoch, s.xid, s.position) <= ($11, $12::text::xid8, $13) \
        RETURNING 1 AS held)";
/// The parameters that it takes, before those of what follows.
pub const TAKEN_BY_MOVED: usize = 13;

const CURSOR: &str = "epoch, xid::text::bigint AS xid, position";

fn add_cursor(arguments: &mut PgArguments, cursor: Cursor) -> Result<(), BoxDynError> {
    arguments.add(cursor.epoch)?;
    arguments.add(cursor.xid.to_string())?;
    arguments.add(cursor.position)
}

fn cursor_of(row: &PgRow) -> Cursor {
    Cursor {
        epoch: row.get("epoch"),
        xid: row.get("xid"),
        position: row.get("position"),
    }
}

/// Makes the row of a subscription that reads from a cursor on; one that stands already is left as it is.
pub async fn begin(pool: &PgPool, name: &str, version: i32, from: Cursor) -> Result<(), JournalError> {
    sqlx::query(
        "INSERT INTO journal.subscriptions (name, version, epoch, xid, position) \
         VALUES ($1, $2, $3, $4::text::xid8, $5) ON CONFLICT DO NOTHING",
    )
    .bind(name)
    .bind(version)
    .bind(from.epoch)
    .bind(from.xid.to_string())
    .bind(from.position)
    .execute(pool)
    .await
    .map(drop)
    .map_err(JournalError::during("begin a subscription"))
}

/// Takes a subscription and sets it back to the first event. `None` while somebody else holds it. The token goes on
/// rising: a holder of before stays locked out.
pub async fn begin_again(
    connection: &mut PgConnection,
    name: &str,
    version: i32,
    holder: Uuid,
    held_for: Duration,
) -> Result<Option<Lease>, JournalError> {
    let row = sqlx::query(&format!(
        "INSERT INTO journal.subscriptions AS s (name, version, holder, token, held_until) \
         VALUES ($1, $2, $3, 1, clock_timestamp() + $4 * interval '1 millisecond') \
         ON CONFLICT (name, version) DO UPDATE SET holder = $3, token = s.token + 1, epoch = 0, xid = '0', \
             position = 0, stopped_at = NULL, stopped_why = NULL, held_until = excluded.held_until \
         WHERE s.held_until < clock_timestamp() OR s.holder = $3 \
         RETURNING token, {CURSOR}"
    ))
    .bind(name)
    .bind(version)
    .bind(holder)
    .bind(milliseconds(held_for))
    .fetch_optional(connection)
    .await
    .map_err(JournalError::during("begin a subscription again"))?;
    Ok(row.map(|row| Lease::of(&row, name, version)))
}

/// `None` while somebody else holds it, or while it is stopped.
pub async fn acquire(
    pool: &PgPool,
    name: &str,
    version: i32,
    holder: Uuid,
    held_for: Duration,
) -> Result<Option<Lease>, JournalError> {
    let row = sqlx::query(&format!(
        "UPDATE journal.subscriptions SET holder = $3, token = token + 1, \
                held_until = clock_timestamp() + $4 * interval '1 millisecond' \
         WHERE name = $1 AND version = $2 AND stopped_at IS NULL \
           AND (held_until < clock_timestamp() OR holder = $3) \
         RETURNING token, {CURSOR}"
    ))
    .bind(name)
    .bind(version)
    .bind(holder)
    .bind(milliseconds(held_for))
    .fetch_optional(pool)
    .await
    .map_err(JournalError::during("take a lease"))?;
    Ok(row.map(|row| Lease::of(&row, name, version)))
}

impl Lease {
    fn of(row: &PgRow, name: &str, version: i32) -> Lease {
        let cursor = cursor_of(row);
        Lease {
            name: name.to_owned(),
            version,
            token: row.get("token"),
            cursor,
            passed: cursor,
        }
    }

    /// Nothing up to there is for its holder.
    pub fn pass(&mut self, to: Cursor) {
        self.passed = self.passed.max(to);
    }

    /// What was applied up to there is committed.
    pub fn moved(&mut self, to: Cursor) {
        (self.cursor, self.passed) = (to, to);
    }

    /// The compare-and-swap of a batch alone; what is to be written with it comes after, in the same transaction.
    pub async fn advance(
        &self,
        transaction: &mut PgConnection,
        to: Cursor,
        held_for: Duration,
    ) -> Result<Result<(), LeaseLost>, JournalError> {
        let arguments = self.moving(to, held_for)?;
        let moved: i64 =
            sqlx::query_scalar_with(&format!("WITH {MOVED} SELECT count(*) FROM moved"), arguments)
                .fetch_one(transaction)
                .await
                .map_err(JournalError::during("move a cursor"))?;
        Ok(if moved == 1 { Ok(()) } else { Err(LeaseLost) })
    }

    /// What [`MOVED`] takes.
    pub fn moving(&self, to: Cursor, held_for: Duration) -> Result<PgArguments, JournalError> {
        self.arguments(to, held_for)
            .map_err(|error| JournalError::Input(format!("a cursor cannot be sent: {error}")))
    }

    fn arguments(&self, to: Cursor, held_for: Duration) -> Result<PgArguments, BoxDynError> {
        let mut arguments = PgArguments::default();
        arguments.add(&self.name)?;
        arguments.add(self.version)?;
        arguments.add(self.token)?;
        add_cursor(&mut arguments, to)?;
        add_cursor(&mut arguments, self.cursor)?;
        arguments.add(milliseconds(held_for))?;
        add_cursor(&mut arguments, self.passed)?;
        Ok(arguments)
    }

    /// Locks the row to the end of the transaction. `LeaseLost` when it was taken.
    pub async fn hold_on(
        &self,
        transaction: &mut PgConnection,
    ) -> Result<Result<(), LeaseLost>, JournalError> {
        let held: Option<i64> = sqlx::query_scalar(
            "SELECT token FROM journal.subscriptions WHERE name = $1 AND version = $2 AND token = $3 FOR UPDATE",
        )
        .bind(&self.name)
        .bind(self.version)
        .bind(self.token)
        .fetch_optional(transaction)
        .await
        .map_err(JournalError::during("hold on to a lease"))?;
        Ok(held.map(drop).ok_or(LeaseLost))
    }

    /// Keeps an idle lease. `LeaseLost` when it was already taken.
    pub async fn renew(
        &self,
        pool: &PgPool,
        held_for: Duration,
    ) -> Result<Result<(), LeaseLost>, JournalError> {
        let kept = sqlx::query(
            "UPDATE journal.subscriptions SET held_until = clock_timestamp() + $4 * interval '1 millisecond' \
             WHERE name = $1 AND version = $2 AND token = $3",
        )
        .bind(&self.name)
        .bind(self.version)
        .bind(self.token)
        .bind(milliseconds(held_for))
        .execute(pool)
        .await
        .map_err(JournalError::during("renew a lease"))?;
        Ok(if kept.rows_affected() == 1 {
            Ok(())
        } else {
            Err(LeaseLost)
        })
    }

    /// For a clean stop: the next holder need not wait, and goes on where this one passed.
    pub async fn release(self, pool: &PgPool) -> Result<(), JournalError> {
        sqlx::query(
            "UPDATE journal.subscriptions s SET held_until = '-infinity', epoch = p.epoch, xid = p.xid, position = p.position \
             FROM (SELECT s.epoch, s.xid, s.position FROM journal.subscriptions s WHERE name = $1 AND version = $2 \
                   UNION ALL SELECT $4::smallint, $5::text::xid8, $6::bigint ORDER BY 1 DESC, 2 DESC, 3 DESC LIMIT 1) p \
             WHERE s.name = $1 AND s.version = $2 AND s.token = $3",
        )
        .bind(&self.name)
        .bind(self.version)
        .bind(self.token)
        .bind(self.passed.epoch)
        .bind(self.passed.xid.to_string())
        .bind(self.passed.position)
        .execute(pool)
        .await
        .map(drop)
        .map_err(JournalError::during("release a lease"))
    }

    /// Stands still at a poison event until somebody mends it or decides to skip it.
    pub async fn stop(&self, pool: &PgPool, event: &str, why: &str) -> Result<(), JournalError> {
        tracing::error!(
            subscription = self.name,
            version = self.version,
            event,
            why,
            "stopped at an event it cannot apply: mend it, then `regie resume`"
        );
        sqlx::query(
            "UPDATE journal.subscriptions SET stopped_at = $4, stopped_why = $5, held_until = '-infinity' \
             WHERE name = $1 AND version = $2 AND token = $3",
        )
        .bind(&self.name)
        .bind(self.version)
        .bind(self.token)
        .bind(event)
        .bind(why)
        .execute(pool)
        .await
        .map(drop)
        .map_err(JournalError::during("stop a subscription"))
    }
}

/// Sets a stopped subscription going again; with a reason, the event it stopped at is passed over for good.
pub async fn resume(
    pool: &PgPool,
    name: &str,
    version: i32,
    skip_because: Option<(&str, &str)>,
) -> Result<bool, JournalError> {
    let (reason, by) = skip_because.unzip();
    let resumed = sqlx::query(
        "WITH stopped AS (SELECT stopped_at FROM journal.subscriptions \
                          WHERE name = $1 AND version = $2 AND stopped_at IS NOT NULL), \
              skipped AS (INSERT INTO journal.skipped (name, version, event, reason, by) \
                          SELECT $1, $2, stopped_at, $3, $4 FROM stopped WHERE $3 IS NOT NULL ON CONFLICT DO NOTHING) \
         UPDATE journal.subscriptions SET stopped_at = NULL, stopped_why = NULL \
         WHERE name = $1 AND version = $2 AND stopped_at IS NOT NULL",
    )
    .bind(name)
    .bind(version)
    .bind(reason)
    .bind(by)
    .execute(pool)
    .await
    .map_err(JournalError::during("resume a subscription"))?;
    Ok(resumed.rows_affected() == 1)
}

/// The events that somebody decided to pass over.
pub async fn skipped(pool: &PgPool, name: &str, version: i32) -> Result<Vec<String>, JournalError> {
    sqlx::query_scalar("SELECT event FROM journal.skipped WHERE name = $1 AND version = $2")
        .bind(name)
        .bind(version)
        .fetch_all(pool)
        .await
        .map_err(JournalError::during("read what is skipped"))
}

pub async fn standings(pool: &PgPool) -> Result<Vec<Standing>, JournalError> {
    let rows = sqlx::query(&format!(
        "SELECT name, version, stopped_at, stopped_why, {CURSOR} FROM journal.subscriptions ORDER BY name, version"
    ))
    .fetch_all(pool)
    .await
    .map_err(JournalError::during("read how far subscriptions are"))?;
    Ok(rows
        .iter()
        .map(|row| Standing {
            name: row.get("name"),
            version: row.get("version"),
            cursor: cursor_of(row),
            stopped_at: row.get("stopped_at"),
            stopped_why: row.get("stopped_why"),
        })
        .collect())
}

/// How long the oldest event has waited that a subscription has not passed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lag {
    pub name: String,
    pub version: i32,
    /// None when nothing waits.
    pub waiting_since: Option<Timestamp>,
    pub stopped: bool,
}

pub async fn lags(pool: &PgPool) -> Result<Vec<Lag>, JournalError> {
    let rows = sqlx::query(
        "SELECT s.name, s.version, s.stopped_at IS NOT NULL AS stopped, e.recorded_at FROM journal.subscriptions s \
         LEFT JOIN LATERAL (SELECT recorded_at FROM journal.events e \
             WHERE (e.epoch, e.xid, e.position) > (s.epoch, s.xid, s.position) \
             ORDER BY e.epoch, e.xid, e.position LIMIT 1) e ON true \
         ORDER BY s.name, s.version",
    )
    .fetch_all(pool)
    .await
    .map_err(JournalError::during("read what subscriptions wait for"))?;
    let since = |row: &PgRow| row.get::<Option<jiff_sqlx::Timestamp>, _>("recorded_at");
    Ok(rows
        .iter()
        .map(|row| Lag {
            name: row.get("name"),
            version: row.get("version"),
            waiting_since: since(row).map(jiff_sqlx::Timestamp::to_jiff),
            stopped: row.get("stopped"),
        })
        .collect())
}

fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
