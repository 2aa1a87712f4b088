//! Seals while events come: soon after a commit, at once after many, and once more at the end.

use journal::{
    Journal, JournalError,
    seal::{self, Sealer},
    wake::POLL_EVERY,
};
use std::time::Duration;
use tokio::sync::watch;

/// Many commits are one seal.
const DEBOUNCE: Duration = Duration::from_millis(250);

pub async fn run(journal: Journal, sealer: Sealer, mut stop: watch::Receiver<bool>) {
    let mut commits = journal.wake.listen();
    let mut something_new = true;
    while !*stop.borrow() {
        commits.mark_unchanged();
        if let Err(error) = seal(&journal, &sealer, something_new).await {
            tracing::warn!(%error, "not sealed; will try again");
        }
        something_new = tokio::select! {
            heard = tokio::time::timeout(POLL_EVERY, commits.changed()) => heard.is_ok(),
            _ = stop.changed() => true,
        };
        pause(&mut stop).await;
    }
    if let Err(error) = sealer.seal_what_is_new().await {
        tracing::warn!(%error, "the last events are not sealed; the next start seals them");
    }
}

/// A poll of an idle journal writes nothing.
async fn seal(journal: &Journal, sealer: &Sealer, something_new: bool) -> Result<(), JournalError> {
    if something_new || seal::unsealed(&journal.pools.follower).await? > 0 {
        let count = sealer.seal_what_is_new().await?;
        tracing::debug!(count, "sealed");
    }
    Ok(())
}

async fn pause(stop: &mut watch::Receiver<bool>) {
    let _ = tokio::time::timeout(DEBOUNCE, stop.wait_for(|stop| *stop)).await;
}
