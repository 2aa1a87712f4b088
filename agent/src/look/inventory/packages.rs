//! What is installed, by whichever manager the machine has.

use super::{dpkg, rpm};
use crate::look::Machine;
use agent_protocol::{Fact, Reason, inventory::Package};

pub fn packages(machine: &Machine) -> Fact<Vec<Package>> {
    let tree = &machine.tree;
    let has_dpkg = tree.exists("var/lib/dpkg/status");
    let has_rpm = ["var/lib/rpm", "usr/lib/sysimage/rpm"]
        .iter()
        .any(|folder| tree.exists(folder));
    if has_dpkg {
        return dpkg::packages(tree).into();
    }
    if has_rpm {
        return rpm::packages(machine).into();
    }
    Fact::absent_since(Reason::NotSupported, "neither dpkg nor rpm is here")
}
