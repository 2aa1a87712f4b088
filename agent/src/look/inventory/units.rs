//! systemd's unit files as systemd reads them: the first folder wins, snippets in `<unit>.d` are added.

use crate::look::Tree;
use std::collections::{BTreeMap, BTreeSet};

const FOLDERS: [&str; 5] = [
    "etc/systemd/system",
    "run/systemd/system",
    "usr/local/lib/systemd/system",
    "usr/lib/systemd/system",
    "lib/systemd/system",
];

/// A unit, and the file that defines it.
pub struct Unit {
    pub name: String,
    pub file: String,
    pub text: String,
    /// Another name of this unit.
    pub alias_of: Option<String>,
    pub masked: bool,
}

pub fn services(tree: &Tree) -> Vec<Unit> {
    let mut found: BTreeMap<String, Unit> = BTreeMap::new();
    for folder in FOLDERS {
        for name in tree.names(folder).unwrap_or_default() {
            if name.ends_with(".service") && !found.contains_key(&name) {
                found.insert(name.clone(), unit(tree, folder, name));
            }
        }
    }
    found.into_values().collect()
}

fn unit(tree: &Tree, folder: &str, name: String) -> Unit {
    let file = format!("{folder}/{name}");
    let target = tree.link_name(&file);
    let text = tree.read(&file).unwrap_or_default();
    let masked = target.as_deref() == Some("null") || (target.is_none() && text.trim().is_empty());
    Unit {
        text: text + &snippets(tree, &name),
        alias_of: target.filter(|target| *target != name && target.ends_with(".service")),
        masked,
        file: format!("/{file}"),
        name,
    }
}

fn snippets(tree: &Tree, name: &str) -> String {
    let mut all = String::new();
    for folder in FOLDERS {
        let folder = format!("{folder}/{name}.d");
        for snippet in tree.names(&folder).unwrap_or_default() {
            if snippet.ends_with(".conf") {
                all += "\n";
                all += &tree.read(&format!("{folder}/{snippet}")).unwrap_or_default();
            }
        }
    }
    all
}

/// Units that something starts: what lies in a folder `<unit>.wants` or `.requires`.
pub fn wanted(tree: &Tree) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for folder in ["etc/systemd/system", "run/systemd/system"] {
        for name in tree.names(folder).unwrap_or_default() {
            if name.ends_with(".wants") || name.ends_with(".requires") {
                all.extend(tree.names(&format!("{folder}/{name}")).unwrap_or_default());
            }
        }
    }
    all
}

impl Unit {
    /// The last value that is not taken back; an empty one takes back what came before.
    pub fn value(&self, section: &str, key: &str) -> Option<String> {
        self.values(section, key).pop()
    }

    pub fn values(&self, section: &str, key: &str) -> Vec<String> {
        let (mut within, mut found) = (String::new(), vec![]);
        for line in self.text.replace("\\\n", " ").lines() {
            let line = line.trim();
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                name.clone_into(&mut within);
            }
            let Some((name, value)) = line.split_once('=') else {
                continue;
            };
            if within != section || name.trim() != key {
                continue;
            }
            match value.trim() {
                "" => found.clear(),
                value => found.push(value.to_owned()),
            }
        }
        found
    }

    /// Names in lists, in order and once.
    pub fn names(&self, key: &str) -> Vec<String> {
        let lists = self.values("Unit", key);
        let names: BTreeSet<String> = lists
            .iter()
            .flat_map(|list| list.split_whitespace())
            .map(str::to_owned)
            .collect();
        names.into_iter().collect()
    }

    pub fn can_be_enabled(&self) -> bool {
        self.text.lines().any(|line| line.trim() == "[Install]")
    }
}
