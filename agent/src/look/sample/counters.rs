//! Counters of the kernel, and what lies between two readings. A counter that went back was begun anew: then the
//! difference is not known.

use super::{first_reading, not_readable};
use crate::look::Tree;
use agent_protocol::{DiskTraffic, Fact, NetworkTraffic, ProcessorUse, Why};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counters {
    pub up_millis: Fact<u64>,
    processor: Fact<Ticks>,
    disks: Fact<BTreeMap<String, [u64; 5]>>,
    networks: Fact<BTreeMap<String, [u64; 4]>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Ticks {
    user: u64,
    system: u64,
    waiting: u64,
    stolen: u64,
    idle: u64,
    processors: u32,
}

impl Counters {
    pub fn read(tree: &Tree) -> Counters {
        Counters {
            up_millis: up(tree).into(),
            processor: ticks(tree).into(),
            disks: disk_counters(tree).into(),
            networks: network_counters(tree).into(),
        }
    }
}

pub fn over_millis(before: Option<&Counters>, now: &Counters) -> Fact<u64> {
    match (before.map(|before| &before.up_millis), &now.up_millis) {
        (Some(Fact::Known(before)), Fact::Known(now)) if now >= before => Fact::Known(now - before),
        (_, Fact::Absent(why)) => Fact::Absent(why.clone()),
        _ => first_reading(),
    }
}

pub fn processor(before: Option<&Counters>, now: &Counters) -> Fact<ProcessorUse> {
    let now = match &now.processor {
        Fact::Known(ticks) => ticks,
        Fact::Absent(why) => return Fact::Absent(why.clone()),
    };
    let shares = before
        .and_then(|before| before.processor.known())
        .and_then(|before| shares(before, now));
    shares.map_or_else(first_reading, Fact::Known)
}

fn shares(before: &Ticks, now: &Ticks) -> Option<ProcessorUse> {
    let user = now.user.checked_sub(before.user)?;
    let system = now.system.checked_sub(before.system)?;
    // The kernel does not promise that these two never go back.
    let waiting = now.waiting.saturating_sub(before.waiting);
    let idle = now.idle.saturating_sub(before.idle);
    let stolen = now.stolen.checked_sub(before.stolen)?;
    let all = user + system + waiting + idle + stolen;
    let share = |ticks: u64| u16::try_from((ticks * 10_000).checked_div(all)?).ok();
    Some(ProcessorUse {
        user: share(user)?,
        system: share(system)?,
        waiting_for_disk: share(waiting)?,
        stolen: share(stolen)?,
        idle: share(idle)?,
        processors: now.processors,
    })
}

pub fn disks(before: Option<&Counters>, now: &Counters) -> Fact<Vec<DiskTraffic>> {
    let traffic = |name: &str, [reads, read, writes, written, busy]: [u64; 5]| DiskTraffic {
        name: name.to_owned(),
        read_bytes: read,
        written_bytes: written,
        reads,
        writes,
        busy_millis: busy,
    };
    differences(before.map(|before| &before.disks), &now.disks, traffic)
}

pub fn networks(before: Option<&Counters>, now: &Counters) -> Fact<Vec<NetworkTraffic>> {
    let traffic = |name: &str, [received, sent, errors, dropped]: [u64; 4]| NetworkTraffic {
        name: name.to_owned(),
        received_bytes: received,
        sent_bytes: sent,
        errors,
        dropped,
    };
    differences(before.map(|before| &before.networks), &now.networks, traffic)
}

fn differences<T, const N: usize>(
    before: Option<&Fact<BTreeMap<String, [u64; N]>>>,
    now: &Fact<BTreeMap<String, [u64; N]>>,
    say: impl Fn(&str, [u64; N]) -> T,
) -> Fact<Vec<T>> {
    let now = match now {
        Fact::Known(now) => now,
        Fact::Absent(why) => return Fact::Absent(why.clone()),
    };
    let Some(before) = before.and_then(Fact::known) else {
        return first_reading();
    };
    let both = now.iter().filter_map(|(name, now)| {
        let before = before.get(name)?;
        let mut difference = [0; N];
        for at in 0..N {
            difference[at] = now[at].checked_sub(before[at])?;
        }
        Some(say(name, difference))
    });
    Fact::Known(both.collect())
}

fn up(tree: &Tree) -> Result<u64, Why> {
    let text = tree.line("proc/uptime")?;
    let seconds = text.split_whitespace().next().and_then(hundredths);
    seconds
        .map(|hundredths| hundredths * 10)
        .ok_or_else(|| not_readable("proc/uptime"))
}

fn ticks(tree: &Tree) -> Result<Ticks, Why> {
    let text = tree.read("proc/stat")?;
    let processors = text.lines().filter(|line| is_processor(line)).count();
    let parsed = || {
        let line = text.lines().find_map(|line| line.strip_prefix("cpu "))?;
        let numbers: Vec<u64> = line
            .split_whitespace()
            .map_while(|word| word.parse().ok())
            .collect();
        let at = |index: usize| numbers.get(index).copied().unwrap_or(0);
        (numbers.len() >= 4).then(|| Ticks {
            user: at(0) + at(1),
            system: at(2) + at(5) + at(6),
            idle: at(3),
            waiting: at(4),
            stolen: at(7),
            processors: u32::try_from(processors).unwrap_or(u32::MAX),
        })
    };
    parsed().ok_or_else(|| not_readable("proc/stat"))
}

fn is_processor(line: &str) -> bool {
    line.strip_prefix("cpu")
        .is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()))
}

/// Whole disks that the kernel moved bytes of; its unit is always 512 bytes.
fn disk_counters(tree: &Tree) -> Result<BTreeMap<String, [u64; 5]>, Why> {
    let text = tree.read("proc/diskstats")?;
    let mut all = BTreeMap::new();
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (Some(name), Some(number)) = (words.get(2), numbers::<11>(words.get(3..))) else {
            continue;
        };
        let moved = number.iter().any(|count| *count > 0);
        if moved && tree.exists(&format!("sys/block/{name}")) {
            let [reads, _, read, _, writes, _, written, _, _, busy, _] = number;
            all.insert(
                (*name).to_owned(),
                [reads, read * 512, writes, written * 512, busy],
            );
        }
    }
    Ok(all)
}

fn network_counters(tree: &Tree) -> Result<BTreeMap<String, [u64; 4]>, Why> {
    let text = tree.read("proc/net/dev")?;
    let mut all = BTreeMap::new();
    for line in text.lines() {
        let Some((name, rest)) = line.split_once(':') else {
            continue;
        };
        let words: Vec<&str> = rest.split_whitespace().collect();
        let Some(number) = numbers::<16>(Some(&words)) else {
            continue;
        };
        let (received, sent) = (number[0], number[8]);
        if name.trim() != "lo" {
            let counts = [received, sent, number[2] + number[10], number[3] + number[11]];
            all.insert(name.trim().to_owned(), counts);
        }
    }
    Ok(all)
}

fn numbers<const N: usize>(words: Option<&[&str]>) -> Option<[u64; N]> {
    let words = words?.get(..N)?;
    let mut numbers = [0; N];
    for (number, word) in numbers.iter_mut().zip(words) {
        *number = word.parse().ok()?;
    }
    Some(numbers)
}

/// `1.05` is 105.
pub fn hundredths(text: &str) -> Option<u64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let part: String = part.chars().chain("00".chars()).take(2).collect();
    Some(whole.parse::<u64>().ok()? * 100 + part.parse::<u64>().ok()?)
}

pub fn kibibytes(text: &str, key: &str) -> Option<u64> {
    let value = crate::look::tree::value_of(text, key, ':')?;
    let number: u64 = value.split_whitespace().next()?.parse().ok()?;
    Some(number * 1024)
}
