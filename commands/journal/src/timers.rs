//! What was promised for a date. Kept until done, so that a date that passed while nothing ran is caught up.

use crate::error::JournalError;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use kernel::TenantId;
use sqlx::{PgConnection, PgPool, Row};
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timer {
    pub process: String,
    pub tenant: TenantId,
    /// Says what for, and makes the promise one: the same key twice is one timer.
    pub key: String,
    pub due_at: Timestamp,
    /// The aggregate it concerns.
    pub subject: Uuid,
}

pub async fn promise(transaction: &mut PgConnection, timer: &Timer) -> Result<(), JournalError> {
    sqlx::query(
        "INSERT INTO journal.timers (process, tenant, key, due_at, subject) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT DO NOTHING",
    )
    .bind(&timer.process)
    .bind(timer.tenant.0)
    .bind(&timer.key)
    .bind(timer.due_at.to_sqlx())
    .bind(timer.subject)
    .execute(transaction)
    .await
    .map(drop)
    .map_err(JournalError::during("keep a timer"))
}

/// The oldest first; only those that come after a given one. A key is one within its process and tenant, so these are
/// part of the order.
pub async fn due(
    pool: &PgPool,
    now: Timestamp,
    after: Option<&Timer>,
    limit: i64,
) -> Result<Vec<Timer>, JournalError> {
    let rows = sqlx::query(
        "SELECT process, tenant, key, due_at, subject FROM journal.timers \
         WHERE done_at IS NULL AND due_at <= $1 \
           AND ($3::timestamptz IS NULL OR (due_at, key, process, tenant) > ($3, $4, $5, $6)) \
         ORDER BY due_at, key, process, tenant LIMIT $2",
    )
    .bind(now.to_sqlx())
    .bind(limit)
    .bind(after.map(|timer| timer.due_at.to_sqlx()))
    .bind(after.map(|timer| &timer.key))
    .bind(after.map(|timer| &timer.process))
    .bind(after.map(|timer| timer.tenant.0))
    .fetch_all(pool)
    .await
    .map_err(JournalError::during("read due timers"))?;
    Ok(rows
        .iter()
        .map(|row| Timer {
            process: row.get("process"),
            tenant: TenantId(row.get("tenant")),
            key: row.get("key"),
            due_at: row.get::<jiff_sqlx::Timestamp, _>("due_at").to_jiff(),
            subject: row.get("subject"),
        })
        .collect())
}

/// After its command was carried out; the command's id derives from the timer, so a crash in between repeats nothing.
pub async fn done(pool: &PgPool, timer: &Timer, now: Timestamp) -> Result<(), JournalError> {
    sqlx::query("UPDATE journal.timers SET done_at = $4 WHERE process = $1 AND tenant = $2 AND key = $3")
        .bind(&timer.process)
        .bind(timer.tenant.0)
        .bind(&timer.key)
        .bind(now.to_sqlx())
        .execute(pool)
        .await
        .map(drop)
        .map_err(JournalError::during("mark a timer done"))
}
