//! The folder of the socket: `<data folder>/socket`, or a short one below the temporary folder when that path is
//! too long for a socket or could be misread in a list or a URL.
//!
//! Invariant: it belongs to the server's user and nobody else (but root) can enter. This is what protects the
//! server, so it is verified, never assumed: below the temporary folder anybody could have made it before us.

use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};

use crate::account::Account;
use crate::error::StartError;
use crate::folder::{Folder, fingerprint};
use crate::orphan::remove_stale_sockets;

/// `sun_path` has 108 bytes on Linux and 104 on the BSDs, with a zero at the end.
const LONGEST_SOCKET: usize = 103;
const SOCKET_FILE: &str = ".s.PGSQL.5432";

/// Goes when the server has gone.
#[derive(Debug)]
pub(crate) struct SocketDir(PathBuf);

impl SocketDir {
    pub(crate) fn prepare(folder: &Folder, account: &Account) -> Result<Self, StartError> {
        let dir = choose(&folder.path, &std::env::temp_dir());
        match DirBuilder::new().mode(0o700).create(&dir) {
            Ok(()) => account
                .take_over(&dir)
                .map_err(StartError::io("give away", &dir))?,
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
            Err(e) => return Err(StartError::io("create", &dir)(e)),
        }
        if !is_private(&dir, account.uid) {
            return Err(StartError::SocketFolderUnsafe {
                dir,
                user: account.name.clone(),
            });
        }
        remove_stale_sockets(&dir)?;
        Ok(Self(dir))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn socket(&self) -> PathBuf {
        self.0.join(SOCKET_FILE)
    }
}

/// Where the server of a folder has its socket, if that place is the private one it must be.
pub(crate) fn of(folder: &Path, account: &Account) -> Option<PathBuf> {
    let dir = choose(folder, &std::env::temp_dir());
    is_private(&dir, account.uid).then_some(dir)
}

pub(crate) fn file_in(socket_dir: &Path) -> PathBuf {
    socket_dir.join(SOCKET_FILE)
}

impl Drop for SocketDir {
    fn drop(&mut self) {
        remove(&self.0);
    }
}

/// Unless a server is still reached through it.
pub(crate) fn remove(dir: &Path) {
    if let Err(error) = fs::remove_dir(dir) {
        tracing::debug!(%error, dir = %dir.display(), "the socket folder stays");
    }
}

fn is_private(dir: &Path, uid: u32) -> bool {
    dir.symlink_metadata()
        .is_ok_and(|data| data.is_dir() && data.uid() == uid && data.mode() & 0o077 == 0)
}

fn choose(folder: &Path, temp: &Path) -> PathBuf {
    let short = format!(
        "regie-{:016x}",
        fingerprint(folder.as_os_str().as_encoded_bytes())
    );
    let candidates = [folder.join("socket"), temp.join(&short)];
    let fits = |dir: &PathBuf| is_plain(dir) && dir.join(SOCKET_FILE).as_os_str().len() <= LONGEST_SOCKET;
    candidates
        .into_iter()
        .find(fits)
        .unwrap_or_else(|| Path::new("/tmp").join(short))
}

/// No comma, quote or blank: PostgreSQL splits lists of folders there, and so do its clients.
fn is_plain(path: &Path) -> bool {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-+@~".contains(byte);
    path.as_os_str().as_encoded_bytes().iter().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_and_plain_folder_has_its_socket_inside() {
        let chosen = choose(Path::new("/var/lib/regie"), Path::new("/tmp"));
        assert_eq!(chosen, Path::new("/var/lib/regie/socket"));
    }

    #[test]
    fn a_long_or_odd_path_gets_a_short_folder_that_is_always_the_same() {
        let long = PathBuf::from("/").join("d".repeat(90));
        for odd in [
            long.as_path(),
            Path::new("/my data"),
            Path::new("/a,b"),
            Path::new("/régie"),
        ] {
            let chosen = choose(odd, Path::new("/tmp"));
            assert!(
                chosen.starts_with("/tmp") && chosen.as_os_str().len() < 40,
                "{}",
                chosen.display()
            );
            assert_eq!(chosen, choose(odd, Path::new("/tmp")));
        }
    }

    #[test]
    fn a_temporary_folder_that_is_too_long_itself_is_passed_over() {
        let long = PathBuf::from("/").join("d".repeat(90));
        assert!(choose(&long, &long).starts_with("/tmp"));
    }
}
