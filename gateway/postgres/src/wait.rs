//! Waiting for something to become true, without guessing how long it takes.

use std::thread;
use std::time::{Duration, Instant};

const BETWEEN_TRIES: Duration = Duration::from_millis(10);

/// Asks again and again until there is an answer, or until the time is over.
pub(crate) fn poll<T>(limit: Duration, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let started = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return Some(answer);
        }
        if started.elapsed() >= limit {
            return None;
        }
        thread::sleep(BETWEEN_TRIES);
    }
}

/// `poll` for a plain yes.
pub(crate) fn until(limit: Duration, mut is_true: impl FnMut() -> bool) -> bool {
    poll(limit, || is_true().then_some(())).is_some()
}
