//! Folders for servers that leave nothing behind.
//!
//! Invariant: a folder carries the pid of the process that made it. Once that process is gone, any later one of the
//! same user may stop what still runs there and remove it.

use std::fs::{self, DirBuilder, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use nix::unistd::geteuid;

use crate::account::Account;
use crate::error::{StartError, StopError};
use crate::folder::{Folder, PGDATA};
use crate::lock::FolderLock;
use crate::options::Options;
use crate::{orphan, process};

const PREFIX: &str = "regie-postgres-";

#[derive(Debug)]
pub(crate) struct TempFolder(PathBuf);

impl TempFolder {
    pub(crate) fn create() -> Result<Self, StartError> {
        let temp = std::env::temp_dir();
        // Root's server runs as another user, who has to pass.
        let mode = if geteuid().is_root() { 0o711 } else { 0o700 };
        for attempt in 0.. {
            let dir = temp.join(format!("{PREFIX}{}-{attempt}", std::process::id()));
            match DirBuilder::new().mode(mode).create(&dir) {
                Ok(()) => return Self::open_up(dir, mode),
                Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
                Err(e) => return Err(StartError::io("create", &dir)(e)),
            }
        }
        unreachable!("one name in four thousand million is free")
    }

    /// Undoes what the umask took away.
    fn open_up(dir: PathBuf, mode: u32) -> Result<Self, StartError> {
        fs::set_permissions(&dir, Permissions::from_mode(mode)).map_err(StartError::io("open up", &dir))?;
        Ok(Self(dir))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn remove(self) -> Result<(), StopError> {
        fs::remove_dir_all(&self.0).map_err(|source| StopError::NotRemoved {
            folder: self.0.clone(),
            source,
        })
    }
}

impl Drop for TempFolder {
    fn drop(&mut self) {
        match fs::remove_dir_all(&self.0) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                tracing::warn!(%error, folder = %self.0.display(), "a temporary folder stays");
            }
            _ => {}
        }
    }
}

/// Clears away what processes of ours left that were killed. Never in the way of a start: what fails is left.
pub(crate) fn sweep(options: &Options) {
    for entry in fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten() {
        let dir = entry.path();
        if is_abandoned(&dir)
            && let Err(error) = clear(&dir, options)
        {
            tracing::debug!(%error, folder = %dir.display(), "an abandoned temporary folder stays");
        }
    }
}

fn is_abandoned(dir: &Path) -> bool {
    let maker = || {
        dir.file_name()?
            .to_str()?
            .strip_prefix(PREFIX)?
            .split('-')
            .next()?
            .parse::<i32>()
            .ok()
    };
    let Some(maker) = maker() else { return false };
    let is_ours = |data: fs::Metadata| data.is_dir() && data.uid() == geteuid().as_raw();
    !process::is_alive(maker) && dir.symlink_metadata().is_ok_and(is_ours)
}

fn clear(dir: &Path, options: &Options) -> Result<(), StartError> {
    let account = Account::for_data(&dir.join(PGDATA))?;
    let folder = Folder::open(dir, &account)?;
    let _lock = FolderLock::take(&folder, &account)?;
    orphan::clear_the_way(&folder, &account, options.stop_within)?;
    fs::remove_dir_all(&folder.path).map_err(StartError::io("remove", folder.path))
}
