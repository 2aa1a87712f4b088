//! What is found, and when: beside slow and obvious answers on any readings.

use super::*;
use forecast::{Point, fills_within};
use jiff::Timestamp;
use proptest::prelude::*;

fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + 60 * minute).expect("an instant")
}

fn reading(number: u64, minute: i64, value: Option<i64>) -> Reading {
    Reading {
        number,
        at: at(minute),
        value,
    }
}

/// One a minute.
fn readings(values: &[i64]) -> Vec<Reading> {
    let numbered = values.iter().zip(1..).zip(0..);
    numbered
        .map(|((value, number), minute)| reading(number, minute, Some(*value)))
        .collect()
}

/// Whether it holds after each.
fn held(condition: &Condition, readings: &[Reading]) -> Vec<bool> {
    let mut watch = Watch::default();
    let after = |reading| {
        watch = std::mem::take(&mut watch).after(condition, reading);
        watch.holds
    };
    readings.iter().map(after).collect()
}

#[test]
fn rm4_three_of_five_raise_and_three_of_five_clear() {
    let rule = processor(90, 70, 3, 5);
    let values = [95, 20, 95, 20, 95, 80, 80, 60, 75, 60, 60, 95];
    let holds = held(&rule, &readings(&values));
    let since = holds.iter().position(|holds| *holds);
    let until = holds.iter().rposition(|holds| *holds);
    assert_eq!((since, until), (Some(4), Some(9)));
}

#[test]
fn rm4_what_stays_between_the_levels_turns_nothing() {
    let rule = processor(90, 70, 1, 1);
    let holds = held(&rule, &readings(&[80, 90, 80, 71, 80, 70, 80, 89]));
    assert_eq!(holds, [false, true, true, true, true, false, false, false]);
}

#[test]
fn rm4_nothing_is_raised_where_nobody_hears_and_what_still_holds_is_raised_then() {
    let held = Watch::default().after(&processor(9, 7, 1, 1), &reading(1, 0, Some(9)));
    assert_eq!(held.turn(false, true), None);
    assert_eq!(held.turn(false, false), Some(Turn::Raise));
    assert_eq!(held.turn(true, false), None);
    let over = Watch::default();
    assert_eq!(over.turn(true, true), Some(Turn::Clear));
    assert_eq!(over.turn(false, false), None);
}

#[test]
fn rm4_so_many_lines_within_so_many_minutes() {
    let rule = Condition::LogLines(LogLines {
        containing: "i/o error".to_owned(),
        source: None,
        lines: 2,
        within_minutes: 10,
    });
    let told = [
        reading(1, 0, Some(1)),
        reading(2, 11, Some(1)),
        reading(3, 15, Some(1)),
        reading(4, 24, None),
        reading(5, 25, None),
    ];
    assert_eq!(held(&rule, &told), [false, false, true, true, false]);
}

#[test]
fn rm4_a_line_is_found_by_what_it_says_and_by_who_said_it() {
    let lines = |source: Option<&str>| LogLines {
        containing: "Erreur".to_owned(),
        source: source.map(str::to_owned),
        lines: 1,
        within_minutes: 1,
    };
    assert!(lines(None).says("kernel", "une ERREUR de disque"));
    assert!(!lines(None).says("kernel", "tout va bien"));
    assert!(lines(Some("kernel")).says("kernel", "erreur"));
    assert!(!lines(Some("nginx")).says("kernel", "erreur"));
}

fn filling(within_days: u16) -> Condition {
    Condition::DiskFilling(DiskFilling {
        mounted_on: "/".to_owned(),
        over_hours: 4,
        within_days,
    })
}

/// What is free falls by one a minute, then stays.
#[test]
fn rm4_a_disk_that_fills_is_told_of_before_it_is_full_and_once_it_stopped_it_is_over() {
    let free = |minute: i64| 10_000 - minute.min(600);
    let values: Vec<i64> = (0..1_200).map(free).collect();
    let holds = held(&filling(7), &readings(&values));
    let first = holds.iter().position(|holds| *holds);
    assert!(
        first.is_some_and(|first| (120..=123).contains(&first)),
        "half of the hours are needed: {first:?}"
    );
    assert_eq!(holds.last(), Some(&false));
    let never = held(&filling(1), &readings(&values));
    assert!(never.iter().all(|holds| !holds), "in a day it is not full");
}

#[test]
fn rm4_a_disk_that_empties_or_of_which_little_is_known_is_never_full() {
    let point = |minute, value| Point {
        at: at(minute),
        value,
    };
    assert!(fills_within(&[point(0, 100), point(10, 90)], 1));
    assert!(!fills_within(&[point(0, 90), point(10, 100)], 365));
    assert!(!fills_within(&[point(0, 90), point(10, 90)], 365));
    assert!(!fills_within(&[point(0, 90), point(0, 10)], 365));
    assert!(!fills_within(&[], 365));
}

/// As slow as can be: from all readings since it last turned.
fn oracle(raise: i64, clear: i64, hits: usize, last: usize, readings: &[Reading]) -> Vec<bool> {
    let (mut holds, mut since, mut newest) = (false, 0, 0);
    let mut judged: Vec<i64> = vec![];
    let mut all = vec![];
    for reading in readings {
        if reading.number > newest {
            newest = reading.number;
            judged.extend(reading.value);
            let of_now = &judged[since..];
            let window = &of_now[of_now.len().saturating_sub(last)..];
            let bad = window.iter().filter(|value| **value >= raise).count();
            let well = window.iter().filter(|value| **value <= clear).count();
            let turns = if holds { well >= hits } else { bad >= hits };
            if turns && reading.value.is_some() {
                holds = !holds;
                since = judged.len();
            }
        }
        all.push(holds);
    }
    all
}

fn any_readings() -> impl Strategy<Value = Vec<Reading>> {
    let one = (1_u64..60, -300_i64..300, prop::option::weighted(0.9, 0_i64..10));
    prop::collection::vec(one, 0..120).prop_map(|told| {
        let read = |(number, minute, value)| reading(number, minute, value);
        told.into_iter().map(read).collect()
    })
}

proptest! {
    /// In any order, told twice, with a clock that goes where it likes.
    #[test]
    fn rm4_levels_are_as_the_slow_answer(
        told in any_readings(), clear in 0_i64..5, apart in 1_i64..5, hits in 1_u16..6, more in 0_u16..4,
    ) {
        let (raise, last) = (clear + apart, hits + more);
        let rule = processor(raise, clear, hits, last);
        let slow = oracle(raise, clear, usize::from(hits), usize::from(last), &told);
        prop_assert_eq!(held(&rule, &told), slow);
    }

    #[test]
    fn rm4_below_is_above_upside_down(told in any_readings(), hits in 1_u16..4) {
        let above = processor(6, 3, hits, 5);
        let below = Condition::Threshold(Threshold {
            measure: Measure::Memory, of: None, side: Side::Below, raise: -6, clear: -3, hits, last: 5,
        });
        let turned: Vec<Reading> = told.iter().map(|reading| Reading { value: reading.value.map(|value| -value), ..*reading }).collect();
        prop_assert_eq!(held(&above, &told), held(&below, &turned));
    }

    /// What was told before is told again anywhere after, and nothing comes of it.
    #[test]
    fn rm4_what_is_told_twice_changes_nothing(values in prop::collection::vec(0_i64..10, 1..60), again in prop::collection::vec((0_usize..60, 0_usize..60), 0..20)) {
        let told = readings(&values);
        let mut twice = told.clone();
        for (from, after) in again {
            let from = from % told.len();
            let place = twice.iter().position(|reading| *reading == told[from]).unwrap_or(0);
            let to = (place + 1 + after).min(twice.len());
            twice.insert(to, told[from]);
        }
        for rule in [processor(6, 3, 2, 4), Condition::AntivirusOff, filling(30)] {
            let fold = |told: &[Reading]| told.iter().fold(Watch::default(), |watch, reading| watch.after(&rule, reading));
            prop_assert_eq!(fold(&told), fold(&twice));
        }
    }

    /// Raised and cleared take turns, beginning with raised, whoever listens when.
    #[test]
    fn rm4_an_alert_is_raised_and_cleared_in_turn(told in any_readings(), deaf in prop::collection::vec(any::<bool>(), 120)) {
        let rule = processor(6, 3, 1, 2);
        let (mut watch, mut raised) = (Watch::default(), false);
        for (reading, deaf) in told.iter().zip(deaf) {
            watch = watch.after(&rule, reading);
            match watch.turn(raised, deaf) {
                Some(Turn::Raise) => { prop_assert!(!raised && !deaf); raised = true; }
                Some(Turn::Clear) => { prop_assert!(raised); raised = false; }
                None => prop_assert!(raised == watch.holds || watch.holds && deaf),
            }
        }
    }

    #[test]
    fn rm4_lines_are_counted_as_the_slow_answer(steps in prop::collection::vec((0_i64..8, any::<bool>()), 0..80), lines in 1_u16..5, minutes in 1_u16..20) {
        let rule = Condition::LogLines(LogLines { containing: "x".to_owned(), source: None, lines, within_minutes: minutes });
        let (mut minute, mut told, mut said, mut holds, mut slow) = (0, vec![], vec![], false, vec![]);
        for ((step, speaks), number) in steps.into_iter().zip(1..) {
            minute += step;
            told.push(reading(number, minute, speaks.then_some(1)));
            if speaks { said.push(minute); }
            let recent = said.iter().filter(|one| minute - **one < i64::from(minutes)).count();
            holds = if holds { recent > 0 } else { recent >= usize::from(lines) };
            slow.push(holds);
        }
        prop_assert_eq!(held(&rule, &told), slow);
    }

    /// By fractions that lose nothing, from the middle of what was measured.
    #[test]
    fn rm4_a_line_is_as_the_slow_answer(values in prop::collection::vec(0_i64..1_000_000, 2..40), days in 1_i64..60) {
        let points: Vec<Point> = values.iter().zip(0..).map(|(value, hour)| Point { at: at(60 * hour), value: *value }).collect();
        let n = values.len() as i128;
        let hours = |index: usize| index as i128;
        // Everything times n: deviations from the means stay whole.
        let x: Vec<i128> = (0..values.len()).map(|index| n * hours(index) - (0..values.len()).map(hours).sum::<i128>()).collect();
        let total: i128 = values.iter().map(|value| i128::from(*value)).sum();
        let y: Vec<i128> = values.iter().map(|value| n * i128::from(*value) - total).collect();
        let rise: i128 = x.iter().zip(&y).map(|(x, y)| x * y).sum();
        let run: i128 = x.iter().map(|x| x * x).sum();
        let then = n * (n - 1 + i128::from(days) * 24) - (0..values.len()).map(hours).sum::<i128>();
        let full = rise < 0 && total * run + rise * then <= 0;
        prop_assert_eq!(fills_within(&points, days), full);
    }
}
