//! For the demo: a history that is told long after it happened. Every process stands at the end of the journal then, and
//! answers what comes.

use super::{ALL, follow::Follower};
use crate::{CommandError, Runtime, runtime::mint};
use journal::JournalError;
use kernel::Cursor;

/// What was answered until now stays answered; what was not is nobody's to answer any more. A process that somebody else
/// is following stays where it is.
pub async fn leave_behind(runtime: &Runtime) -> Result<(), CommandError> {
    let (holder, end) = (mint(), end(runtime).await?);
    for process in ALL {
        if let Some(mut follower) = Follower::begin(runtime, process, holder).await? {
            follower.leave_behind(end);
            follower.release().await?;
        }
    }
    Ok(())
}

async fn end(runtime: &Runtime) -> Result<Cursor, JournalError> {
    let last: Option<(i16, i64, i64)> = sqlx::query_as(
        "SELECT epoch, xid::text::bigint, position FROM journal.events ORDER BY epoch DESC, xid DESC, position DESC LIMIT 1",
    )
    .fetch_optional(&runtime.journal.pools.follower)
    .await
    .map_err(JournalError::during("look for the end of the journal"))?;
    Ok(last.map_or(Cursor::START, |(epoch, xid, position)| Cursor {
        epoch,
        xid,
        position,
    }))
}
