//! What a rule reads in a record: one number, or nothing. Of a sample it reads one part alone, so that months of them can be
//! read for one rule.

use agent_protocol::{
    Body, Event, Fact, FilesystemUse, Load, MemoryUse, ProcessorUse, Reason, Turn, Watched, WatchedProcess,
    WatchedService, inventory::Protection,
};
use domain::alert_rule::{Condition, LogLines, Measure};
use jiff::{SignedDuration, Timestamp};
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::collections::HashMap;

const SAMPLE: &str = "sample";
const EVENT: &str = "event";
const INVENTORY: &str = "inventory";
const WHOLE: i64 = 10_000;

/// What is kept of products against viruses is told when it changes, which may be long ago.
const TOLD_WITHIN: SignedDuration = SignedDuration::from_hours(90 * 24);

/// The kinds of records that it reads.
pub fn kinds(condition: &Condition) -> &'static [&'static str] {
    match condition {
        Condition::Threshold(_) | Condition::ServiceDown(_) | Condition::DiskFilling(_) => &[SAMPLE],
        Condition::AntivirusOff => &[EVENT, INVENTORY],
        Condition::LogLines(_) => &[EVENT, SAMPLE],
    }
}

/// The part of a sample that it reads; none where a sample only says that time goes by.
pub fn part(condition: &Condition) -> Option<&'static str> {
    match condition {
        Condition::Threshold(threshold) => Some(part_of(threshold.measure)),
        Condition::ServiceDown(_) => Some("services"),
        Condition::DiskFilling(_) => Some("filesystems"),
        Condition::AntivirusOff | Condition::LogLines(_) => None,
    }
}

pub fn part_of(measure: Measure) -> &'static str {
    match measure {
        Measure::Processor => "processor",
        Measure::Load => "load",
        Measure::Memory | Measure::Swap => "memory",
        Measure::Filesystem => "filesystems",
        Measure::Processes => "processes",
    }
}

/// How far back a rule must look that has just begun.
pub fn looks_back(condition: &Condition, now: Timestamp) -> Timestamp {
    let back = match condition {
        Condition::Threshold(_) | Condition::ServiceDown(_) => SignedDuration::ZERO,
        Condition::DiskFilling(filling) => SignedDuration::from_hours(i64::from(filling.over_hours)),
        Condition::AntivirusOff => TOLD_WITHIN,
        Condition::LogLines(lines) => SignedDuration::from_mins(i64::from(lines.within_minutes)),
    };
    now.saturating_sub(back).unwrap_or(now)
}

/// Of the part of a sample, of an event, or of what an inventory tells of protection.
pub fn value(condition: &Condition, kind: &str, text: &str) -> Option<i64> {
    match (condition, kind) {
        (Condition::Threshold(threshold), SAMPLE) => measured(
            threshold.measure,
            threshold.of.as_deref().unwrap_or_default(),
            text,
        ),
        (Condition::ServiceDown(down), SAMPLE) => is_down(&down.service, text),
        (Condition::DiskFilling(filling), SAMPLE) => free(&filling.mounted_on, text),
        (Condition::AntivirusOff, INVENTORY) => nothing_protects(text),
        (Condition::AntivirusOff, EVENT) => protection_turned(text),
        (Condition::LogLines(lines), EVENT) => said(lines, text),
        _ => None,
    }
}

pub fn measured(measure: Measure, of: &str, text: &str) -> Option<i64> {
    match measure {
        Measure::Processor => known::<ProcessorUse>(text).map(|used| WHOLE - i64::from(used.idle)),
        Measure::Load => known::<Load>(text).map(|load| i64::from(load.five)),
        Measure::Memory => {
            known::<MemoryUse>(text).and_then(|used| taken(used.available_bytes, used.total_bytes))
        }
        Measure::Swap => {
            known::<MemoryUse>(text).and_then(|used| taken(used.swap_free_bytes, used.swap_total_bytes))
        }
        Measure::Filesystem => {
            let used = filesystem(of, text)?;
            taken(used.available_bytes, used.total_bytes)
        }
        Measure::Processes => {
            let watched: Vec<WatchedProcess> = serde_json::from_str(text).ok()?;
            let found = watched.into_iter().find(|process| process.name == of)?;
            found.running.known().copied().map(i64::from)
        }
    }
}

/// Every measure of a sample, of whatever there is.
pub fn everything_in(sample: &str) -> Vec<(Measure, String, i64)> {
    let parts: HashMap<String, Box<RawValue>> = serde_json::from_str(sample).unwrap_or_default();
    let mut all = vec![];
    for measure in Measure::ALL {
        let Some(part) = parts.get(part_of(measure)).map(|part| part.get()) else {
            continue;
        };
        for named in names_in(measure, part) {
            if let Some(value) = measured(measure, &named, part) {
                all.push((measure, named, value));
            }
        }
    }
    all
}

fn names_in(measure: Measure, part: &str) -> Vec<String> {
    match measure {
        Measure::Filesystem => known::<Vec<FilesystemUse>>(part)
            .map(|all| all.into_iter().map(|one| one.mounted_on).collect())
            .unwrap_or_default(),
        Measure::Processes => serde_json::from_str::<Vec<WatchedProcess>>(part)
            .map(|all| all.into_iter().map(|one| one.name).collect())
            .unwrap_or_default(),
        Measure::Processor | Measure::Load | Measure::Memory | Measure::Swap => vec![String::new()],
    }
}

fn known<T: DeserializeOwned>(text: &str) -> Option<T> {
    match serde_json::from_str(text).ok()? {
        Fact::Known(found) => Some(found),
        Fact::Absent(_) => None,
    }
}

/// The share that is not free; none of nothing.
fn taken(free: u64, whole: u64) -> Option<i64> {
    let taken = u128::from(whole.saturating_sub(free)) * 10_000;
    i64::try_from(taken.checked_div(u128::from(whole))?).ok()
}

fn filesystem(mounted_on: &str, text: &str) -> Option<FilesystemUse> {
    let all: Vec<FilesystemUse> = known(text)?;
    all.into_iter().find(|one| one.mounted_on == mounted_on)
}

/// In mebibytes.
fn free(mounted_on: &str, text: &str) -> Option<i64> {
    i64::try_from(filesystem(mounted_on, text)?.available_bytes >> 20).ok()
}

/// A service that is not there is down; of one that could not be looked at nothing is known.
fn is_down(service: &str, text: &str) -> Option<i64> {
    let watched: Vec<WatchedService> = serde_json::from_str(text).ok()?;
    let found = watched.into_iter().find(|watched| watched.name == service)?;
    match found.state {
        Fact::Known(state) => Some(i64::from(state != "active")),
        Fact::Absent(why) if why.reason == Reason::NotThere => Some(1),
        Fact::Absent(_) => None,
    }
}

fn nothing_protects(text: &str) -> Option<i64> {
    let products: Vec<Protection> = match serde_json::from_str(text).ok()? {
        Fact::Known(products) => products,
        Fact::Absent(why) if why.reason == Reason::NotThere => vec![],
        Fact::Absent(_) => return None,
    };
    let some = |running: bool| {
        let mut products = products.iter();
        products.any(|product| product.running.known() == Some(&running))
    };
    match (some(true), some(false)) {
        (false, _) => Some(1),
        (true, false) => Some(0),
        // One that was stopped was told of when it was, and is told of again when it runs.
        (true, true) => None,
    }
}

fn event(text: &str) -> Option<Event> {
    match serde_json::from_str(text).ok()? {
        Body::Event(event) => Some(event),
        Body::Sample(_)
        | Body::DiskHealth { .. }
        | Body::Inventory(_)
        | Body::WholeInventory(_)
        | Body::Gap(_) => None,
    }
}

fn protection_turned(text: &str) -> Option<i64> {
    match event(text)? {
        Event::Turned(Turn {
            of: Watched::Protection,
            after,
            ..
        }) => Some(i64::from(after != Fact::Known("running".to_owned()))),
        _ => None,
    }
}

fn said(lines: &LogLines, text: &str) -> Option<i64> {
    match event(text)? {
        Event::Logged(line) => lines.says(&line.source, &line.message).then_some(1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rm4_a_share_is_of_what_is_taken() {
        let memory = r#"{"known":{"total_bytes":1000,"available_bytes":250,"swap_total_bytes":0,"swap_free_bytes":0}}"#;
        assert_eq!(measured(Measure::Memory, "", memory), Some(7_500));
        assert_eq!(measured(Measure::Swap, "", memory), None);
        let absent = r#"{"absent":{"reason":"not_there"}}"#;
        assert_eq!(measured(Measure::Memory, "", absent), None);
        let disks = r#"{"known":[{"mounted_on":"/","total_bytes":8388608,"available_bytes":2097152,"nodes":1,"free_nodes":1}]}"#;
        assert_eq!(measured(Measure::Filesystem, "/", disks), Some(7_500));
        assert_eq!(measured(Measure::Filesystem, "/var", disks), None);
        assert_eq!(free("/", disks), Some(2));
    }

    #[test]
    fn rm4_a_service_that_is_not_there_is_down_and_one_that_was_not_seen_says_nothing() {
        let state = |state: &str| is_down("nginx", &format!(r#"[{{"name":"nginx","state":{state}}}]"#));
        assert_eq!(state(r#"{"known":"active"}"#), Some(0));
        assert_eq!(state(r#"{"known":"failed"}"#), Some(1));
        assert_eq!(state(r#"{"absent":{"reason":"not_there"}}"#), Some(1));
        assert_eq!(state(r#"{"absent":{"reason":"timed_out"}}"#), None);
        assert_eq!(is_down("nginx", "[]"), None);
    }

    #[test]
    fn rm4_nothing_protects_where_nothing_runs() {
        let product = |running: bool| {
            format!(
                r#"{{"known":[{{"product":"ClamAV","running":{{"known":{running}}},"up_to_date":{{"known":true}},"definitions_of":{{"absent":{{"reason":"not_there"}}}}}}]}}"#
            )
        };
        let one = |all: &str| {
            all.trim_start_matches(r#"{"known":["#)
                .trim_end_matches("]}")
                .to_owned()
        };
        assert_eq!(nothing_protects(&product(true)), Some(0));
        assert_eq!(nothing_protects(&product(false)), Some(1));
        assert_eq!(nothing_protects(r#"{"known":[]}"#), Some(1));
        let both = format!(
            r#"{{"known":[{},{}]}}"#,
            one(&product(true)),
            one(&product(false))
        );
        assert_eq!(nothing_protects(&both), None, "who was stopped is still stopped");
        assert_eq!(nothing_protects(r#"{"absent":{"reason":"not_allowed"}}"#), None);
        let turned = |after: &str| {
            protection_turned(&format!(
                r#"{{"kind":"event","what":"turned","of":"protection","name":"ClamAV","before":{{"known":"running"}},"after":{after}}}"#
            ))
        };
        assert_eq!(turned(r#"{"known":"stopped"}"#), Some(1));
        assert_eq!(turned(r#"{"absent":{"reason":"not_there"}}"#), Some(1));
        assert_eq!(turned(r#"{"known":"running"}"#), Some(0));
    }
}
