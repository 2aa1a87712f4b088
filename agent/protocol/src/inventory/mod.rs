//! What a machine is made of, section by section (RM2). Two looks at an idle machine say the same: whatever moves by
//! itself is a measurement. No section holds the value of an environment variable or an argument of a program.

mod hardware;
mod network;
mod software;

pub use hardware::{
    Battery, Board, Device, Disk, Firmware, Hardware, MemoryModule, Partition, Processor, UsbDevice,
};
pub use network::{Address, Interface, Names, Network, Port, Protocol, Route, Wireless};
pub use software::{
    Account, Filesystem, Group, Package, Password, Protection, Service, ServiceState, System, Update,
};

use crate::{Digest, Fact};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Each is told by itself, when it differs from what was last told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "section", content = "found", rename_all = "snake_case")]
pub enum Section {
    System(Box<System>),
    Hardware(Box<Hardware>),
    Disks(Fact<Vec<Disk>>),
    PciDevices(Fact<Vec<Device>>),
    UsbDevices(Fact<Vec<UsbDevice>>),
    Filesystems(Fact<Vec<Filesystem>>),
    Network(Network),
    Ports(Fact<Vec<Port>>),
    Packages(Fact<Vec<Package>>),
    Services(Fact<Vec<Service>>),
    Accounts(Fact<Vec<Account>>),
    Groups(Fact<Vec<Group>>),
    Updates(Fact<Vec<Update>>),
    Protection(Fact<Vec<Protection>>),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whole {
    pub digests: BTreeMap<String, Digest>,
}

impl Section {
    /// As `section` says it.
    pub fn name(&self) -> &'static str {
        match self {
            Section::System(_) => "system",
            Section::Hardware(_) => "hardware",
            Section::Disks(_) => "disks",
            Section::PciDevices(_) => "pci_devices",
            Section::UsbDevices(_) => "usb_devices",
            Section::Filesystems(_) => "filesystems",
            Section::Network(_) => "network",
            Section::Ports(_) => "ports",
            Section::Packages(_) => "packages",
            Section::Services(_) => "services",
            Section::Accounts(_) => "accounts",
            Section::Groups(_) => "groups",
            Section::Updates(_) => "updates",
            Section::Protection(_) => "protection",
        }
    }
}
