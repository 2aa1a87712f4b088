//! Readers see their writes: an answer waits until the read models it needs have passed a position.

use super::context::Asking;
use crate::Application;
use journal::{JournalError, subscription};
use kernel::{Cursor, Stream};
use projections::runtime::StillBehind;
use std::time::{Duration, Instant};
use tracing::Instrument;

pub const LIMIT: Duration = Duration::from_secs(5);
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(15);

impl Asking {
    /// For those that an answer shows; all others are waited for by what its caller asks next.
    pub async fn wait(&self, models: &[&'static str], cursor: Cursor) -> Result<(), StillBehind> {
        self.wrote(cursor);
        let waited = wait(&self.app, models, cursor).await;
        // Another of theirs may have waited meanwhile, and given up.
        self.wrote(cursor);
        waited
    }

    fn wrote(&self, cursor: Cursor) {
        if let Some(caller) = self.somebody() {
            self.app.written.note(caller, cursor);
        }
    }

    /// Until a process has answered what was written, and what it wrote to a stream can be read too.
    pub async fn wait_for_process(
        &self,
        process: &str,
        answer: &Stream,
        models: &[&'static str],
        cursor: Cursor,
    ) -> Result<(), StillBehind> {
        self.wrote(cursor);
        let until = Instant::now() + LIMIT;
        while !has_passed(&self.app, process, cursor).await.unwrap_or(false) {
            if Instant::now() > until {
                return Err(StillBehind);
            }
            tokio::time::sleep(LOOK_AGAIN_AFTER).await;
        }
        let written = self
            .app
            .journal()
            .read_stream(answer, 0)
            .await
            .map_err(|_| StillBehind)?;
        let newest = written.last().map_or(cursor, |last| last.cursor.max(cursor));
        self.wait(models, newest).await
    }
}

async fn wait(app: &Application, models: &[&'static str], cursor: Cursor) -> Result<(), StillBehind> {
    if cursor == Cursor::START {
        return Ok(());
    }
    let span = tracing::debug_span!("wait", read_models = models.len());
    app.positions.wait(models, cursor, LIMIT).instrument(span).await
}

/// Every read model, for a query that names the position it wants to see.
pub async fn wait_for_all(app: &Application, cursor: Cursor) -> Result<(), StillBehind> {
    wait(app, &all(), cursor).await
}

fn all() -> Vec<&'static str> {
    projections::ALL.iter().map(|model| model.name).collect()
}

async fn has_passed(app: &Application, process: &str, cursor: Cursor) -> Result<bool, JournalError> {
    let standings = subscription::standings(&app.journal().pools.follower).await?;
    Ok(standings
        .iter()
        .any(|standing| standing.name == process && standing.cursor >= cursor))
}
