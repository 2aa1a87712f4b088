//! How long to wait before speaking again. Never exactly: many agents that lost one server must not come back as one.

use std::{
    hash::{BuildHasher, Hasher, RandomState},
    time::Duration,
};

/// Longer with every failure, up to five minutes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Backoff {
    failures: u32,
}

const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(300);

impl Backoff {
    /// Between half of the bound and the bound, which doubles.
    pub fn next(&mut self) -> Duration {
        let bound = FIRST.saturating_mul(1 << self.failures.min(16)).min(LONGEST);
        self.failures += 1;
        between(bound / 2, bound)
    }

    pub fn forget(&mut self) {
        self.failures = 0;
    }
}

/// A tenth more or less.
pub fn about(long: Duration) -> Duration {
    between(long * 9 / 10, long * 11 / 10)
}

pub fn between(least: Duration, most: Duration) -> Duration {
    let span = most.saturating_sub(least).as_millis();
    // Chance that is good enough to keep agents apart.
    let chance = u128::from(RandomState::new().build_hasher().finish());
    let more = chance % (span + 1);
    least + Duration::from_millis(u64::try_from(more).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_waits_grow_to_five_minutes_and_begin_again() {
        let mut backoff = Backoff::default();
        for bound in [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300] {
            let wait = backoff.next();
            let bound = Duration::from_secs(bound);
            assert!(wait >= bound / 2 && wait <= bound, "{wait:?} of {bound:?}");
        }
        backoff.forget();
        assert!(backoff.next() <= FIRST);
    }

    #[test]
    fn agents_do_not_wait_alike() {
        let waits: std::collections::BTreeSet<Duration> =
            (0..50).map(|_| about(Duration::from_secs(60))).collect();
        assert!(waits.len() > 10);
        let tenth = Duration::from_secs(54)..=Duration::from_secs(66);
        assert!(waits.iter().all(|wait| tenth.contains(wait)));
    }
}
