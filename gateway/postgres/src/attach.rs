//! A server that somebody else started, as a guest of which one may connect.

use std::path::{Path, PathBuf};

use crate::account::Account;
use crate::error::StartError;
use crate::folder::{Folder, PGDATA};
use crate::lock::FolderLock;
use crate::options::Options;
use crate::users::{Door, User};
use crate::{orphan, probe, socket, url};

/// A running server of a data folder. It runs for as long as this value lives, also when whoever started it goes
/// before; then the last guest stops it.
#[derive(Debug)]
#[must_use = "the server may stop as soon as this is dropped"]
pub struct Guest {
    folder: PathBuf,
    socket_dir: PathBuf,
    user: User,
}

impl Guest {
    /// The server of this folder, if one runs and lets us in.
    pub fn find(folder: &Path) -> Option<Guest> {
        let folder = folder.canonicalize().ok()?;
        let account = Account::for_data(&folder.join(PGDATA)).ok()?;
        let _door = Door::pass(&folder).ok()?;
        let user = User::enter(&folder).ok()?;
        let socket_dir = socket::of(&folder, &account)?;
        probe::accepts_connections(&socket::file_in(&socket_dir)).then_some(Guest {
            folder,
            socket_dir,
            user,
        })
    }

    /// As `PrivatePostgres::url`.
    pub fn url(&self, database: &str) -> String {
        url::url(&self.socket_dir, database)
    }

    /// While its owner lives, the owner stops it.
    fn stop_what_nobody_owns(&self) -> Result<(), StartError> {
        let account = Account::for_data(&self.folder.join(PGDATA))?;
        let folder = Folder::open(&self.folder, &account)?;
        let Ok(_lock) = FolderLock::take(&folder, &account) else {
            return Ok(());
        };
        orphan::clear_the_way(&folder, &account, Options::default().stop_within)?;
        socket::remove(&self.socket_dir);
        Ok(())
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        let _door = self.user.door();
        if self.user.leave_others() {
            return;
        }
        if let Err(error) = self.stop_what_nobody_owns() {
            tracing::warn!(%error, "PostgreSQL did not stop in good order");
        }
    }
}
