//! File systems with their size; how full they are is a measurement.

use crate::look::{
    Machine,
    sample::space::{Looked, looked_at},
};
use agent_protocol::{Fact, Why, inventory::Filesystem};

pub fn filesystems(machine: &Machine) -> Result<Vec<Filesystem>, Why> {
    let found = looked_at(machine)?
        .into_iter()
        .map(|Looked { mount, space }| Filesystem {
            bytes: Fact::from(space).map(|space| space.total_bytes),
            device: mount.device,
            mounted_on: mount.mounted_on,
            kind: mount.kind,
            read_only: mount.read_only,
        });
    Ok(found.collect())
}
