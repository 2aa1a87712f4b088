//! Answers take turns: a few more of them at once than there are processors only wait for each other in the middle of
//! what they do, and all of them are late. Whoever waits for a turn waits in line, and not for long: what takes its time
//! holds nobody up.

use std::{num::NonZero, sync::Arc, thread, time::Duration};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

/// Longer than most answers take.
const PATIENCE: Duration = Duration::from_millis(30);
/// The database answers one while another is written.
const BESIDE_THE_PROCESSORS: usize = 1;

/// Clones share the line.
#[derive(Clone)]
pub struct Turns(Arc<Semaphore>);

/// Until it is dropped; none for whoever waited long enough.
pub struct Turn {
    _held: Option<OwnedSemaphorePermit>,
}

impl Turns {
    pub fn of_this_machine() -> Turns {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        Turns::at_once(processors + BESIDE_THE_PROCESSORS)
    }

    fn at_once(count: usize) -> Turns {
        Turns(Arc::new(Semaphore::new(count)))
    }

    pub async fn wait(&self) -> Turn {
        let turn = timeout(PATIENCE, Arc::clone(&self.0).acquire_owned()).await;
        Turn {
            _held: turn.ok().and_then(Result::ok),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::Instant;

    #[tokio::test(start_paused = true)]
    async fn a_turn_is_given_on_and_whoever_waited_long_enough_goes_without() {
        let turns = Turns::at_once(1);
        let begun = Instant::now();
        let first = turns.wait().await;
        assert!(begun.elapsed().is_zero());
        let _without = turns.wait().await;
        assert_eq!(begun.elapsed(), PATIENCE);
        drop(first);
        let begun = Instant::now();
        let _next = turns.wait().await;
        assert!(begun.elapsed().is_zero());
    }
}
