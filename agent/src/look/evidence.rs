//! What tells this machine from others, beside its key.

use super::{
    Machine,
    inventory::{hardware_identity, machine_id},
};
use agent_protocol::Evidence;

pub fn evidence(machine: &Machine) -> Evidence {
    let tree = &machine.tree;
    let known = |fact: agent_protocol::Fact<String>| fact.known().cloned();
    Evidence {
        hostname: tree
            .maybe("proc/sys/kernel/hostname")
            .or_else(|| tree.maybe("etc/hostname"))
            .unwrap_or_default(),
        machine_id: known(machine_id(tree)),
        hardware_uuid: known(hardware_identity(tree, "product_uuid")),
        serial: known(hardware_identity(tree, "product_serial")),
        boot_id: tree.maybe("proc/sys/kernel/random/boot_id"),
    }
}
