//! The aggregates this process worked on last: their state and their head, one slot a stream.
//!
//! A slot's lock puts commands on one stream in line, so that they do not race each other to the journal.
//! It is only about speed: the append decides who was first, whatever this cache believes.

use journal::head::Head;
use kernel::Stream;
use std::{
    any::Any,
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

const SLOTS_AT_MOST: usize = 10_000;
/// Two use cases that want the same two streams in opposite order: the second goes on without the lock.
const WAIT_AT_MOST: Duration = Duration::from_secs(2);

#[derive(Default)]
pub struct Slot {
    pub head: Head,
    /// A `Decider::State`; none until it was loaded.
    pub state: Option<Box<dyn Any + Send + Sync>>,
}

pub type SlotGuard = OwnedMutexGuard<Slot>;

#[derive(Default)]
pub struct Streams {
    slots: Mutex<HashMap<Stream, Arc<AsyncMutex<Slot>>>>,
}

impl Streams {
    /// The stream's turn. `None` after a while: then the caller works from the journal alone.
    pub async fn turn(&self, stream: &Stream) -> Option<SlotGuard> {
        tokio::time::timeout(WAIT_AT_MOST, self.slot(stream).lock_owned())
            .await
            .ok()
    }

    pub fn turn_if_free(&self, stream: &Stream) -> Option<SlotGuard> {
        self.slot(stream).try_lock_owned().ok()
    }

    fn slot(&self, stream: &Stream) -> Arc<AsyncMutex<Slot>> {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        if slots.len() >= SLOTS_AT_MOST {
            // Those in use are held by somebody besides this map.
            slots.retain(|_, slot| Arc::strong_count(slot) > 1);
        }
        Arc::clone(slots.entry(stream.clone()).or_default())
    }
}
