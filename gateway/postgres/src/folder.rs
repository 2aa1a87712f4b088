//! The data folder, and what lies in it:
//!
//! | name | what |
//! |---|---|
//! | `pgdata/` | the database; belongs to the server's user |
//! | `postgres.log`, `postgres.log.1` | what the server said, since it was started last and before |
//! | `postgres.lock` | held by the process that answers for the server |
//! | `postgres.users`, `postgres.door` | held by who uses the server, and by who comes or goes (`users`) |
//! | `socket/` | where clients connect, if the path is short enough (`socket`) |
//!
//! Invariant: `path` is absolute and without links, and `mark` names this folder and no other on this machine.

use std::fs::{self, DirBuilder, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use nix::sys::statvfs::statvfs;

use crate::account::Account;
use crate::error::StartError;

/// The database in a data folder.
pub(crate) const PGDATA: &str = "pgdata";
/// A fresh database has 40 MB, its first log segments another 32.
const NEEDED_TO_CREATE_MB: u64 = 160;
const NEEDED_TO_START_MB: u64 = 48;
const MB: u64 = 1024 * 1024;

#[derive(Debug)]
pub(crate) struct Folder {
    pub(crate) path: PathBuf,
    pub(crate) mark: String,
}

impl Folder {
    /// Makes what is missing of the path.
    pub(crate) fn open(path: &Path, account: &Account) -> Result<Self, StartError> {
        let wanted = std::path::absolute(path).map_err(StartError::io("find", path))?;
        make_all(&wanted, account)?;
        let path = wanted.canonicalize().map_err(StartError::io("open", &wanted))?;
        let data = path.metadata().map_err(StartError::io("look at", &path))?;
        // The same path may lead elsewhere in a container, whose processes are visible from outside: the inode
        // tells the two apart.
        let identity = format!("{}\n{}\n{}", path.display(), data.dev(), data.ino());
        Ok(Self {
            mark: format!("regie-{:016x}", fingerprint(identity.as_bytes())),
            path,
        })
    }

    pub(crate) fn pgdata(&self) -> PathBuf {
        self.path.join(PGDATA)
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.path.join("postgres.lock")
    }

    pub(crate) fn log(&self) -> PathBuf {
        self.path.join("postgres.log")
    }

    pub(crate) fn check_disk(&self, creating: bool) -> Result<(), StartError> {
        let needed_mb = if creating {
            NEEDED_TO_CREATE_MB
        } else {
            NEEDED_TO_START_MB
        };
        let disk =
            statvfs(&self.path).map_err(|e| StartError::io("look at the disk of", &self.path)(e.into()))?;
        let free_mb = disk.blocks_available() * disk.fragment_size() / MB;
        if free_mb >= needed_mb {
            return Ok(());
        }
        Err(StartError::NotEnoughDisk {
            folder: self.path.clone(),
            free_mb,
            needed_mb,
        })
    }
}

/// The major version that made these data; nothing when there are none.
pub(crate) fn data_version(pgdata: &Path) -> Result<Option<u32>, StartError> {
    let file = pgdata.join("PG_VERSION");
    match fs::read_to_string(&file) {
        Ok(text) => text.trim().parse().map(Some).map_err(|_| {
            StartError::io("understand", &file)(io::Error::new(io::ErrorKind::InvalidData, "not a version"))
        }),
        Err(e) if [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory].contains(&e.kind()) => Ok(None),
        Err(e) => Err(StartError::io("read", &file)(e)),
    }
}

/// Folders that we make ourselves are passable for the server's user, whatever the umask says.
fn make_all(path: &Path, account: &Account) -> Result<(), StartError> {
    let missing: Vec<_> = path.ancestors().take_while(|dir| !dir.exists()).collect();
    let mode = if account.is_other { 0o711 } else { 0o700 };
    for dir in missing.into_iter().rev() {
        let made = DirBuilder::new().mode(mode).create(dir);
        made.and_then(|()| fs::set_permissions(dir, Permissions::from_mode(mode)))
            .map_err(|source| StartError::FolderNotWritable {
                folder: dir.parent().unwrap_or(dir).into(),
                user: account.writer(),
                source,
            })?;
    }
    Ok(())
}

/// FNV-1a: short, and the same in every build, which the standard hasher does not promise.
pub(crate) fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_never_changes() {
        assert_eq!(fingerprint(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
