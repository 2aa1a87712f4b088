//! Seals while events come: soon after a commit, at once after many, and once more at the end.

use journal::{
    Journal, JournalError,
    seal::{self, Sealer},
    stop::Stop,
    wake::POLL_EVERY,
};
use std::time::Duration;

/// Many commits are one seal.
const DEBOUNCE: Duration = Duration::from_millis(250);

pub async fn run(journal: Journal, sealer: Sealer, mut stop: Stop) {
    let mut commits = journal.wake.listen();
    let mut something_new = true;
    while !stop.told() {
        commits.mark_unchanged();
        if let Err(error) = seal(&journal, &sealer, something_new).await {
            tracing::warn!(%error, "not sealed; will try again");
        }
        something_new = tokio::select! {
            heard = tokio::time::timeout(POLL_EVERY, commits.changed()) => heard.is_ok(),
            () = stop.asked() => true,
        };
        stop.sleep(DEBOUNCE).await;
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
