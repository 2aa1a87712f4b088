//! Which sessions went on a moment ago, so that not every request asks the database again. A session that this
//! process ends is out at once, one that another process ends within a second.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};
use uuid::Uuid;

const KEPT_FOR: Duration = Duration::from_secs(1);
const KEPT_AT_MOST: usize = 10_000;

#[derive(Default)]
pub struct GoingOn(Mutex<Known>);

#[derive(Default)]
struct Known {
    /// When they were asked for.
    sessions: HashMap<Uuid, Instant>,
    /// How often everything was forgotten.
    round: u64,
}

/// When a look began: what it finds is kept only if nothing was ended meanwhile.
pub struct Look {
    round: u64,
    begun: Instant,
}

impl GoingOn {
    pub fn knows(&self, session: Uuid) -> bool {
        let known = self.known();
        known
            .sessions
            .get(&session)
            .is_some_and(|asked| asked.elapsed() < KEPT_FOR)
    }

    pub fn look(&self) -> Look {
        Look {
            round: self.known().round,
            begun: Instant::now(),
        }
    }

    pub fn keep(&self, session: Uuid, look: &Look) {
        let mut known = self.known();
        if known.round != look.round {
            return;
        }
        if known.sessions.len() >= KEPT_AT_MOST {
            known.sessions.clear();
        }
        known.sessions.insert(session, look.begun);
    }

    pub fn forget_all(&self) {
        let mut known = self.known();
        known.sessions.clear();
        known.round += 1;
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ended_during_a_look_is_not_kept() {
        let (going_on, session) = (GoingOn::default(), Uuid::max());
        let look = going_on.look();
        going_on.keep(session, &look);
        assert!(going_on.knows(session));
        going_on.forget_all();
        assert!(!going_on.knows(session));
        going_on.keep(session, &look);
        assert!(!going_on.knows(session));
    }
}
