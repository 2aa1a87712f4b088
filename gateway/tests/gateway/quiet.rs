//! Waiting until nothing more happens by itself.

use crate::support::House;
use anyhow::{Result, bail};

impl House {
    /// Every process has answered what there is, and what follows from that: nothing more happens by itself.
    pub async fn until_quiet(&self) -> Result<()> {
        let pool = &self.app.journal().pools.follower;
        let mut quiet = 0;
        for _ in 0..600 {
            let newest = journal::page::newest(pool).await?;
            let standings = journal::subscription::standings(pool).await?;
            let behind = standings
                .iter()
                .filter(|standing| standing.cursor < newest)
                .count();
            quiet = if behind == 0 { quiet + 1 } else { 0 };
            if quiet == 3 {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        bail!("something still happens by itself")
    }
}
