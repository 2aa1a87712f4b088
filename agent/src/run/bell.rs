//! What wakes the agent's threads before their time: there is something to send, or it is over.

use std::{
    sync::{Condvar, Mutex, PoisonError},
    time::{Duration, Instant},
};

#[derive(Default)]
pub struct Bell {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    stopped: bool,
    rung: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woken {
    Stopped,
    Rung,
    Rested,
}

impl Bell {
    pub fn stop(&self) {
        self.change(|state| state.stopped = true);
    }

    /// Something waits that should not wait long.
    pub fn ring(&self) {
        self.change(|state| state.rung = true);
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner));
        self.changed.notify_all();
    }

    /// The whole time, unless it is over.
    pub fn rest(&self, long: Duration) -> Woken {
        self.wait(long, |_| false)
    }

    /// Until somebody rings, who is then heard.
    pub fn listen(&self, long: Duration) -> Woken {
        self.wait(long, |state| std::mem::take(&mut state.rung))
    }

    fn wait(&self, long: Duration, mut hears: impl FnMut(&mut State) -> bool) -> Woken {
        let until = Instant::now() + long;
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if state.stopped {
                return Woken::Stopped;
            }
            if hears(&mut state) {
                return Woken::Rung;
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Woken::Rested;
            }
            let waited = self.changed.wait_timeout(state, left);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(3600);

    #[test]
    fn whoever_listens_hears_a_ring_once_and_whoever_rests_does_not() {
        let bell = Bell::default();
        bell.ring();
        assert_eq!(bell.rest(Duration::ZERO), Woken::Rested);
        assert_eq!(bell.listen(LONG), Woken::Rung);
        assert_eq!(bell.listen(Duration::ZERO), Woken::Rested);
    }

    #[test]
    fn a_stop_ends_every_rest() {
        let bell = Bell::default();
        std::thread::scope(|scope| {
            let resting = scope.spawn(|| bell.rest(LONG));
            let listening = scope.spawn(|| bell.listen(LONG));
            bell.stop();
            assert_eq!(resting.join().unwrap(), Woken::Stopped);
            assert_eq!(listening.join().unwrap(), Woken::Stopped);
        });
        assert_eq!(bell.listen(LONG), Woken::Stopped);
    }
}
