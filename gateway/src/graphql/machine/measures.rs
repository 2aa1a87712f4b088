//! A measure over a span of time.

use crate::{
    agents::{Chart, Point},
    graphql::scalars::DateTime,
};
use async_graphql::SimpleObject;

/// A measure over a span of time.
#[derive(SimpleObject)]
pub struct MachineMeasures {
    /// How many minutes a point stands for.
    step_minutes: i32,
    /// The oldest first; where nothing was measured there is none.
    points: Vec<MachinePoint>,
}

/// What was measured from a moment on, for a step.
#[derive(SimpleObject)]
pub struct MachinePoint {
    /// The first moment of it, by the machine's clock.
    at: DateTime,
    /// The lowest of it.
    lowest: i64,
    /// The highest of it.
    highest: i64,
    /// The mean of it, rounded.
    mean: i64,
    /// How many samples it is made of.
    count: i64,
}

impl MachineMeasures {
    pub fn of(chart: &Chart, points: Vec<Point>) -> MachineMeasures {
        let point = |point: Point| MachinePoint {
            at: DateTime(point.at),
            lowest: point.lowest,
            highest: point.highest,
            mean: point.mean,
            count: point.count,
        };
        MachineMeasures {
            step_minutes: chart.step_minutes,
            points: points.into_iter().map(point).collect(),
        }
    }
}
