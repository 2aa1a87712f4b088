//! How processes are driven: each follows the journal under a lease of its own, and one loop keeps what they
//! promised for a date. Read once.
//!
//! Invariant: an event is behind the cursor only when its answer was carried out and its promises are kept
//! with the cursor's move, in one transaction. Whatever is cut short is answered again, with the same ids.

mod follow;
mod keep_promises;
mod leave_behind;
mod settle;
mod verdict;

pub use leave_behind::leave_behind;
pub use settle::settle;

use super::{ALL, Occasion};
use crate::{CommandError, Runtime};
use follow::follow;
use journal::{StoredEvent, stop::Stop, timers::Timer, wake::POLL_EVERY};
use keep_promises::keep_promises;
use std::{pin::Pin, time::Duration};
use tokio::{sync::watch, task::JoinSet};

/// The promises that follow from an answer.
pub type Answer<'a> = Pin<Box<dyn Future<Output = Result<Vec<Timer>, CommandError>> + Send + 'a>>;

pub trait Process: Send + Sync {
    /// Of its file; on disk it names the subscription and the timers, so it is frozen.
    fn name(&self) -> &'static str;

    /// The types of the events it answers.
    fn kinds(&self) -> &'static [&'static str];

    /// To an event; personal fields are open.
    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a>;

    /// To a date that it promised itself.
    fn fire<'a>(&'a self, _occasion: &'a Occasion, _timer: &'a Timer) -> Answer<'a> {
        Box::pin(async { Ok(vec![]) })
    }
}

const LONGEST_PAUSE: Duration = Duration::from_secs(5);
const FIRST_PAUSE: Duration = Duration::from_millis(100);

/// Drives every process until told to stop; what is being answered then is finished first.
pub async fn run_all(runtime: Runtime, stop: watch::Receiver<bool>) {
    let mut running = JoinSet::new();
    for process in ALL {
        running.spawn(follow(runtime.clone(), process, stop.clone().into()));
    }
    running.spawn(keep_promises(runtime, stop.into()));
    while let Some(ended) = running.join_next().await {
        if let Err(error) = ended {
            tracing::error!(%error, "a process broke off; restart the server");
        }
    }
}

/// Longer each time, until something goes well again.
struct Pause(Duration);

impl Pause {
    fn new() -> Pause {
        Pause(FIRST_PAUSE)
    }

    async fn take(&mut self, stop: &mut Stop) {
        stop.sleep(self.0).await;
        self.0 = (self.0 * 2).min(LONGEST_PAUSE);
    }
}

/// Until something may be there.
async fn rest(wake: &mut watch::Receiver<u64>, stop: &mut Stop) {
    tokio::select! {
        _ = wake.changed() => {}
        () = stop.sleep(POLL_EVERY) => {}
    }
}
