//! Keeps what processes promised for a date, the oldest first, however late.
//!
//! Any node may keep any promise, two at once too: the command's id derives from the promise.

use super::verdict::{Verdict, judge};
use super::{ALL, Occasion, Pause, Process, rest};
use crate::{CommandError, Runtime};
use jiff::Timestamp;
use journal::{
    JournalError, Transaction,
    stop::Stop,
    timers::{self, Timer},
};

const PROMISES_AT_ONCE: i64 = 200;

pub async fn keep_promises(runtime: Runtime, mut stop: Stop) {
    let mut wake = runtime.journal.wake.listen();
    let mut pause = Pause::new();
    while !stop.told() {
        match fire_due(&runtime, || stop.told()).await {
            Ok(0) => rest(&mut wake, &mut stop).await,
            Ok(_) => pause = Pause::new(),
            Err(error) => {
                tracing::warn!(%error, "promises are late; they are kept after a pause");
                pause.take(&mut stop).await;
            }
        }
    }
}

/// Tries each promise that is due once; how many were kept. One that must wait, or can never be kept, holds back no
/// other: it is told of at the end.
pub async fn fire_due(runtime: &Runtime, told_to_stop: impl Fn() -> bool) -> Result<usize, CommandError> {
    let (pool, now) = (&runtime.journal.pools.follower, runtime.journal.clock.now());
    let (mut round, mut tried) = (Round::default(), None);
    loop {
        let page = timers::due(pool, now, tried.as_ref(), PROMISES_AT_ONCE).await?;
        for timer in &page {
            if told_to_stop() {
                return round.outcome();
            }
            round.keep(runtime, timer, now).await;
        }
        tried = page.into_iter().last();
        if tried.is_none() {
            return round.outcome();
        }
    }
}

#[derive(Default)]
struct Round {
    kept: usize,
    /// The first one.
    not_now: Option<CommandError>,
    poison: Option<CommandError>,
}

impl Round {
    async fn keep(&mut self, runtime: &Runtime, timer: &Timer, now: Timestamp) {
        let Some(process) = ALL.into_iter().find(|process| process.name() == timer.process) else {
            return;
        };
        match fire(runtime, process, timer).await {
            Verdict::Answered(promises) => match done(runtime, timer, &promises, now).await {
                Ok(()) => self.kept += 1,
                Err(error) => self.wait_because(error),
            },
            Verdict::NotNow(error) => self.wait_because(error),
            Verdict::Poison(error) => {
                tracing::error!(process = timer.process, key = timer.key, %error, "a promise cannot be kept");
                self.poison = Some(error);
            }
        }
    }

    fn wait_because(&mut self, error: CommandError) {
        self.not_now.get_or_insert(error);
    }

    fn outcome(self) -> Result<usize, CommandError> {
        match (self.not_now, self.poison) {
            (Some(error), _) => Err(error),
            (None, Some(error)) if self.kept == 0 => Err(error),
            (None, _) => Ok(self.kept),
        }
    }
}

async fn fire(runtime: &Runtime, process: &dyn Process, timer: &Timer) -> Verdict {
    let occasion = Occasion::of_timer(process, runtime, timer);
    let answer = process.fire(&occasion, timer).await;
    judge(&occasion, answer)
}

/// What follows is promised first: a crash in between keeps the same promise once more.
async fn done(
    runtime: &Runtime,
    timer: &Timer,
    promises: &[Timer],
    now: Timestamp,
) -> Result<(), CommandError> {
    promise_all(runtime, promises).await?;
    Ok(timers::done(&runtime.journal.pools.follower, timer, now).await?)
}

async fn promise_all(runtime: &Runtime, promises: &[Timer]) -> Result<(), CommandError> {
    let broken = JournalError::during("keep a promise");
    let mut transaction = Transaction::begin(&runtime.journal.pools.follower, "BEGIN")
        .await
        .map_err(&broken)?;
    for promise in promises {
        timers::promise(&mut transaction, promise).await?;
    }
    Ok(transaction.commit().await.map_err(&broken)?)
}
