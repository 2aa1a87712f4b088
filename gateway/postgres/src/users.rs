//! Who uses the server of a data folder: the process that started it, and guests. The last one out stops it.
//!
//! Two files of the folder are locked and never written. `postgres.users` is shared by everybody who uses the
//! server; `postgres.door` is held for moments by whoever comes or goes, so that one at a time counts the others.
//!
//! Invariant: a server is stopped only by somebody at the door who found nobody else among the users. The system
//! drops the locks of whoever is killed.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use nix::fcntl::OFlag;

/// Held while somebody comes or goes.
#[derive(Debug)]
pub(crate) struct Door(File);

#[derive(Debug)]
pub(crate) struct User {
    folder: PathBuf,
    users: File,
}

impl Door {
    /// Waits for whoever is in it, who may be stopping the server.
    pub(crate) fn pass(folder: &Path) -> io::Result<Self> {
        let file = open(&folder.join("postgres.door"))?;
        file.lock()?;
        Ok(Self(file))
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        unlock(&self.0);
    }
}

impl User {
    /// One more; to be called at the door.
    pub(crate) fn enter(folder: &Path) -> io::Result<Self> {
        let users = open(&folder.join("postgres.users"))?;
        users.lock_shared()?;
        Ok(Self {
            folder: folder.to_owned(),
            users,
        })
    }

    /// Whether anybody uses a server of this folder; to be asked at the door.
    pub(crate) fn are_there(folder: &Path) -> io::Result<bool> {
        is_shared(&open(&folder.join("postgres.users"))?)
    }

    /// Nothing when the folder is gone, where nobody can come any more.
    pub(crate) fn door(&self) -> Option<Door> {
        Door::pass(&self.folder).ok()
    }

    /// Goes, at the door; whether somebody remains.
    pub(crate) fn leave_others(&self) -> bool {
        unlock(&self.users);
        is_shared(&self.users).unwrap_or(false)
    }
}

impl Drop for User {
    fn drop(&mut self) {
        unlock(&self.users);
    }
}

/// Without holding it.
fn is_shared(users: &File) -> io::Result<bool> {
    match users.try_lock() {
        Ok(()) => users.unlock().map(|()| false),
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Closing is not enough: a child that is just being started may still have a copy of the file.
fn unlock(file: &File) {
    if let Err(error) = file.unlock() {
        tracing::debug!(%error, "a lock of the data folder was not released");
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600);
    options.custom_flags(OFlag::O_NOFOLLOW.bits()).open(path)
}
