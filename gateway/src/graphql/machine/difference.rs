//! What is other in an inventory than it was: fields by their names, entries of lists by what they are called.

use crate::agents::Section;
use async_graphql::{Json, SimpleObject};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What is other in an inventory than it was.
#[derive(SimpleObject)]
pub struct MachineInventoryChange {
    /// Of which section: system, hardware, disks, packages, ...
    section: String,
    /// Where in it, from its outside to its inside: nginx, version
    path: Vec<String>,
    /// What was there; none where nothing was.
    before: Option<Json<Value>>,
    /// What is there; none where nothing is.
    after: Option<Json<Value>>,
}

struct Change {
    path: Vec<String>,
    before: Option<Value>,
    after: Option<Value>,
}

/// By what entries of lists are called; one that has none of these is called by all that it says.
const NAMES: [&str; 6] = ["name", "product", "mounted_on", "slot", "address", "port"];

pub fn difference(before: &[Section], after: &[Section]) -> Vec<MachineInventoryChange> {
    let read = |sections: &[Section]| -> BTreeMap<String, Value> {
        let value = |section: &Section| serde_json::from_str(&section.content).unwrap_or_default();
        sections
            .iter()
            .map(|section| (section.section.clone(), value(section)))
            .collect()
    };
    let (before, after) = (read(before), read(after));
    let sections: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let of_section = |section: &String| {
        let mut changes = vec![];
        compare(&[], before.get(section), after.get(section), &mut changes);
        let section = section.clone();
        changes
            .into_iter()
            .map(move |change: Change| MachineInventoryChange {
                section: section.clone(),
                path: change.path,
                before: change.before.map(Json),
                after: change.after.map(Json),
            })
    };
    sections.into_iter().flat_map(of_section).collect()
}

fn compare(path: &[String], before: Option<&Value>, after: Option<&Value>, changes: &mut Vec<Change>) {
    match (before, after) {
        (before, after) if before == after => {}
        (Some(Value::Object(before)), Some(Value::Object(after))) => {
            compare_named(path, &fields(before), &fields(after), changes);
        }
        (Some(Value::Array(before)), Some(Value::Array(after))) => {
            compare_named(path, &entries(before), &entries(after), changes);
        }
        (before, after) => changes.push(Change {
            path: path.to_vec(),
            before: before.cloned(),
            after: after.cloned(),
        }),
    }
}

type Named<'v> = BTreeMap<String, &'v Value>;

fn compare_named(path: &[String], before: &Named<'_>, after: &Named<'_>, changes: &mut Vec<Change>) {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names {
        // That a fact is known is no step of its own.
        let inner: Vec<String> = match name == "known" {
            true => path.to_vec(),
            false => path.iter().chain([name]).cloned().collect(),
        };
        compare(
            &inner,
            before.get(name).copied(),
            after.get(name).copied(),
            changes,
        );
    }
}

fn fields(object: &Map<String, Value>) -> Named<'_> {
    object.iter().map(|(name, value)| (name.clone(), value)).collect()
}

/// Two that are called the same are told apart by their order.
fn entries(list: &[Value]) -> Named<'_> {
    let mut all = Named::new();
    for entry in list {
        let name = called(entry);
        let mut place = name.clone();
        let mut times = 1;
        while all.contains_key(&place) {
            times += 1;
            place = format!("{name} ({times})");
        }
        all.insert(place, entry);
    }
    all
}

fn called(entry: &Value) -> String {
    let known = |name: &&str| {
        let value = entry.get(*name)?;
        let value = value.get("known").unwrap_or(value);
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        }
    };
    NAMES.iter().find_map(known).unwrap_or_else(|| entry.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn changes(before: &Value, after: &Value) -> Vec<(String, Option<Value>, Option<Value>)> {
        let mut changes = vec![];
        compare(&[], Some(before), Some(after), &mut changes);
        let told = |change: Change| (change.path.join("/"), change.before, change.after);
        changes.into_iter().map(told).collect()
    }

    #[test]
    fn rm2_a_difference_names_what_changed_and_nothing_else() {
        let before =
            json!({ "known": [{ "name": "nginx", "version": "1.22" }, { "name": "vim", "version": "9" }] });
        let after =
            json!({ "known": [{ "name": "curl", "version": "8" }, { "name": "nginx", "version": "1.24" }] });
        let expected = [
            (
                "curl".to_owned(),
                None,
                Some(json!({ "name": "curl", "version": "8" })),
            ),
            (
                "nginx/version".to_owned(),
                Some(json!("1.22")),
                Some(json!("1.24")),
            ),
            (
                "vim".to_owned(),
                Some(json!({ "name": "vim", "version": "9" })),
                None,
            ),
        ];
        assert_eq!(changes(&before, &after), expected);
    }

    #[test]
    fn rm2_a_section_that_came_or_went_is_told_whole() {
        let section = |content: &str| Section {
            section: "ports".to_owned(),
            digest: String::new(),
            seen_at: jiff::Timestamp::UNIX_EPOCH,
            content: content.to_owned(),
        };
        let came = difference(&[], &[section("[1]")]);
        assert!(came.len() == 1 && came[0].before.is_none() && came[0].path.is_empty());
        assert!(difference(&[section("[1]")], &[section("[1]")]).is_empty());
        let absent = json!({ "absent": { "reason": "not_allowed" } });
        assert_eq!(changes(&json!({ "known": 1 }), &absent).len(), 2);
    }

    proptest! {
        /// There is a change where two differ, and none where they do not.
        #[test]
        fn rm2_nothing_is_overlooked(before in prop::collection::vec((0_u8..5, 0_u8..3), 0..6), after in prop::collection::vec((0_u8..5, 0_u8..3), 0..6)) {
            let list = |entries: &[(u8, u8)]| Value::Array(entries.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect());
            let (mut one, mut other) = (before.clone(), after.clone());
            one.sort_unstable();
            other.sort_unstable();
            prop_assert_eq!(changes(&list(&one), &list(&other)).is_empty(), one == other);
        }
    }
}
