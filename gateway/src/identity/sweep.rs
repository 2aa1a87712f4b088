//! What nobody needs any more is removed: sessions that are over, attempts, links, letters that left.

use jiff::SignedDuration;
use jiff_sqlx::ToSqlx;
use journal::{Journal, JournalError, stop::Stop};
use std::time::Duration;

const EVERY: Duration = Duration::from_secs(60 * 60);

/// What is removed, and how many days after it was over.
const OVER: [(&str, i64); 4] = [
    (
        "DELETE FROM identity.sessions WHERE ends_at < $1 OR ended_at < $1",
        30,
    ),
    ("DELETE FROM identity.attempts WHERE last_at < $1", 1),
    ("DELETE FROM identity.links WHERE ends_at < $1", 7),
    ("DELETE FROM mail.outbox WHERE sent_at < $1 OR ended_at < $1", 90),
];

pub async fn run(journal: Journal, mut stop: Stop) {
    while !stop.told() {
        if let Err(error) = sweep(&journal).await {
            tracing::warn!(%error, "what is over stays for another hour");
        }
        stop.sleep(EVERY).await;
    }
}

pub async fn sweep(journal: &Journal) -> Result<u64, JournalError> {
    let now = journal.clock.now();
    let mut removed = 0;
    for (statement, days) in OVER {
        let before = now
            .saturating_sub(SignedDuration::from_hours(24 * days))
            .unwrap_or(now);
        let done = sqlx::query(statement)
            .bind(before.to_sqlx())
            .execute(&journal.pools.follower)
            .await
            .map_err(JournalError::during("remove what is over"))?;
        removed += done.rows_affected();
    }
    Ok(removed)
}
