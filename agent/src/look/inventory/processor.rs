//! The processor, by `/proc/cpuinfo` and `/sys`; all processors of a machine are taken to be of one kind.

use crate::look::{Tree, sample::not_readable, tree::value_of};
use agent_protocol::{Fact, Reason, Why, inventory::Processor};
use std::collections::BTreeSet;

pub fn processor(tree: &Tree) -> Result<Processor, Why> {
    let text = tree.read("proc/cpuinfo")?;
    let blocks: Vec<&str> = text
        .split("\n\n")
        .filter(|block| block.contains("processor"))
        .collect();
    let first = *blocks.first().ok_or_else(|| not_readable("proc/cpuinfo"))?;
    let value = |key: &str| value_of(first, key, ':').unwrap_or_default();
    let model = [value("model name"), value("Model"), value("CPU part")];
    let mut flags: Vec<String> = [value("flags"), value("Features")]
        .iter()
        .flat_map(|flags| flags.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    flags.sort();
    Ok(Processor {
        model: model
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default(),
        maker: [value("vendor_id"), value("CPU implementer")].concat(),
        family: format!("{}/{}", value("cpu family"), value("model")),
        stepping: value("stepping"),
        microcode: Fact::of(value_of(first, "microcode", ':'), Reason::NotThere),
        sockets: distinct(&blocks, &["physical id"]),
        cores: distinct(&blocks, &["physical id", "core id"]),
        threads: u32::try_from(blocks.len()).unwrap_or(u32::MAX),
        highest_kilohertz: tree
            .number("sys/devices/system/cpu/cpu0/cpufreq/cpuinfo_max_freq")
            .into(),
        caches: caches(tree),
        flags,
        weaknesses: weaknesses(tree).into(),
    })
}

/// Architectures that do not say where a processor sits count as one socket with a core each.
fn distinct(blocks: &[&str], keys: &[&str]) -> u32 {
    let places: BTreeSet<Vec<Option<String>>> = blocks
        .iter()
        .map(|block| keys.iter().map(|key| value_of(block, key, ':')).collect())
        .collect();
    let unsaid = keys.len() > 1 && places.iter().flatten().all(Option::is_none);
    let count = if unsaid { blocks.len() } else { places.len() };
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn caches(tree: &Tree) -> Vec<(String, u64)> {
    let folder = "sys/devices/system/cpu/cpu0/cache";
    let names = tree.names(folder).unwrap_or_default();
    let cache = |name: &String| {
        let level = tree.maybe(&format!("{folder}/{name}/level"))?;
        let kind = tree.maybe(&format!("{folder}/{name}/type"))?;
        let letter = match kind.as_str() {
            "Data" => "d",
            "Instruction" => "i",
            _ => "",
        };
        let size = tree.maybe(&format!("{folder}/{name}/size"))?;
        Some((format!("L{level}{letter}"), bytes(&size)?))
    };
    names.iter().filter_map(cache).collect()
}

fn bytes(size: &str) -> Option<u64> {
    let digits = size.trim_end_matches(|sign: char| !sign.is_ascii_digit());
    let factor = match &size[digits.len()..] {
        "K" => 1 << 10,
        "M" => 1 << 20,
        _ => 1,
    };
    Some(digits.parse::<u64>().ok()? * factor)
}

fn weaknesses(tree: &Tree) -> Result<Vec<(String, String)>, Why> {
    let folder = "sys/devices/system/cpu/vulnerabilities";
    let names = tree.names(folder)?.into_iter();
    let said = names.filter_map(|name| {
        let state = tree.maybe(&format!("{folder}/{name}"))?;
        Some((name, state))
    });
    Ok(said.collect())
}
