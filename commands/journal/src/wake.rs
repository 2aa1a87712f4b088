//! Tells followers that something was committed. Only a hint: whoever misses it polls.

use crate::{error::JournalError, pools::Pools};
use sqlx::postgres::PgListener;
use std::{sync::Arc, time::Duration};
use tokio::sync::{Notify, watch};

/// The slow poll behind every wake-up.
pub const POLL_EVERY: Duration = Duration::from_secs(1);
const DEBOUNCE: Duration = Duration::from_millis(25);
const CHANNEL: &str = "regie_journal";

#[derive(Clone)]
pub struct Wake {
    commits: watch::Sender<u64>,
    to_tell_others: Arc<Notify>,
}

impl Default for Wake {
    fn default() -> Wake {
        Wake {
            commits: watch::Sender::new(0),
            to_tell_others: Arc::default(),
        }
    }
}

impl Wake {
    /// Something was committed by this process.
    pub fn poke(&self) {
        self.commits.send_modify(|count| *count = count.wrapping_add(1));
        self.to_tell_others.notify_one();
    }

    pub fn listen(&self) -> watch::Receiver<u64> {
        self.commits.subscribe()
    }

    /// One notification for many commits, outside their transactions: inside, it would serialise them.
    pub async fn tell_other_processes(self, pools: Pools) -> Result<(), JournalError> {
        loop {
            self.to_tell_others.notified().await;
            tokio::time::sleep(DEBOUNCE).await;
            let told = sqlx::query("SELECT pg_notify($1, '')")
                .bind(CHANNEL)
                .execute(&pools.follower)
                .await;
            if let Err(error) = told {
                tracing::warn!(%error, "other processes were not woken; they poll");
            }
        }
    }

    /// Passes on what other processes told. Reconnects by itself.
    pub async fn hear_other_processes(self, pools: Pools) -> Result<(), JournalError> {
        loop {
            if let Err(error) = self.hear_until_cut(&pools).await {
                tracing::warn!(%error, "not listening to other processes; polling");
            }
            tokio::time::sleep(POLL_EVERY).await;
        }
    }

    async fn hear_until_cut(&self, pools: &Pools) -> Result<(), sqlx::Error> {
        let mut listener = PgListener::connect_with(&pools.follower).await?;
        listener.listen(CHANNEL).await?;
        loop {
            listener.recv().await?;
            self.commits.send_modify(|count| *count = count.wrapping_add(1));
        }
    }
}
