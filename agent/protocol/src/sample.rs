//! What is measured every minute (RM1). Traffic and processor time are what was used since the sample before, so that
//! a sample can be read alone.

use crate::Fact;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    pub up_seconds: Fact<u64>,
    /// The time since the sample before.
    pub over_millis: Fact<u64>,
    pub processor: Fact<ProcessorUse>,
    pub load: Fact<Load>,
    pub memory: Fact<MemoryUse>,
    pub filesystems: Fact<Vec<FilesystemUse>>,
    pub disks: Fact<Vec<DiskTraffic>>,
    pub networks: Fact<Vec<NetworkTraffic>>,
    pub services: Vec<WatchedService>,
    pub processes: Vec<WatchedProcess>,
}

/// Ten-thousandths of all processors together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessorUse {
    pub user: u16,
    pub system: u16,
    pub waiting_for_disk: u16,
    /// What the host gave to others.
    pub stolen: u16,
    pub idle: u16,
    pub processors: u32,
}

/// Hundredths of a runnable process, over 1, 5 and 15 minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Load {
    pub one: u32,
    pub five: u32,
    pub fifteen: u32,
    pub processes: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemoryUse {
    pub total_bytes: u64,
    pub available_bytes: u64,
    pub swap_total_bytes: u64,
    pub swap_free_bytes: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilesystemUse {
    pub mounted_on: String,
    pub total_bytes: u64,
    /// What a program without privileges may still write.
    pub available_bytes: u64,
    pub nodes: u64,
    pub free_nodes: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiskTraffic {
    pub name: String,
    pub read_bytes: u64,
    pub written_bytes: u64,
    pub reads: u64,
    pub writes: u64,
    pub busy_millis: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NetworkTraffic {
    pub name: String,
    pub received_bytes: u64,
    pub sent_bytes: u64,
    pub errors: u64,
    pub dropped: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WatchedService {
    pub name: String,
    /// The words of the service manager: `active`, `inactive`, `failed`, ...
    pub state: Fact<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WatchedProcess {
    pub name: String,
    pub running: Fact<u32>,
}

/// Once a day; what wears is no inventory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiskHealth {
    pub name: String,
    pub healthy: Fact<bool>,
    pub celsius: Fact<i32>,
    pub on_hours: Fact<u64>,
    /// In per cent of what the maker promises; may pass 100.
    pub worn_percent: Fact<u16>,
    pub reallocated_sectors: Fact<u64>,
    pub pending_sectors: Fact<u64>,
    pub media_errors: Fact<u64>,
}
