//! How full the file systems are that hold data. What may hang is asked by `shares`.

use crate::look::{Machine, Tree};
use agent_protocol::{FilesystemUse, Reason, Why};
use std::path::Path;

/// A mounted file system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mount {
    pub device: String,
    pub mounted_on: String,
    pub kind: String,
    pub read_only: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Space {
    pub total_bytes: u64,
    pub available_bytes: u64,
    pub nodes: u64,
    pub free_nodes: u64,
}

/// How full a mounted file system is, or why nobody knows.
pub struct Looked {
    pub mount: Mount,
    pub space: Result<Space, Why>,
}

/// What cannot be looked at is left out: the inventory says why.
pub fn filesystems(machine: &Machine) -> Result<Vec<FilesystemUse>, Why> {
    let found = looked_at(machine)?.into_iter().filter_map(|looked| {
        let (mount, space) = (looked.mount, looked.space.ok()?);
        Some(FilesystemUse {
            mounted_on: mount.mounted_on,
            total_bytes: space.total_bytes,
            available_bytes: space.available_bytes,
            nodes: space.nodes,
            free_nodes: space.free_nodes,
        })
    });
    Ok(found.collect())
}

/// Every mounted file system that holds data.
pub fn looked_at(machine: &Machine) -> Result<Vec<Looked>, Why> {
    let mounts = mounts(&machine.tree)?;
    // What lies below a share is found through it.
    let through_a_share = |mount: &&Mount| {
        let mut others = mounts.iter().filter(|other| may_hang(&other.kind));
        others.any(|share| Path::new(&mount.mounted_on).starts_with(&share.mounted_on))
    };
    let shares = mounts.iter().filter(through_a_share);
    let shares: Vec<String> = shares.map(|mount| mount.mounted_on.clone()).collect();
    let answers = machine.shares.spaces(&shares);
    let looked_at = mounts.into_iter().map(|mount| {
        let space = match answers.get(&mount.mounted_on) {
            Some(answer) => answer.clone(),
            None => space(&machine.tree, &mount.mounted_on),
        };
        Looked { mount, space }
    });
    Ok(looked_at.collect())
}

/// What holds data of its own: devices, pools and shares of the network. A device that is mounted twice counts where it
/// was mounted first. Options are left out: those of a share may hold its password.
pub fn mounts(tree: &Tree) -> Result<Vec<Mount>, Why> {
    let text = tree.read("proc/mounts")?;
    let mut found: Vec<Mount> = vec![];
    for line in text.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let [device, mounted_on, kind, options, ..] = words[..] else {
            continue;
        };
        let twice = found.iter().any(|mount| mount.device == unescaped(device));
        if holds_data(device, kind) && !twice {
            found.push(Mount {
                device: unescaped(device),
                mounted_on: unescaped(mounted_on),
                kind: kind.to_owned(),
                read_only: options.split(',').any(|option| option == "ro"),
            });
        }
    }
    found.sort_by(|one, other| one.mounted_on.cmp(&other.mounted_on));
    Ok(found)
}

const OF_THE_NETWORK: [&str; 9] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "ceph",
    "glusterfs",
    "fuse.ceph",
    "fuse.glusterfs",
    "fuse.sshfs",
];
const WITHOUT_DEVICE: [&str; 4] = ["zfs", "btrfs", "overlay", "virtiofs"];

fn holds_data(device: &str, kind: &str) -> bool {
    let image = matches!(kind, "squashfs" | "iso9660" | "erofs");
    let of_device = device.starts_with("/dev/") && !image && kind != "devtmpfs" && kind != "devpts";
    of_device || OF_THE_NETWORK.contains(&kind) || WITHOUT_DEVICE.contains(&kind)
}

/// It is another machine, or a program of this one, that answers for these.
fn may_hang(kind: &str) -> bool {
    OF_THE_NETWORK.contains(&kind) || kind.starts_with("fuse") || kind == "virtiofs"
}

/// The kernel writes a space as `\040`.
fn unescaped(text: &str) -> String {
    let signs = [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")];
    signs.iter().fold(text.to_owned(), |text, (escaped, sign)| {
        text.replace(escaped, sign)
    })
}

fn space(tree: &Tree, mounted_on: &str) -> Result<Space, Why> {
    if !tree.is_live() {
        return Err(Reason::NotSupported.into());
    }
    of_this_machine(mounted_on)
}

#[cfg(unix)]
pub fn of_this_machine(mounted_on: &str) -> Result<Space, Why> {
    let about = nix::sys::statvfs::statvfs(mounted_on).map_err(|error| Why::from(&error.into()))?;
    Ok(Space {
        total_bytes: about.blocks() * about.fragment_size(),
        available_bytes: about.blocks_available() * about.fragment_size(),
        nodes: about.files(),
        free_nodes: about.files_available(),
    })
}

#[cfg(not(unix))]
pub fn of_this_machine(_mounted_on: &str) -> Result<Space, Why> {
    Err(Reason::NotSupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_spaces_are_read() {
        assert_eq!(unescaped("/mnt/my\\040disk"), "/mnt/my disk");
    }

    #[test]
    fn what_others_answer_for_may_hang() {
        for kind in OF_THE_NETWORK.iter().chain(&["fuseblk", "virtiofs"]) {
            assert!(may_hang(kind), "{kind}");
        }
        assert!(
            !["ext4", "xfs", "btrfs", "zfs", "overlay"]
                .into_iter()
                .any(may_hang)
        );
    }

    #[test]
    fn what_has_no_data_of_its_own_is_left_out() {
        assert!(
            holds_data("/dev/sda1", "ext4") && holds_data("nas:/home", "nfs4") && holds_data("tank", "zfs")
        );
        assert!(
            !holds_data("tmpfs", "tmpfs")
                && !holds_data("/dev/loop3", "squashfs")
                && !holds_data("proc", "proc")
        );
    }
}
