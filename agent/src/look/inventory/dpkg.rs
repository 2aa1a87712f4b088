//! Debian's packages, by the files of dpkg and apt.

use crate::look::Tree;
use agent_protocol::{Fact, Why, inventory::Package};
use std::collections::BTreeSet;

pub fn packages(tree: &Tree) -> Result<Vec<Package>, Why> {
    let status = tree.read("var/lib/dpkg/status")?;
    let automatic = automatic(&tree.read("var/lib/apt/extended_states").unwrap_or_default());
    let blocks = status
        .split("\n\n")
        .filter_map(|block| package(tree, block, &automatic));
    let mut packages: Vec<Package> = blocks.collect();
    packages.sort_by(|one, other| (&one.name, &one.architecture).cmp(&(&other.name, &other.architecture)));
    Ok(packages)
}

fn package(tree: &Tree, block: &str, automatic: &BTreeSet<(String, String)>) -> Option<Package> {
    let field = |name: &str| field(block, name).map(str::to_owned);
    let status = field("Status")?;
    // Removed packages leave their settings, and a block.
    let installed = status.split(' ').nth(2) == Some("installed");
    if !installed {
        return None;
    }
    let (name, architecture) = (field("Package")?, field("Architecture")?);
    let key = (name.clone(), architecture.clone());
    Some(Package {
        version: field("Version")?,
        manager: "dpkg".to_owned(),
        installed_at: installed_at(tree, &name, &architecture),
        origin: field("Origin"),
        maintainer: field("Maintainer"),
        section: field("Section"),
        // `Source: gcc-12 (12.2.0-14)` names its own version where it differs.
        source: field("Source").and_then(|source| source.split(' ').next().map(str::to_owned)),
        bytes: field("Installed-Size").and_then(|size| Some(size.parse::<u64>().ok()? * 1024)),
        automatic: automatic.contains(&key),
        held: status.starts_with("hold "),
        name,
        architecture,
    })
}

fn field<'b>(block: &'b str, name: &str) -> Option<&'b str> {
    let value = block
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    value.map(str::trim).filter(|value| !value.is_empty())
}

/// dpkg writes the list of a package's files when it unpacks it.
fn installed_at(tree: &Tree, name: &str, architecture: &str) -> Fact<jiff::Timestamp> {
    let list = |name: &str| tree.modified(&format!("var/lib/dpkg/info/{name}.list"));
    list(name)
        .or_else(|_| list(&format!("{name}:{architecture}")))
        .into()
}

/// apt writes the machine's own architecture for packages of all.
fn automatic(states: &str) -> BTreeSet<(String, String)> {
    let automatic = states
        .split("\n\n")
        .filter(|block| field(block, "Auto-Installed") == Some("1"));
    let named = automatic.filter_map(|block| Some((field(block, "Package")?, field(block, "Architecture")?)));
    let both = named.flat_map(|(name, architecture)| {
        [architecture, "all"].map(|architecture| (name.to_owned(), architecture.to_owned()))
    });
    both.collect()
}
