//! What nobody finished within its day is removed, and so is what lies on the shelf of a file that was removed: its key
//! is gone already.

use super::Files;
use crate::Failure;
use jiff::SignedDuration;
use journal::stop::Stop;
use kernel::{FileId, TenantId};
use projections::file::list::removed_since;
use std::{sync::Arc, time::Duration};

const EVERY: Duration = Duration::from_secs(10 * 60);
/// Removed objects are looked for again for so long: whoever was to remove them may have been stopped.
const LOOKED_FOR: SignedDuration = SignedDuration::from_hours(72);

pub async fn run(files: Arc<Files>, mut stop: Stop) {
    while !stop.told() {
        if let Err(error) = files.sweep().await {
            tracing::warn!(error = error.line(), "files that are over stay for a while");
        }
        stop.sleep(EVERY).await;
    }
}

impl Files {
    pub async fn sweep(&self) -> Result<(), Failure> {
        let said = |error: &dyn std::fmt::Display| Failure::said(error.to_string());
        for (upload, received) in self.uploads.over().await? {
            let file = FileId(upload);
            if received {
                self.uploads.remove(file).await?;
            } else {
                self.discard(file).await.map_err(|error| said(&error))?;
            }
        }
        let now = self.journal.clock.now();
        let since = now.saturating_sub(LOOKED_FOR).unwrap_or(now);
        for (tenant, file) in removed_since(&self.journal.pools.follower, since).await? {
            let removed = self.shelf.remove(TenantId(tenant), FileId(file)).await;
            removed.map_err(|error| said(&error))?;
        }
        Ok(())
    }
}
