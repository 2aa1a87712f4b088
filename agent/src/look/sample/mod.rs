//! What is measured every minute (RM1): counters are read whole, a sample says what was used since the reading before.

pub(crate) mod counters;
pub(crate) mod space;
pub(crate) mod watched;

pub use counters::Counters;

use crate::look::Machine;
use agent_protocol::{Fact, Load, MemoryUse, Reason, Sample, Settings, Why};
use space::filesystems;

/// One reading and how it differs from the one before.
pub fn take(machine: &Machine, settings: &Settings, before: Option<&Counters>) -> (Sample, Counters) {
    let now = Counters::read(&machine.tree);
    let sample = Sample {
        up_seconds: now.up_millis.clone().map(|millis| millis / 1000),
        over_millis: counters::over_millis(before, &now),
        processor: counters::processor(before, &now),
        load: load(machine).into(),
        memory: memory(machine).into(),
        filesystems: filesystems(machine).into(),
        disks: counters::disks(before, &now),
        networks: counters::networks(before, &now),
        services: watched::services(machine, &settings.services),
        processes: watched::processes(&machine.tree, &settings.processes),
    };
    (sample, now)
}

fn load(machine: &Machine) -> Result<Load, Why> {
    let text = machine.tree.line("proc/loadavg")?;
    let parsed = || {
        let mut words = text.split_whitespace();
        let mut hundredths = || counters::hundredths(words.next()?);
        let (one, five, fifteen) = (hundredths()?, hundredths()?, hundredths()?);
        let processes = words.next()?.split_once('/')?.1.parse().ok()?;
        Some(Load {
            one: u32::try_from(one).ok()?,
            five: u32::try_from(five).ok()?,
            fifteen: u32::try_from(fifteen).ok()?,
            processes,
        })
    };
    parsed().ok_or_else(|| not_readable("proc/loadavg"))
}

fn memory(machine: &Machine) -> Result<MemoryUse, Why> {
    let text = machine.tree.read("proc/meminfo")?;
    let bytes = |key: &str| counters::kibibytes(&text, key);
    let parsed = || {
        Some(MemoryUse {
            total_bytes: bytes("MemTotal")?,
            // Kernels before 3.14 do not estimate it.
            available_bytes: bytes("MemAvailable").or_else(|| bytes("MemFree"))?,
            swap_total_bytes: bytes("SwapTotal").unwrap_or(0),
            swap_free_bytes: bytes("SwapFree").unwrap_or(0),
        })
    };
    parsed().ok_or_else(|| not_readable("proc/meminfo"))
}

pub(crate) fn not_readable(path: &str) -> Why {
    Why {
        reason: Reason::NotReadable,
        detail: Some(path.to_owned()),
    }
}

pub(crate) fn first_reading<T>() -> Fact<T> {
    Fact::absent(Reason::FirstReading)
}
