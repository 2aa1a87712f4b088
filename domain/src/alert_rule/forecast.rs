//! When a disk will be full: the line that is nearest to what was measured (least squares), in whole numbers.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What was measured at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    pub at: Timestamp,
    pub value: i64,
}

/// Whether the line through what is free comes to nothing within so many days after the last point. What does not
/// fall never does.
pub fn fills_within(free: &[Point], days: i64) -> bool {
    let Some(last) = free.last() else { return false };
    let minutes = |point: &Point| i128::from(point.at.duration_since(last.at).as_mins());
    let sum = |of: &dyn Fn(&Point) -> i128| free.iter().map(of).sum::<i128>();
    let value = |point: &Point| i128::from(point.value);
    let n = free.len() as i128;
    let (x, y) = (sum(&minutes), sum(&value));
    let xx = sum(&|point| minutes(point) * minutes(point));
    let xy = sum(&|point| minutes(point) * value(point));
    // The slope is `rise / run`; both keep their common factor, so that nothing is rounded.
    let (rise, run) = (n * xy - x * y, n * xx - x * x);
    let then = i128::from(days) * 24 * 60;
    run > 0 && rise < 0 && run * y + rise * (n * then - x) <= 0
}
