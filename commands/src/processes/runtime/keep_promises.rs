//! Keeps what processes promised for a date, the oldest first, however late.
//!
//! Any node may keep any promise, two at once too: the command's id derives from the promise.

use super::verdict::{Verdict, judge};
use super::{ALL, Occasion, Pause, Process, rest};
use crate::{CommandError, Runtime};
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
        match fire_due(&runtime).await {
            Ok(0) => rest(&mut wake, &mut stop).await,
            Ok(_) => pause = Pause::new(),
            Err(error) => {
                tracing::warn!(%error, "promises are late; they are kept after a pause");
                pause.take(&mut stop).await;
            }
        }
    }
}

/// One batch; how many were kept. A promise that can never be kept does not hold the others back.
pub async fn fire_due(runtime: &Runtime) -> Result<usize, CommandError> {
    let (pool, now) = (&runtime.journal.pools.follower, runtime.journal.clock.now());
    let (mut kept, mut poison) = (0, None);
    for timer in timers::due(pool, now, PROMISES_AT_ONCE).await? {
        let Some(process) = ALL.into_iter().find(|process| process.name() == timer.process) else {
            continue;
        };
        match fire(runtime, process, &timer).await {
            Verdict::Answered(promises) => {
                promise_all(runtime, &promises).await?;
                timers::done(pool, &timer, now).await?;
                kept += 1;
            }
            Verdict::NotNow(error) => return Err(error),
            Verdict::Poison(error) => {
                tracing::error!(process = timer.process, key = timer.key, %error, "a promise cannot be kept");
                poison = Some(error);
            }
        }
    }
    match poison {
        Some(error) if kept == 0 => Err(error),
        Some(_) | None => Ok(kept),
    }
}

async fn fire(runtime: &Runtime, process: &dyn Process, timer: &Timer) -> Verdict {
    let occasion = Occasion::of_timer(process, runtime, timer);
    let answer = process.fire(&occasion, timer).await;
    judge(&occasion, answer)
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
