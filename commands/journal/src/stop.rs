//! The signal to stop, for whatever follows the journal: it finishes its step, then looks.

use std::time::Duration;
use tokio::sync::watch;

/// A sender that is gone says stop, too.
#[derive(Clone)]
pub struct Stop(watch::Receiver<bool>);

impl From<watch::Receiver<bool>> for Stop {
    fn from(told: watch::Receiver<bool>) -> Stop {
        Stop(told)
    }
}

impl Stop {
    pub fn told(&self) -> bool {
        *self.0.borrow() || self.0.has_changed().is_err()
    }

    pub async fn asked(&mut self) {
        let _ = self.0.wait_for(|stop| *stop).await;
    }

    /// Shorter when told to stop.
    pub async fn sleep(&mut self, duration: Duration) {
        let _ = tokio::time::timeout(duration, self.asked()).await;
    }
}
