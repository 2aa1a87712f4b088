//! What the machine is made of (RM2), one file a section. Everything is sorted and nothing moves by itself: two looks at
//! an idle machine are the same to the byte.

mod accounts;
mod boards;
mod devices;
mod disks;
mod dpkg;
mod files;
mod network;
mod packages;
mod ports;
mod processor;
mod protection;
mod rpm;
mod services;
pub mod smbios;
mod system;
mod units;
mod updates;

pub use boards::identity as hardware_identity;
pub use protection::protection;
pub use system::machine_id;
pub use updates::{parse as parse_updates, pending as pending_updates};

use super::Machine;
use agent_protocol::inventory::Section;

/// All but updates: to ask for those costs more than all the rest, so they are looked at when packages changed.
pub fn sections(machine: &Machine) -> Vec<Section> {
    let tree = &machine.tree;
    vec![
        Section::System(Box::new(system::system(tree))),
        Section::Hardware(Box::new(boards::hardware(tree))),
        Section::Disks(disks::disks(tree).into()),
        Section::PciDevices(devices::pci(tree).into()),
        Section::UsbDevices(devices::usb(tree).into()),
        Section::Filesystems(files::filesystems(machine).into()),
        Section::Network(network::network(machine)),
        Section::Ports(ports::ports(tree).into()),
        Section::Packages(packages::packages(machine)),
        Section::Services(services::services(machine).into()),
        Section::Accounts(accounts::accounts(tree).into()),
        Section::Groups(accounts::groups(tree).into()),
        Section::Protection(protection(machine).into()),
    ]
}

/// What tells that a section may have changed, cheaper than looking: when these files last changed.
pub fn signs_of_change(machine: &Machine) -> Vec<Option<jiff::Timestamp>> {
    const FILES: [&str; 10] = [
        "var/lib/dpkg/status",
        "var/lib/rpm",
        "etc/passwd",
        "etc/group",
        "etc/hostname",
        "etc/resolv.conf",
        "etc/os-release",
        "etc/systemd/system",
        "lib/systemd/system",
        "var/lib/apt/lists",
    ];
    FILES
        .iter()
        .map(|file| machine.tree.modified(file).ok())
        .collect()
}
