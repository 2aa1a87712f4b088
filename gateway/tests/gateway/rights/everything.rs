//! The most that can be asked: every field of every type that a door leads to, each type at the places that are nearest. What
//! the caller is denied is left out and the rest asked again, so that no denial hides what stands beside it.

use super::asked::{Ids, Schema};
use crate::support::Person;
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};
use std::collections::{BTreeSet, HashMap, VecDeque};

/// A type is asked for all it has at so many places of a document.
const PLACES: usize = 2;
/// Less than a document may have.
const FIELDS: usize = 1_500;
/// Less than a document may be nested.
const DEPTH: usize = 12;
/// Rows of a list within another one.
const ROWS: usize = 1;

/// One object within a document.
struct Place {
    /// As it is asked for: `messages(first: 3)`.
    asked: String,
    name: String,
    of: String,
    depth: usize,
    leaves: BTreeSet<String>,
    below: Vec<usize>,
}

/// What is asked of one door.
pub struct Everything(Vec<Place>);

impl Everything {
    /// So many fields of it at most, the nearest ones.
    pub fn below(schema: &Schema, field: &Value, at_most: usize) -> Result<Everything> {
        let mut all = Everything(vec![Place::new(field, String::new())?]);
        let (mut asked, mut places) = (0, HashMap::<String, usize>::new());
        let mut next = VecDeque::from([0]);
        while let Some(at) = next.pop_front() {
            let of = &schema.types[&all.0[at].of];
            let fields = of["fields"].as_array().cloned().unwrap_or_default();
            let is_list = fields.iter().any(|field| field["name"] == "nodes");
            for field in fields {
                let name = name_of(&field)?;
                // The edges of a list say what its nodes say.
                if needs_more(&field) || asked >= at_most || (is_list && name == "edges") {
                    continue;
                }
                let named = named(&field["type"])?;
                match schema.types[&named]["kind"].as_str() {
                    Some("SCALAR" | "ENUM") => {
                        asked += 1;
                        all.0[at].leaves.insert(name);
                    }
                    Some("OBJECT") => {
                        let known = places.entry(named).or_default();
                        if *known == PLACES || all.0[at].depth == DEPTH {
                            continue;
                        }
                        *known += 1;
                        asked += 1;
                        let mut place = Place::new(&field, rows(&field))?;
                        place.depth = all.0[at].depth + 1;
                        next.push_back(all.0.len());
                        let new = all.0.len();
                        all.0[at].below.push(new);
                        all.0.push(place);
                    }
                    other => bail!("{name} is of a kind that nobody knows here: {other:?}"),
                }
            }
        }
        Ok(all)
    }

    /// A word or a number has nothing below it.
    fn wanted(&self, at: usize) -> String {
        let place = &self.0[at];
        let below = place
            .below
            .iter()
            .map(|below| format!("{} {}", self.0[*below].asked, self.wanted(*below)));
        let all: Vec<String> = place.leaves.iter().cloned().chain(below).collect();
        if all.is_empty() {
            return "{ __typename }".to_owned();
        }
        format!("{{ {} }}", all.join(" "))
    }

    /// Whether there was something to leave out at the end of these names.
    fn leave_out(&mut self, names: &[&str]) -> bool {
        let Some((last, way)) = names.split_last() else {
            return false;
        };
        let mut at = 0;
        for name in way {
            let below = self.0[at]
                .below
                .iter()
                .copied()
                .find(|below| self.0[*below].name == *name);
            let Some(below) = below else { return false };
            at = below;
        }
        let names: Vec<String> = self.0.iter().map(|place| place.name.clone()).collect();
        let place = &mut self.0[at];
        let before = place.below.len();
        place.below.retain(|below| names[*below] != *last);
        place.leaves.remove(*last) || place.below.len() < before
    }
}

impl Place {
    fn new(field: &Value, arguments: String) -> Result<Place> {
        let name = name_of(field)?;
        Ok(Place {
            asked: format!("{name}{arguments}"),
            of: named(&field["type"])?,
            depth: 0,
            leaves: BTreeSet::new(),
            below: vec![],
            name,
        })
    }
}

/// All that this person is answered at this door, less what is denied; null where the door is closed.
pub async fn all_of(
    person: &Person,
    schema: &Schema,
    kind: &str,
    field: &Value,
    ids: &Ids,
    beside: &Map<String, Value>,
) -> Result<Value> {
    let mut at_most = FIELDS;
    let mut everything = Everything::below(schema, field, at_most)?;
    let is_word = schema.types[&named(&field["type"])?]["kind"] != "OBJECT";
    // One denial at a time, as often as there are fields; and less of what costs too much, as a list of many rows does.
    for _ in 0..FIELDS {
        let wanted = if is_word {
            String::new()
        } else {
            everything.wanted(0)
        };
        let (text, variables) = schema.document(kind, field, ids, &wanted, beside)?;
        let answer = person.send(&text, variables).await?;
        let empty = vec![];
        let errors = answer["errors"].as_array().unwrap_or(&empty);
        let mut left_out = false;
        for error in errors {
            if error["extensions"]["code"] == "graphql.too_complex" {
                at_most = at_most * 2 / 3;
                everything = Everything::below(schema, field, at_most)?;
                left_out = true;
                continue;
            }
            ensure!(error["extensions"]["code"] != "internal", "{error}\n{text}");
            let path = error["path"]
                .as_array()
                .with_context(|| format!("{error}\n{text}"))?;
            let names: Vec<&str> = path.iter().skip(1).filter_map(Value::as_str).collect();
            left_out |= everything.leave_out(&names);
        }
        if !left_out {
            return Ok(answer["data"].clone());
        }
    }
    bail!("{} goes on denying", field["name"])
}

/// As a subscription asks it.
pub fn to_hear(schema: &Schema, field: &Value, ids: &Ids) -> Result<(String, Value)> {
    let wanted = Everything::below(schema, field, FIELDS)?.wanted(0);
    schema.document("subscription", field, ids, &wanted, &Map::new())
}

fn name_of(field: &Value) -> Result<String> {
    field["name"].as_str().map(str::to_owned).context("a name")
}

/// What is within lists and within what is always there.
pub fn named(kind: &Value) -> Result<String> {
    match kind["name"].as_str() {
        Some(name) => Ok(name.to_owned()),
        None => named(kind.get("ofType").context("a type")?),
    }
}

fn arguments(field: &Value) -> impl Iterator<Item = &Value> {
    field["args"].as_array().into_iter().flatten()
}

fn needs_more(field: &Value) -> bool {
    arguments(field)
        .any(|argument| argument["type"]["kind"] == "NON_NULL" && argument["defaultValue"].is_null())
}

fn rows(field: &Value) -> String {
    let takes = arguments(field).any(|argument| argument["name"] == "first");
    if takes {
        format!("(first: {ROWS})")
    } else {
        String::new()
    }
}
