//! A server that another living process answers for, as a guest of which one may connect.

use std::path::{Path, PathBuf};

use crate::account::Account;
use crate::folder::PGDATA;
use crate::{probe, socket, url};

/// Where a running server of a data folder is reached. It goes when its owner stops it.
#[derive(Debug, Clone)]
pub struct Guest {
    socket_dir: PathBuf,
}

impl Guest {
    /// The server of this folder, if one runs and lets us in.
    pub fn find(folder: &Path) -> Option<Guest> {
        let folder = folder.canonicalize().ok()?;
        let account = Account::for_data(&folder.join(PGDATA)).ok()?;
        let socket_dir = socket::of(&folder, &account)?;
        probe::accepts_connections(&socket::file_in(&socket_dir)).then_some(Guest { socket_dir })
    }

    /// As `PrivatePostgres::url`.
    pub fn url(&self, database: &str) -> String {
        url::url(&self.socket_dir, database)
    }
}
