//! Who answers for a data folder.
//!
//! Invariant: whoever holds the lock is alive, since the system drops it together with the process. So a server
//! that runs in a folder whose lock is free has lost its parent.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;

use nix::fcntl::OFlag;

use crate::account::Account;
use crate::error::StartError;
use crate::folder::Folder;
use crate::pid_file::PidFile;

#[derive(Debug)]
pub(crate) struct FolderLock(File);

impl FolderLock {
    pub(crate) fn take(folder: &Folder, account: &Account) -> Result<Self, StartError> {
        let file = open(folder).map_err(|source| StartError::FolderNotWritable {
            folder: folder.path.clone(),
            user: account.writer(),
            source,
        })?;
        match file.try_lock() {
            Ok(()) => Self::sign(file).map_err(StartError::io("write", folder.lock())),
            Err(TryLockError::WouldBlock) => Err(held(folder, file)),
            Err(TryLockError::Error(e)) => Err(StartError::io("lock", folder.lock())(e)),
        }
    }

    /// Writes our pid down, for whoever finds the door closed.
    fn sign(mut file: File) -> io::Result<Self> {
        file.set_len(0)?;
        write!(file, "{}", std::process::id())?;
        Ok(Self(file))
    }
}

impl Drop for FolderLock {
    /// Closing is not enough: a child that is just being started may still have a copy of the file.
    fn drop(&mut self) {
        if let Err(error) = self.0.unlock() {
            tracing::debug!(%error, "the lock of the data folder was not released");
        }
    }
}

fn open(folder: &Folder) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600);
    options.custom_flags(OFlag::O_NOFOLLOW.bits()).open(folder.lock())
}

fn held(folder: &Folder, mut file: File) -> StartError {
    if let Some(server) = PidFile::read(&folder.pgdata()) {
        return StartError::AlreadyRunning {
            folder: folder.path.clone(),
            pid: server.pid,
        };
    }
    let mut holder = String::new();
    let read = file.read_to_string(&mut holder);
    let pid = read
        .ok()
        .and_then(|_| holder.trim().parse().ok())
        .unwrap_or_default();
    StartError::FolderInUse {
        folder: folder.path.clone(),
        pid,
    }
}
