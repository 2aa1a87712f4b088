//! The aggregates this process worked on last: their state and their head, one slot a stream.
//!
//! A slot's turn puts commands on one stream in line. The state it holds may run ahead of the journal: it is what
//! the stream will be once every append that was sent stands. It is only about speed: the append decides who was
//! first, whatever this cache believes, and one that fails makes the cache forget.

use journal::head::Head;
use kernel::Stream;
use std::{
    any::Any,
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard, OwnedRwLockReadGuard, RwLock};

const SLOTS_AT_MOST: usize = 10_000;
/// Two use cases that want the same two streams in opposite order: the second goes on without the lock.
const WAIT_AT_MOST: Duration = Duration::from_secs(2);

pub type State = Box<dyn Any + Send + Sync>;

#[derive(Default)]
struct Slot {
    head: Head,
    /// A `Decider::State`; none until it was loaded.
    state: Option<State>,
    generation: u64,
}

#[derive(Clone, Default)]
struct Entry {
    slot: Arc<AsyncMutex<Slot>>,
    /// Held by whoever waits for an append to this stream.
    under_way: Arc<RwLock<()>>,
    /// Raised when an append failed: states that were built on it are worth nothing.
    generation: Arc<AtomicU64>,
}

/// Whoever has it decides next.
pub struct Turn {
    slot: OwnedMutexGuard<Slot>,
    entry: Entry,
}

/// An append that was sent: the stream's state counts on it.
pub struct UnderWay {
    entry: Entry,
    generation: u64,
    stands: bool,
    _held: OwnedRwLockReadGuard<()>,
}

#[derive(Default)]
pub struct Streams {
    entries: Mutex<HashMap<Stream, Entry>>,
}

impl Streams {
    /// The stream's turn. `None` after a while: then the caller works from the journal alone.
    pub async fn turn(&self, stream: &Stream) -> Option<Turn> {
        let entry = self.entry(stream);
        let locked = tokio::time::timeout(WAIT_AT_MOST, Arc::clone(&entry.slot).lock_owned()).await;
        Some(Turn::new(locked.ok()?, entry))
    }

    /// If nobody is working on it and nothing is under way: what it holds then is in the journal.
    pub fn turn_if_free(&self, stream: &Stream) -> Option<Turn> {
        let entry = self.entry(stream);
        let slot = Arc::clone(&entry.slot).try_lock_owned().ok()?;
        drop(entry.under_way.try_write().ok()?);
        Some(Turn::new(slot, entry))
    }

    fn entry(&self, stream: &Stream) -> Entry {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        if entries.len() >= SLOTS_AT_MOST {
            // Those in use are held by somebody besides this map.
            entries.retain(|_, entry| Arc::strong_count(&entry.slot) > 1);
        }
        entries.entry(stream.clone()).or_default().clone()
    }
}

impl Turn {
    fn new(mut slot: OwnedMutexGuard<Slot>, entry: Entry) -> Turn {
        let generation = entry.generation.load(Ordering::Acquire);
        if slot.generation != generation {
            (slot.state, slot.generation) = (None, generation);
        }
        Turn { slot, entry }
    }

    /// Until every append that was sent has its answer, so that the state is the journal's. Nobody sends another
    /// meanwhile: the turn is ours.
    pub async fn settle(mut self) -> Turn {
        let settled = tokio::time::timeout(WAIT_AT_MOST, self.entry.under_way.write()).await;
        if settled.is_err() {
            self.slot.state = None;
        }
        drop(settled);
        Turn::new(self.slot, self.entry)
    }

    /// Whether the state that this turn gave is the journal's, once every append that was sent has its answer.
    pub async fn came_true(&self) -> bool {
        let settled = tokio::time::timeout(WAIT_AT_MOST, self.entry.under_way.write()).await;
        settled.is_ok() && self.slot.generation == self.entry.generation.load(Ordering::Acquire)
    }

    pub fn known<S: Clone + 'static>(&self) -> Option<(S, Head)> {
        let state = self.slot.state.as_ref()?.downcast_ref::<S>()?;
        Some((state.clone(), self.slot.head))
    }

    pub fn take_known<S: 'static>(&mut self) -> Option<(S, Head)> {
        let state = self.slot.state.take()?.downcast::<S>().ok()?;
        Some((*state, self.slot.head))
    }

    /// For the next one, who may build on it at once.
    pub fn put(&mut self, state: Option<State>, head: Head) {
        (self.slot.state, self.slot.head) = (state, head);
    }

    /// The turn ends with an append that is not answered yet.
    pub fn sent(self, state: Option<State>, head: Head) -> Option<UnderWay> {
        let mut turn = self;
        // Only a turn takes the write side.
        let held = Arc::clone(&turn.entry.under_way).try_read_owned().ok()?;
        turn.put(state, head);
        Some(UnderWay {
            generation: turn.slot.generation,
            entry: turn.entry,
            stands: false,
            _held: held,
        })
    }
}

impl UnderWay {
    pub fn stands(mut self) {
        self.stands = true;
    }
}

impl Drop for UnderWay {
    /// It failed, or nobody waits for it any longer: what others built on it is forgotten, what was loaded since
    /// stays.
    fn drop(&mut self) {
        if !self.stands {
            let (built_on, next) = (self.generation, self.generation + 1);
            let _ =
                self.entry
                    .generation
                    .compare_exchange(built_on, next, Ordering::AcqRel, Ordering::Acquire);
        }
    }
}
