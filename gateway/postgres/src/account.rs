//! The user whom the server runs as.
//!
//! Invariant: never root. An ordinary process runs the server as itself; a root process hands it to the owner of
//! the data, or else to `postgres`, or else to `nobody`. Every program of PostgreSQL is started through
//! `Account::command`, so none can keep root's rights by oversight.

use std::ffi::OsStr;
use std::io;
use std::os::unix::fs::{MetadataExt, lchown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use nix::unistd::{Uid, User, geteuid};

use crate::binaries::Binaries;
use crate::error::StartError;

/// Programs of PostgreSQL get these variables and no others: no `PG...` that bends them, no secret of ours.
const KEPT_VARIABLES: [&str; 2] = ["PATH", "LD_LIBRARY_PATH"];

#[derive(Debug, Clone)]
pub(crate) struct Account {
    pub(crate) name: String,
    pub(crate) uid: u32,
    gid: u32,
    /// We are root, and this is somebody else.
    pub(crate) is_other: bool,
}

impl Account {
    /// Chooses the user for this data folder, which need not exist yet.
    pub(crate) fn for_data(pgdata: &Path) -> Result<Self, StartError> {
        let owner = pgdata.metadata().ok().map(|data| data.uid());
        let me = geteuid();
        if me.is_root() {
            Self::below_root(pgdata, owner)
        } else {
            Self::ourselves(pgdata, me, owner)
        }
    }

    fn ourselves(pgdata: &Path, me: Uid, owner: Option<u32>) -> Result<Self, StartError> {
        let user = User::from_uid(me).ok().flatten();
        let name = user.map_or_else(|| me.to_string(), |user| user.name);
        match owner {
            Some(owner) if owner != me.as_raw() => Err(StartError::WrongOwner {
                pgdata: pgdata.into(),
                owner,
                user: name,
            }),
            _ => Ok(Self {
                name,
                uid: me.as_raw(),
                gid: nix::unistd::getegid().as_raw(),
                is_other: false,
            }),
        }
    }

    fn below_root(pgdata: &Path, owner: Option<u32>) -> Result<Self, StartError> {
        let of_data = owner
            .filter(|uid| *uid != 0)
            .and_then(|uid| User::from_uid(uid.into()).ok().flatten());
        let named = || {
            ["postgres", "nobody"]
                .iter()
                .find_map(|name| User::from_name(name).ok().flatten())
        };
        let user = of_data
            .or_else(named)
            .filter(|user| !user.uid.is_root())
            .ok_or(StartError::NoAccount)?;
        let account = Self {
            name: user.name,
            uid: user.uid.as_raw(),
            gid: user.gid.as_raw(),
            is_other: true,
        };
        match owner {
            Some(owner) if owner != account.uid && !is_empty(pgdata) => Err(StartError::WrongOwner {
                pgdata: pgdata.into(),
                owner,
                user: account.name,
            }),
            _ => Ok(account),
        }
    }

    /// A program that will run as this user, with nothing of our environment and no terminal.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("LC_ALL", "C")
            .current_dir("/")
            .stdin(Stdio::null());
        for name in KEPT_VARIABLES {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        if self.is_other {
            // The groups of root go as well: the standard library clears them when it changes the user.
            command.uid(self.uid).gid(self.gid);
        }
        command
    }

    /// Gives a folder that we just made to this user. Never follows a link.
    pub(crate) fn take_over(&self, path: &Path) -> io::Result<()> {
        if self.is_other {
            lchown(path, Some(self.uid), Some(self.gid))
        } else {
            Ok(())
        }
    }

    /// Can this user run the programs, and walk down to the folder? The system itself is asked, since modes alone
    /// do not tell the whole truth where there are access lists or mounts.
    pub(crate) fn check_reach(&self, binaries: &Binaries, folder: &Path) -> Result<(), StartError> {
        if !self.is_other {
            return Ok(());
        }
        let program = binaries.postgres();
        let run_in = |dir: &Path| self.command(&program).arg("--version").current_dir(dir).output();
        run_in(Path::new("/")).map_err(|source| StartError::ProgramNotExecutable {
            program: program.clone(),
            user: self.name.clone(),
            source,
        })?;
        if run_in(folder).is_ok() {
            return Ok(());
        }
        let highest_first = folder.ancestors().collect::<Vec<_>>().into_iter().rev();
        let blocked = highest_first
            .into_iter()
            .find(|dir| run_in(dir).is_err())
            .unwrap_or(folder);
        Err(StartError::FolderUnreachable {
            blocked: blocked.into(),
            user: self.name.clone(),
        })
    }

    /// Who writes next to the data: the log, the lock.
    pub(crate) fn writer(&self) -> String {
        if self.is_other {
            "root".into()
        } else {
            self.name.clone()
        }
    }
}

fn is_empty(dir: &Path) -> bool {
    dir.read_dir().is_ok_and(|mut entries| entries.next().is_none())
}
