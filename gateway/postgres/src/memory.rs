//! How much memory the server may count on: that of the machine, or of the container that we are in.

use std::fs;

const MB: u64 = 1024 * 1024;
/// What to assume where the system does not say.
const UNKNOWN_MB: u64 = 1024;

/// Memory in megabytes.
pub(crate) fn total_mb() -> u64 {
    let machine = fs::read_to_string("/proc/meminfo")
        .ok()
        .and_then(|text| meminfo_mb(&text));
    let container = fs::read_to_string("/sys/fs/cgroup/memory.max")
        .ok()
        .and_then(|text| cgroup_mb(&text));
    machine.into_iter().chain(container).min().unwrap_or(UNKNOWN_MB)
}

fn meminfo_mb(text: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
    let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes / 1024)
}

/// `max` means: as much as the machine has.
fn cgroup_mb(text: &str) -> Option<u64> {
    text.trim().parse::<u64>().ok().map(|bytes| bytes / MB)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_read_in_the_forms_that_linux_writes() {
        assert_eq!(
            meminfo_mb("MemTotal:       16384000 kB\nMemFree: 1 kB\n"),
            Some(16000)
        );
        assert_eq!(cgroup_mb("536870912\n"), Some(512));
        assert_eq!(cgroup_mb("max\n"), None);
    }
}
