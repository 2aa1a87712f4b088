//! Where a chart is read: by the minute as long as minutes are kept and few enough, by the hour otherwise.

use super::store::MINUTES_KEPT;
use domain::alert_rule::Measure;
use jiff::{SignedDuration, Timestamp};

/// So many fit on a screen.
const USUAL_POINTS: i64 = 300;
const POINTS_AT_MOST: i64 = 2_000;
const HOUR: i64 = 60;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    pub measure: Measure,
    pub named: String,
    pub from: Timestamp,
    pub until: Timestamp,
    pub step_minutes: i32,
    pub table: Table,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    Minutes,
    Hours,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub at: Timestamp,
    pub lowest: i64,
    pub highest: i64,
    pub mean: i64,
    /// How many samples it is made of.
    pub count: i64,
}

impl Chart {
    /// The step that was asked for, or one that gives a screen of points; longer where there would be too many, and whole
    /// hours where minutes are not kept any more.
    pub fn of(
        (measure, named): (Measure, String),
        (from, until): (Timestamp, Timestamp),
        step_minutes: Option<i64>,
        now: Timestamp,
    ) -> Chart {
        let minutes = until.duration_since(from).as_mins().max(1);
        let at_least = |points: i64| (minutes + points - 1) / points;
        let asked = step_minutes.unwrap_or_else(|| at_least(USUAL_POINTS));
        let step = asked.max(at_least(POINTS_AT_MOST)).max(1);
        let kept = SignedDuration::from_hours(24 * i64::from(MINUTES_KEPT - 1));
        let is_kept = now.duration_since(from) < kept;
        let table = match is_kept && step < HOUR {
            true => Table::Minutes,
            false => Table::Hours,
        };
        let step = match table {
            Table::Minutes => step,
            Table::Hours => (step + HOUR - 1) / HOUR * HOUR,
        };
        let whole = match table {
            Table::Minutes => 60,
            Table::Hours => 3_600,
        };
        Chart {
            measure,
            named,
            from: Timestamp::from_second(from.as_second() - from.as_second().rem_euclid(whole))
                .unwrap_or(from),
            until,
            step_minutes: i32::try_from(step).unwrap_or(i32::MAX),
            table,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chart(days_ago: i64, hours: i64, step: Option<i64>) -> Chart {
        let now = Timestamp::from_second(1_790_000_000).unwrap();
        let from = now - SignedDuration::from_hours(24 * days_ago);
        let span = (from, from + SignedDuration::from_hours(hours));
        Chart::of((Measure::Load, String::new()), span, step, now)
    }

    #[test]
    fn rm1_a_chart_is_read_where_it_is_kept_and_short_enough() {
        let read = |days_ago, hours, step| {
            let chart = chart(days_ago, hours, step);
            (chart.table, chart.step_minutes)
        };
        assert_eq!(read(1, 5, None), (Table::Minutes, 1));
        assert_eq!(read(1, 24, None), (Table::Minutes, 5));
        assert_eq!(read(1, 24, Some(60)), (Table::Hours, 60));
        assert_eq!(read(7, 168, None), (Table::Minutes, 34));
        assert_eq!(read(60, 5, Some(1)), (Table::Hours, 60));
        assert_eq!(read(365, 24 * 365, Some(1)), (Table::Hours, 300));
    }

    proptest! {
        #[test]
        fn rm1_no_chart_has_too_many_points(days_ago in 0_i64..800, hours in 0_i64..20_000, step in prop::option::of(-5_i64..100_000)) {
            let chart = chart(days_ago, hours, step);
            prop_assert!(chart.step_minutes > 0);
            prop_assert!(hours * 60 / i64::from(chart.step_minutes) <= POINTS_AT_MOST);
        }
    }
}
