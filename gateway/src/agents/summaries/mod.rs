//! Measures summed up by the minute and by the hour: a follower of stored records, whose position moves in one transaction
//! with the sums, so that each sample counts once. What is old goes, a day or a month at a time.
//!
//! `fold` sums samples up, `store` is what is on disk, `chart` chooses where a chart is read.

mod chart;
mod fold;
mod store;

pub use chart::{Chart, Point};
pub use store::Summaries;

use super::Agents;
use journal::{JournalError, stop::Stop};
use std::time::Duration;

const LOOK_EVERY: Duration = Duration::from_secs(10);

pub async fn run(agents: Agents, mut stop: Stop) {
    while !stop.told() {
        if let Err(error) = agents.sum_up().await {
            tracing::warn!(%error, "what machines measured is summed up later");
        }
        stop.sleep(LOOK_EVERY).await;
    }
}

impl Agents {
    /// All that was measured and not summed up yet, of all tenants.
    pub async fn sum_up(&self) -> Result<(), JournalError> {
        self.sections.forget_replaced().await?;
        for (tenant, machine) in self.summaries.behind().await? {
            while self.summaries.sum_up(tenant, machine).await? {}
        }
        Ok(())
    }
}
