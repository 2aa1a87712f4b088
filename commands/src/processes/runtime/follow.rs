//! One process on the journal: page by page, one event at a time, under a lease that lets nobody else be it.

use super::verdict::{Verdict, judge};
use super::{Occasion, Pause, Process, rest};
use crate::{CommandError, Runtime, runtime::mint};
use journal::{
    JournalError, StoredEvent, Transaction,
    page::page,
    stop::Stop,
    subscription::{self, Lease},
    timers::{self, Timer},
};
use kernel::Cursor;
use std::{slice, sync::Arc, time::Duration};
use tokio::{sync::watch, time::Instant};
use tracing::{Instrument, Span};
use uuid::Uuid;

const HELD_FOR: Duration = Duration::from_secs(15);
const RENEWED_AFTER: Duration = Duration::from_secs(5);
const EVENTS_AT_ONCE: u16 = 200;
/// A process has one: what it did is done, there is nothing to rebuild.
const VERSION: i32 = 1;

pub struct Follower<'r> {
    runtime: &'r Runtime,
    process: &'static dyn Process,
    lease: Lease,
    renewed: Instant,
    skipped: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// So many events were answered.
    Moved(usize),
    AtTheEnd,
    /// Somebody else holds the lease now.
    LeaseLost,
}

pub async fn follow(runtime: Runtime, process: &'static dyn Process, mut stop: Stop) {
    let holder = mint();
    let mut wake = runtime.journal.wake.listen();
    let mut pause = Pause::new();
    while !stop.told() {
        match follow_on(&runtime, process, holder, &mut wake, &mut stop).await {
            Ok(()) => pause = Pause::new(),
            Err(error) => {
                tracing::warn!(process = process.name(), %error, "a process pauses and tries again");
                pause.take(&mut stop).await;
            }
        }
    }
}

/// Until told to stop, or until somebody else follows.
async fn follow_on(
    runtime: &Runtime,
    process: &'static dyn Process,
    holder: Uuid,
    wake: &mut watch::Receiver<u64>,
    stop: &mut Stop,
) -> Result<(), CommandError> {
    let Some(mut follower) = Follower::begin(runtime, process, holder).await? else {
        rest(wake, stop).await;
        return Ok(());
    };
    let mut step = Step::Moved(0);
    while step != Step::LeaseLost && !stop.told() {
        let heard = *wake.borrow_and_update();
        step = follower.step_after(heard).await?;
        if step == Step::AtTheEnd {
            runtime.journal.tail.rest(wake, stop).await;
        }
        if step != Step::LeaseLost {
            step = follower.renew().await?;
        }
    }
    follower.release().await
}

impl<'r> Follower<'r> {
    /// `None` while somebody else follows, or while the subscription is stopped.
    pub async fn begin(
        runtime: &'r Runtime,
        process: &'static dyn Process,
        holder: Uuid,
    ) -> Result<Option<Follower<'r>>, CommandError> {
        let pool = &runtime.journal.pools.follower;
        subscription::begin(pool, process.name(), VERSION, Cursor::START).await?;
        let lease = subscription::acquire(pool, process.name(), VERSION, holder, HELD_FOR).await?;
        let Some(lease) = lease else { return Ok(None) };
        let skipped = subscription::skipped(pool, process.name(), VERSION).await?;
        Ok(Some(Follower {
            runtime,
            process,
            lease,
            renewed: Instant::now(),
            skipped,
        }))
    }

    pub fn passed(&self) -> Cursor {
        self.lease.passed
    }

    /// Without an answer.
    pub fn leave_behind(&mut self, end: Cursor) {
        self.lease.pass(end);
    }

    /// The next page, as it is now.
    pub async fn step(&mut self) -> Result<Step, CommandError> {
        let pool = &self.runtime.journal.pools.follower;
        let events = page(pool, self.lease.passed, EVENTS_AT_ONCE.into()).await?;
        self.take(events.into_iter().map(Arc::new)).await
    }

    /// The same, for whoever has heard of so many commits.
    async fn step_after(&mut self, heard: u64) -> Result<Step, CommandError> {
        let tail = &self.runtime.journal.tail;
        let events = tail
            .after(self.lease.passed, EVENTS_AT_ONCE.into(), heard)
            .await?;
        self.take(events.into_iter()).await
    }

    /// What was answered before an error stays answered.
    async fn take(&mut self, events: impl Iterator<Item = Arc<StoredEvent>>) -> Result<Step, CommandError> {
        let (mut answered, mut end) = (0, None);
        for event in events {
            let to = event.cursor;
            end = Some(to);
            if !self.is_to_answer(&event) {
                continue;
            }
            let span = self.span(&event);
            let promises = self.answer(event.as_ref().clone()).instrument(span).await?;
            if self.move_on(to, &promises).await? == Step::LeaseLost {
                return Ok(Step::LeaseLost);
            }
            answered += 1;
        }
        let Some(end) = end else {
            return Ok(Step::AtTheEnd);
        };
        self.pass(end);
        Ok(Step::Moved(answered))
    }

    /// What an answer commanded is committed, and commanding it again does nothing: only promises have to be kept
    /// together with the cursor.
    async fn move_on(&mut self, to: Cursor, promises: &[Timer]) -> Result<Step, CommandError> {
        if promises.is_empty() {
            self.pass(to);
            return Ok(Step::Moved(0));
        }
        self.advance(to, promises).await
    }

    /// Nothing up to there is left to answer.
    fn pass(&mut self, to: Cursor) {
        self.lease.pass(to);
        if self.lease.passed > self.lease.cursor {
            self.runtime.journal.passing.note(&self.lease);
        }
    }

    fn is_to_answer(&self, event: &StoredEvent) -> bool {
        self.process.kinds().contains(&event.event_type.as_str()) && !self.skipped.contains(&event.name())
    }

    /// A trace of its own: what it answers is found by the correlation.
    fn span(&self, event: &StoredEvent) -> Span {
        let (name, cause) = (self.process.name(), event.name());
        let correlation = event.correlation.unwrap_or_default();
        tracing::debug_span!(parent: None, "process", name, cause, %correlation)
    }

    async fn answer(&self, mut event: StoredEvent) -> Result<Vec<Timer>, CommandError> {
        let occasion = Occasion::of_event(self.process, self.runtime, &event)?;
        let opened = self
            .runtime
            .journal
            .open_fields(slice::from_mut(&mut event))
            .await;
        let answer = match opened {
            Ok(()) => self.process.react(&occasion, &event).await,
            Err(error) => Err(error.into()),
        };
        match judge(&occasion, answer) {
            Verdict::Answered(promises) => Ok(promises),
            Verdict::NotNow(error) => Err(error),
            Verdict::Poison(error) => {
                let pool = &self.runtime.journal.pools.follower;
                self.lease.stop(pool, &occasion.name, &error.to_string()).await?;
                Err(error)
            }
        }
    }

    /// The cursor and the promises, in one transaction.
    async fn advance(&mut self, to: Cursor, promises: &[Timer]) -> Result<Step, CommandError> {
        let pool = &self.runtime.journal.pools.follower;
        let broken = JournalError::during("move a process on");
        let mut transaction = Transaction::begin(pool, "BEGIN").await.map_err(&broken)?;
        if self.lease.advance(&mut transaction, to, HELD_FOR).await?.is_err() {
            return Ok(Step::LeaseLost);
        }
        for promise in promises {
            timers::promise(&mut transaction, promise).await?;
        }
        transaction.commit().await.map_err(&broken)?;
        self.lease.moved(to);
        self.renewed = Instant::now();
        Ok(Step::Moved(0))
    }

    /// Keeps a lease whose cursor has not moved for a while.
    async fn renew(&mut self) -> Result<Step, CommandError> {
        if self.renewed.elapsed() < RENEWED_AFTER {
            return Ok(Step::Moved(0));
        }
        self.renewed = Instant::now();
        let kept = self
            .lease
            .renew(&self.runtime.journal.pools.follower, HELD_FOR)
            .await?;
        Ok(if kept.is_ok() {
            Step::Moved(0)
        } else {
            Step::LeaseLost
        })
    }

    pub async fn release(self) -> Result<(), CommandError> {
        Ok(self.lease.release(&self.runtime.journal.pools.follower).await?)
    }
}
