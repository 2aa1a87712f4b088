//! For tests and for the demo: every process, up to the end of the journal and of the clock, without waiting.

use super::follow::{Follower, Step};
use super::keep_promises::fire_due;
use super::{ALL, Process};
use crate::{CommandError, Runtime, runtime::mint};
use journal::JournalError;
use kernel::Cursor;
use uuid::Uuid;

/// Answers what is there, and what follows from the answers, until all is quiet; how much was answered.
/// What another server is following is left to it.
pub async fn settle(runtime: &Runtime) -> Result<usize, CommandError> {
    let holder = mint();
    let mut total = 0;
    loop {
        let mut answered = 0;
        for process in ALL {
            answered += catch_up(runtime, process, holder).await?;
        }
        answered += fire_due(runtime, || false).await?;
        if answered == 0 {
            return Ok(total);
        }
        total += answered;
    }
}

async fn catch_up(
    runtime: &Runtime,
    process: &'static dyn Process,
    holder: Uuid,
) -> Result<usize, CommandError> {
    let Some(mut follower) = Follower::begin(runtime, process, holder).await? else {
        return Ok(0);
    };
    let outcome = to_the_end(runtime, &mut follower).await;
    follower.release().await?;
    outcome
}

/// A transaction that is still open, in any database of the server, hides what was committed after it began:
/// then an empty page is not the end.
async fn to_the_end(runtime: &Runtime, follower: &mut Follower<'_>) -> Result<usize, CommandError> {
    let mut answered = 0;
    loop {
        match follower.step().await? {
            Step::Moved(count) => answered += count,
            Step::LeaseLost => return Ok(answered),
            Step::AtTheEnd if is_the_end(runtime, follower.passed()).await? => return Ok(answered),
            Step::AtTheEnd => tokio::task::yield_now().await,
        }
    }
}

async fn is_the_end(runtime: &Runtime, cursor: Cursor) -> Result<bool, JournalError> {
    sqlx::query_scalar(
        "SELECT NOT EXISTS (SELECT FROM journal.events WHERE (epoch, xid, position) > ($1, $2::text::xid8, $3))",
    )
    .bind(cursor.epoch)
    .bind(cursor.xid.to_string())
    .bind(cursor.position)
    .fetch_one(&runtime.journal.pools.follower)
    .await
    .map_err(JournalError::during("look for the end of the journal"))
}
