//! What one could touch.

use crate::Fact;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hardware {
    pub processor: Fact<Processor>,
    pub memory_bytes: Fact<u64>,
    pub memory_modules: Fact<Vec<MemoryModule>>,
    pub firmware: Fact<Firmware>,
    pub product: Fact<Board>,
    pub board: Fact<Board>,
    pub chassis: Fact<Board>,
    pub hardware_uuid: Fact<String>,
    pub secure_boot: Fact<bool>,
    pub security_module: Fact<String>,
    pub batteries: Fact<Vec<Battery>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Processor {
    pub model: String,
    pub maker: String,
    pub family: String,
    pub stepping: String,
    pub microcode: Fact<String>,
    pub sockets: u32,
    pub cores: u32,
    pub threads: u32,
    pub highest_kilohertz: Fact<u64>,
    /// `L1d`, `L1i`, `L2`, `L3`, each with its size in bytes.
    pub caches: Vec<(String, u64)>,
    pub flags: Vec<String>,
    /// What the kernel says of known weaknesses.
    pub weaknesses: Fact<Vec<(String, String)>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemoryModule {
    pub slot: String,
    pub bank: String,
    /// None in an empty slot.
    pub bytes: Option<u64>,
    pub kind: String,
    pub form: String,
    pub speed_mega_transfers: Option<u32>,
    pub maker: String,
    pub serial: String,
    pub part_number: String,
    pub corrects_errors: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Firmware {
    pub maker: String,
    pub version: String,
    pub released: String,
    pub boots_by: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    pub maker: String,
    pub name: String,
    pub version: String,
    pub serial: Fact<String>,
    pub asset_tag: Fact<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disk {
    pub name: String,
    pub bytes: u64,
    pub model: Fact<String>,
    pub maker: Fact<String>,
    pub serial: Fact<String>,
    pub firmware: Fact<String>,
    pub world_wide_name: Fact<String>,
    pub bus: String,
    pub turns: bool,
    pub removable: bool,
    pub read_only: bool,
    pub logical_block_bytes: u32,
    pub physical_block_bytes: u32,
    pub scheduler: Fact<String>,
    pub partitions: Vec<Partition>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partition {
    pub name: String,
    pub number: u32,
    pub start_bytes: u64,
    pub bytes: u64,
}

/// On the PCI bus; graphics have class 03, sound 04, network 02. The server knows the names of the numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    pub place: String,
    pub class: String,
    pub vendor: String,
    pub device: String,
    pub subsystem_vendor: Option<String>,
    pub subsystem: Option<String>,
    pub revision: Option<String>,
    pub driver: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsbDevice {
    pub place: String,
    pub vendor: String,
    pub product: String,
    pub class: String,
    pub maker_name: Option<String>,
    pub product_name: Option<String>,
    pub serial: Option<String>,
    pub version: Option<String>,
    pub megabits: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Battery {
    pub name: String,
    pub maker: Option<String>,
    pub model: Option<String>,
    pub serial: Option<String>,
    pub technology: Option<String>,
    pub design_capacity: Option<u64>,
}
