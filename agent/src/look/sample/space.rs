//! How full the file systems are that lie on a disk.

use crate::look::Tree;
use agent_protocol::{FilesystemUse, Reason, Why};

/// A mounted file system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mount {
    pub device: String,
    pub mounted_on: String,
    pub kind: String,
    pub read_only: bool,
}

pub struct Space {
    pub total_bytes: u64,
    pub available_bytes: u64,
    pub nodes: u64,
    pub free_nodes: u64,
}

pub fn filesystems(tree: &Tree) -> Result<Vec<FilesystemUse>, Why> {
    let found = mounts(tree)?.into_iter().filter_map(|mount| {
        let space = space(tree, &mount.mounted_on).ok()?;
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

const OF_THE_NETWORK: [&str; 6] = ["nfs", "nfs4", "cifs", "smb3", "ceph", "glusterfs"];
const WITHOUT_DEVICE: [&str; 4] = ["zfs", "btrfs", "overlay", "virtiofs"];

fn holds_data(device: &str, kind: &str) -> bool {
    let image = matches!(kind, "squashfs" | "iso9660" | "erofs");
    let of_device = device.starts_with("/dev/") && !image && kind != "devtmpfs" && kind != "devpts";
    of_device || OF_THE_NETWORK.contains(&kind) || WITHOUT_DEVICE.contains(&kind)
}

/// The kernel writes a space as `\040`.
fn unescaped(text: &str) -> String {
    let signs = [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")];
    signs.iter().fold(text.to_owned(), |text, (escaped, sign)| {
        text.replace(escaped, sign)
    })
}

#[cfg(unix)]
pub fn space(tree: &Tree, mounted_on: &str) -> Result<Space, Why> {
    if !tree.is_live() {
        return Err(Reason::NotSupported.into());
    }
    let about = nix::sys::statvfs::statvfs(mounted_on).map_err(|error| Why::from(&error.into()))?;
    Ok(Space {
        total_bytes: about.blocks() * about.fragment_size(),
        available_bytes: about.blocks_available() * about.fragment_size(),
        nodes: about.files(),
        free_nodes: about.files_available(),
    })
}

#[cfg(not(unix))]
pub fn space(_tree: &Tree, _mounted_on: &str) -> Result<Space, Why> {
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
