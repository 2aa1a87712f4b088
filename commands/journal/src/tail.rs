//! The end of the journal, read once for everybody in this process who follows it.
//!
//! Invariant: what is kept is what pages of the journal were, one after the other and without a gap: what it has after a
//! cursor is what a page would have had, a moment ago. Whoever stands before it, or beyond, reads a page of their own.

use crate::{
    error::JournalError,
    event::StoredEvent,
    page::{self, Horizon},
    stop::Stop,
    wake::{POLL_EVERY, Wake},
};
use kernel::Cursor;
use sqlx::PgPool;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::watch;

const EVENTS_AT_ONCE: i64 = 2_000;
/// What is kept for those who are a little behind.
const EVENTS_KEPT: usize = 4_000;
const BYTES_KEPT: usize = 16 * 1024 * 1024;
/// While a commit may be hidden behind another that is under way, and that may end without a word.
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(5);

#[derive(Clone)]
pub struct Tail {
    pool: PgPool,
    wake: Wake,
    kept: Arc<Mutex<Kept>>,
    /// One reads, and the others wait for what it finds.
    reading: Arc<tokio::sync::Mutex<()>>,
}

#[derive(Default)]
struct Kept {
    /// None until somebody has read.
    range: Option<Range>,
    events: VecDeque<Arc<StoredEvent>>,
    bytes: usize,
    last_read: Option<LastRead>,
}

/// After `from` and up to `to`, everything is kept.
#[derive(Clone, Copy)]
struct Range {
    from: Cursor,
    to: Cursor,
}

#[derive(Clone, Copy)]
struct LastRead {
    /// How many commits had been heard of before it began.
    heard: u64,
    at: Instant,
    held_back: bool,
}

impl Tail {
    pub fn new(pool: PgPool, wake: Wake) -> Tail {
        Tail {
            pool,
            wake,
            kept: Arc::default(),
            reading: Arc::default(),
        }
    }

    /// The next events after a cursor, for whoever has heard of so many commits. None: there is nothing new since.
    pub async fn after(
        &self,
        cursor: Cursor,
        at_most: usize,
        heard: u64,
    ) -> Result<Vec<Arc<StoredEvent>>, JournalError> {
        let found = self.kept().after(cursor, at_most);
        match found {
            Some(events) if !events.is_empty() => return Ok(events),
            Some(_) => {}
            None => return self.page_of_ones_own(cursor, at_most).await,
        }
        let _turn = self.reading.lock().await;
        if !self.kept().is_fresh_for(heard) {
            self.read_on().await?;
        }
        let found = self.kept().after(cursor, at_most);
        Ok(found.unwrap_or_default())
    }

    /// Until something may be there.
    pub async fn rest(&self, commits: &mut watch::Receiver<u64>, stop: &mut Stop) {
        let held_back = self.kept().last_read.is_some_and(|last| last.held_back);
        let at_most = if held_back { LOOK_AGAIN_AFTER } else { POLL_EVERY };
        tokio::select! {
            _ = tokio::time::timeout(at_most, commits.changed()) => {}
            () = stop.asked() => {}
        }
    }

    async fn read_on(&self) -> Result<(), JournalError> {
        let heard = *self.wake.listen().borrow();
        let to = self.kept().range.map(|range| range.to);
        let Some(to) = to else { return Ok(()) };
        let horizon = page::horizon(&self.pool).await?;
        let events = page::page_below(&self.pool, horizon, to, EVENTS_AT_ONCE).await?;
        self.kept().add(events, to, LastRead::of(heard, horizon));
        Ok(())
    }

    /// For whoever is far behind; one that reaches the end is the beginning of what is kept.
    async fn page_of_ones_own(
        &self,
        cursor: Cursor,
        at_most: usize,
    ) -> Result<Vec<Arc<StoredEvent>>, JournalError> {
        let heard = *self.wake.listen().borrow();
        let horizon = page::horizon(&self.pool).await?;
        let limit = i64::try_from(at_most).unwrap_or(i64::MAX);
        let events = page::page_below(&self.pool, horizon, cursor, limit).await?;
        let reaches_the_end = events.len() < at_most;
        let events: Vec<_> = events.into_iter().map(Arc::new).collect();
        if reaches_the_end {
            let read = LastRead::of(heard, horizon);
            self.kept().begin_at(cursor, &events, read);
        }
        Ok(events)
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl LastRead {
    fn of(heard: u64, horizon: Horizon) -> LastRead {
        LastRead {
            heard,
            at: Instant::now(),
            held_back: horizon.held_back,
        }
    }
}

impl Kept {
    /// None where that is not known here.
    fn after(&self, cursor: Cursor, at_most: usize) -> Option<Vec<Arc<StoredEvent>>> {
        let range = self.range?;
        if cursor < range.from || cursor > range.to {
            return None;
        }
        let first = self.events.partition_point(|event| event.cursor <= cursor);
        Some(self.events.range(first..).take(at_most).cloned().collect())
    }

    /// Whether a read that began after the last commit that was heard of found what there was; a poll finds it again.
    fn is_fresh_for(&self, heard: u64) -> bool {
        self.last_read.is_some_and(|last| {
            let lasts = if last.held_back {
                LOOK_AGAIN_AFTER
            } else {
                POLL_EVERY
            } / 2;
            last.heard >= heard && last.at.elapsed() < lasts
        })
    }

    fn add(&mut self, events: Vec<StoredEvent>, after: Cursor, read: LastRead) {
        let Some(range) = self.range.as_mut().filter(|range| range.to == after) else {
            return;
        };
        range.to = events.last().map_or(range.to, |last| last.cursor);
        self.last_read = Some(read);
        self.bytes += events.iter().map(size).sum::<usize>();
        self.events.extend(events.into_iter().map(Arc::new));
        self.let_go();
    }

    fn begin_at(&mut self, from: Cursor, events: &[Arc<StoredEvent>], read: LastRead) {
        let to = events.last().map_or(from, |last| last.cursor);
        if self.range.is_some_and(|range| range.to >= to) {
            return;
        }
        self.range = Some(Range { from, to });
        self.last_read = Some(read);
        self.bytes = events.iter().map(|event| size(event)).sum();
        self.events = events.iter().cloned().collect();
        self.let_go();
    }

    fn let_go(&mut self) {
        while self.events.len() > EVENTS_KEPT || self.bytes > BYTES_KEPT {
            let Some(oldest) = self.events.pop_front() else {
                break;
            };
            self.bytes -= size(&oldest);
            if let Some(range) = &mut self.range {
                range.from = oldest.cursor;
            }
        }
    }
}

fn size(event: &StoredEvent) -> usize {
    event.payload.len() + event.metadata.len()
}

#[cfg(test)]
mod tests;
