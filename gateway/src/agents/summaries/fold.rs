//! Samples, summed up for a step.

use super::super::judging::readings::everything_in;
use domain::alert_rule::Measure;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// What is summed up: which measure, of what, from when on.
pub type Slot = (Measure, String, i64);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    pub lowest: i64,
    pub highest: i64,
    pub total: i64,
    pub count: i32,
}

pub type Sums = BTreeMap<Slot, Sum>;

pub const MINUTE: i64 = 60;
pub const HOUR: i64 = 3_600;

/// Adds one sample, as it is stored, to the sums of its step.
pub fn add(sums: &mut Sums, at: Timestamp, sample: &str, step: i64) {
    let from = at.as_second() - at.as_second().rem_euclid(step);
    for (measure, named, value) in everything_in(sample) {
        let one = Sum {
            lowest: value,
            highest: value,
            total: value,
            count: 1,
        };
        sums.entry((measure, named, from))
            .and_modify(|sum| *sum = sum.and(&one))
            .or_insert(one);
    }
}

impl Sum {
    fn and(&self, other: &Sum) -> Sum {
        Sum {
            lowest: self.lowest.min(other.lowest),
            highest: self.highest.max(other.highest),
            total: self.total.saturating_add(other.total),
            count: self.count.saturating_add(other.count),
        }
    }
}

/// As it stands on disk.
pub fn word(measure: Measure) -> &'static str {
    match measure {
        Measure::Processor => "processor",
        Measure::Load => "load",
        Measure::Memory => "memory",
        Measure::Swap => "swap",
        Measure::Filesystem => "filesystem",
        Measure::Processes => "processes",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn sample(five: i64) -> String {
        json!({ "kind": "sample", "load": { "known": { "one": 0, "five": five, "fifteen": 0, "processes": 1 } } }).to_string()
    }

    proptest! {
        /// In any order, whatever is summed up together: as counted one by one.
        #[test]
        fn rm1_sums_are_as_counted_one_by_one(read in prop::collection::vec((0_i64..400, 0_i64..1_000), 1..60)) {
            let mut sums = Sums::new();
            for (second, value) in &read {
                add(&mut sums, Timestamp::from_second(*second).unwrap(), &sample(*value), MINUTE);
            }
            for ((measure, named, from), sum) in &sums {
                prop_assert_eq!((*measure, named.as_str()), (Measure::Load, ""));
                let of_it: Vec<i64> = read.iter().filter(|(second, _)| second / 60 * 60 == *from).map(|(_, value)| *value).collect();
                prop_assert_eq!(Some(&sum.lowest), of_it.iter().min());
                prop_assert_eq!(Some(&sum.highest), of_it.iter().max());
                prop_assert_eq!((sum.total, sum.count as usize), (of_it.iter().sum::<i64>(), of_it.len()));
            }
            let counted: i32 = sums.values().map(|sum| sum.count).sum();
            prop_assert_eq!(counted as usize, read.len());
        }
    }
}
