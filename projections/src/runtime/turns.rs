//! Answers take turns: a few more of them at once than there are processors only wait for each other in the middle of
//! what they do, and all of them are late. Whoever waits for a turn waits in line; what takes its time loses its turn and
//! goes on without, so that it holds nobody up.

use std::{
    num::NonZero,
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::Duration,
};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    task::AbortHandle,
    time::{sleep, timeout},
};

/// Longer than most answers take.
const LASTS: Duration = Duration::from_millis(50);
/// Where all who are before one in line take long.
const PATIENCE: Duration = Duration::from_millis(150);
/// The database answers one while another is written.
const BESIDE_THE_PROCESSORS: usize = 1;

/// Clones share the line.
#[derive(Clone)]
pub struct Turns(Arc<Semaphore>);

/// Until it is dropped, or has lasted; none for whoever waited long enough.
pub struct Turn {
    _held: Option<Held>,
}

struct Held {
    permit: Arc<Mutex<Option<OwnedSemaphorePermit>>>,
    end: AbortHandle,
}

impl Turns {
    pub fn of_this_machine() -> Turns {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        Turns::at_once(processors + BESIDE_THE_PROCESSORS)
    }

    pub fn at_once(count: usize) -> Turns {
        Turns(Arc::new(Semaphore::new(count)))
    }

    pub async fn wait(&self) -> Turn {
        let turn = timeout(PATIENCE, Arc::clone(&self.0).acquire_owned()).await;
        Turn {
            _held: turn.ok().and_then(Result::ok).map(Held::of),
        }
    }
}

impl Held {
    fn of(permit: OwnedSemaphorePermit) -> Held {
        let permit = Arc::new(Mutex::new(Some(permit)));
        let held = Arc::clone(&permit);
        let end = tokio::spawn(async move {
            sleep(LASTS).await;
            give_back(&held);
        });
        Held {
            permit,
            end: end.abort_handle(),
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        give_back(&self.permit);
        self.end.abort();
    }
}

fn give_back(permit: &Mutex<Option<OwnedSemaphorePermit>>) {
    drop(permit.lock().unwrap_or_else(PoisonError::into_inner).take());
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::Instant;

    #[tokio::test(start_paused = true)]
    async fn a_turn_is_given_on_and_one_that_lasts_too_long_is_lost() {
        let turns = Turns::at_once(1);
        let begun = Instant::now();
        let first = turns.wait().await;
        assert!(begun.elapsed().is_zero());
        drop(first);
        let _second = turns.wait().await;
        assert!(begun.elapsed().is_zero(), "given on at once");
        let _third = turns.wait().await;
        assert_eq!(begun.elapsed(), LASTS);
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_waited_long_enough_goes_without() {
        let turns = Turns::at_once(1);
        let begun = Instant::now();
        let mut before = vec![];
        for _ in 0..6 {
            let turns = turns.clone();
            before.push(tokio::spawn(async move {
                let _turn = turns.wait().await;
                sleep(LASTS * 10).await;
            }));
        }
        tokio::task::yield_now().await;
        let _without = turns.wait().await;
        assert_eq!(begun.elapsed(), PATIENCE);
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_dropped_while_it_waits_keeps_no_place() {
        let turns = Turns::at_once(1);
        let held = turns.wait().await;
        assert!(timeout(LASTS / 2, turns.wait()).await.is_err());
        drop(held);
        let begun = Instant::now();
        let _next = turns.wait().await;
        assert!(begun.elapsed().is_zero());
    }
}
