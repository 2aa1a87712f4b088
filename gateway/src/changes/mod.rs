//! What changed, told to whoever listens: one follower of the journal for all of them.
//!
//! - An event is told once the read models have passed it, so that whoever hears of it and asks sees it.
//! - A listener is a cursor and nothing else. What is told lies in one bounded queue for all; whoever is slower
//!   than that reads on from the journal, holds nobody back, and misses nothing.
//! - Nothing is read while nobody listens.

mod feed;
mod follow;
mod page;

pub use feed::{Feed, Lost};
pub use page::{Change, Page};

use journal::Journal;
use kernel::Cursor;
use projections::runtime::Positions;
use std::sync::Arc;
use tokio::sync::{Notify, Semaphore, broadcast, watch};

/// How many pages a listener may be behind before it reads on from the journal.
const PAGES_KEPT: usize = 64;
const EVENTS_PER_PAGE: u16 = 500;
/// Of all listeners who read on from the journal: connections are for others too.
const CATCHING_UP_AT_ONCE: usize = 3;

/// Clones are cheap and share everything.
#[derive(Clone)]
pub struct Changes {
    journal: Journal,
    positions: Positions,
    pages: broadcast::Sender<Arc<Page>>,
    /// Up to where everything was told; none while nobody follows.
    told: watch::Sender<Option<Cursor>>,
    /// Somebody has begun to listen.
    came: Arc<Notify>,
    /// Whether it is over for good.
    ended: watch::Sender<bool>,
    catching_up: Arc<Semaphore>,
}

impl Changes {
    pub fn new(journal: Journal, positions: Positions) -> Changes {
        Changes {
            journal,
            positions,
            pages: broadcast::Sender::new(PAGES_KEPT),
            told: watch::Sender::new(None),
            came: Arc::default(),
            ended: watch::Sender::new(false),
            catching_up: Arc::new(Semaphore::new(CATCHING_UP_AT_ONCE)),
        }
    }

    /// Every page as it is told, from now on; whoever is too slow is told how many they missed.
    pub fn pages(&self) -> broadcast::Receiver<Arc<Page>> {
        let pages = self.pages.subscribe();
        self.came.notify_one();
        pages
    }

    /// Returns when this program stops: listeners are to go.
    pub async fn over(&self) {
        let _ = self.ended.subscribe().wait_for(|ended| *ended).await; // an error: as over as can be
    }
}
