//! Time as it is counted: whole minutes, never a float, every operation checked.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A signed number of whole minutes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minutes(i64);

/// More minutes than can be counted: about ten thousand years.
const LIMIT: i64 = 10_000 * 366 * 24 * 60;

impl Minutes {
    pub const ZERO: Minutes = Minutes(0);

    /// `None` past ten thousand years, so that sums of what was accepted cannot overflow.
    pub const fn try_new(minutes: i64) -> Option<Minutes> {
        if minutes > LIMIT || minutes < -LIMIT {
            None
        } else {
            Some(Minutes(minutes))
        }
    }

    /// For literals and tests.
    ///
    /// # Panics
    /// When the number is past the limit.
    pub const fn new(minutes: i64) -> Minutes {
        match Minutes::try_new(minutes) {
            Some(minutes) => minutes,
            None => panic!("more minutes than can be counted"),
        }
    }

    pub const fn hours(hours: i64) -> Minutes {
        Minutes::new(hours * 60)
    }

    pub const fn get(self) -> i64 {
        self.0
    }

    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    pub fn checked_add(self, other: Minutes) -> Option<Minutes> {
        self.0.checked_add(other.0).and_then(Minutes::try_new)
    }

    pub fn checked_sub(self, other: Minutes) -> Option<Minutes> {
        self.0.checked_sub(other.0).and_then(Minutes::try_new)
    }

    pub fn checked_mul(self, times: i64) -> Option<Minutes> {
        self.0.checked_mul(times).and_then(Minutes::try_new)
    }

    pub fn checked_sum(all: impl IntoIterator<Item = Minutes>) -> Option<Minutes> {
        all.into_iter().try_fold(Minutes::ZERO, Minutes::checked_add)
    }

    /// For folding facts that a decision already checked: stops at the limit instead of failing.
    pub fn plus(self, other: Minutes) -> Minutes {
        Minutes(self.0.saturating_add(other.0).clamp(-LIMIT, LIMIT))
    }

    /// As `plus`: only where a decision already checked.
    pub fn minus(self, other: Minutes) -> Minutes {
        self.plus(other.negated())
    }

    /// As `plus`, over many.
    pub fn total(all: impl IntoIterator<Item = Minutes>) -> Minutes {
        all.into_iter().fold(Minutes::ZERO, Minutes::plus)
    }

    pub const fn negated(self) -> Minutes {
        Minutes(-self.0)
    }

    pub fn min(self, other: Minutes) -> Minutes {
        Ord::min(self, other)
    }

    /// Up to the next whole step, away from zero; a step of 0 or 1 changes nothing; zero stays zero.
    pub fn rounded_up_to(self, step: Minutes) -> Option<Minutes> {
        if step.0 <= 1 {
            return Some(self);
        }
        let steps = self.0.unsigned_abs().div_ceil(step.0.unsigned_abs());
        let rounded = i64::try_from(steps).ok()?.checked_mul(step.0)?;
        Minutes::try_new(if self.0 < 0 { -rounded } else { rounded })
    }

    /// `percent` hundredths of this, rounded up to the whole minute away from zero.
    pub fn percent_rounded_up(self, percent: i64) -> Option<Minutes> {
        let hundredths = i128::from(self.0) * i128::from(percent);
        let sign = if hundredths < 0 { -1 } else { 1 };
        let minutes = hundredths.unsigned_abs().div_ceil(100);
        i64::try_from(minutes)
            .ok()
            .and_then(|m| Minutes::try_new(sign * m))
    }
}

/// `7 h 05`, `-0 h 40`.
impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let all = self.0.unsigned_abs();
        write!(f, "{sign}{} h {:02}", all / 60, all % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn zero_stays_zero_and_a_started_step_is_a_whole_step() {
        let step = Minutes::new(15);
        assert_eq!(Minutes::ZERO.rounded_up_to(step), Some(Minutes::ZERO));
        assert_eq!(Minutes::new(1).rounded_up_to(step), Some(step));
        assert_eq!(Minutes::new(-16).rounded_up_to(step), Some(Minutes::new(-30)));
        assert_eq!(
            Minutes::new(37).rounded_up_to(Minutes::ZERO),
            Some(Minutes::new(37))
        );
    }

    #[test]
    fn checked_sums_fail_at_the_limit_and_folding_stops_there() {
        let most = Minutes::new(LIMIT);
        assert_eq!(most.checked_add(Minutes::new(1)), None);
        assert_eq!(most.plus(Minutes::new(1)), most);
        assert_eq!(Minutes::ZERO.minus(most).minus(most), most.negated());
    }

    #[test]
    fn shows_hours_as_people_write_them() {
        assert_eq!(Minutes::new(425).to_string(), "7 h 05");
        assert_eq!(Minutes::new(-40).to_string(), "-0 h 40");
    }

    proptest! {
        #[test]
        fn rounding_adds_less_than_one_step(worked in 0..100_000i64, step in 1..500i64) {
            let rounded = Minutes::new(worked).rounded_up_to(Minutes::new(step)).expect("small").get();
            prop_assert!(rounded >= worked && rounded - worked < step && rounded % step == 0);
        }
    }
}
