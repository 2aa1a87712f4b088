//! File systems with their size; how full they are is a measurement.

use crate::look::{
    Tree,
    sample::space::{mounts, space},
};
use agent_protocol::{Fact, Why, inventory::Filesystem};

pub fn filesystems(tree: &Tree) -> Result<Vec<Filesystem>, Why> {
    let found = mounts(tree)?.into_iter().map(|mount| {
        let space = Fact::from(space(tree, &mount.mounted_on));
        Filesystem {
            bytes: space.map(|space| space.total_bytes),
            device: mount.device,
            mounted_on: mount.mounted_on,
            kind: mount.kind,
            read_only: mount.read_only,
        }
    });
    Ok(found.collect())
}
