//! Finds the server programs of PostgreSQL on this machine.
//!
//! Invariant: what is found can open the data folder at hand, if there is one already; a machine may well have
//! two versions after an upgrade of its system.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::StartError;
use crate::version::{SUPPORTED, Version};

#[derive(Debug, Clone)]
pub(crate) struct Binaries {
    pub(crate) dir: PathBuf,
    pub(crate) version: Version,
}

impl Binaries {
    /// `chosen` by the caller, or else the first on this machine that fits data of the version `data`.
    pub(crate) fn find(chosen: Option<&Path>, pgdata: &Path, data: Option<u32>) -> Result<Self, StartError> {
        let usable = match chosen {
            Some(dir) => {
                let unusable = || StartError::BinDirUnusable { dir: dir.into() };
                vec![Self::supported_in(dir).ok_or_else(unusable)?]
            }
            None => on_this_machine(),
        };
        let first = usable.first().ok_or(StartError::BinariesMissing)?.clone();
        let Some(data) = data else { return Ok(first) };
        let fitting = usable.into_iter().find(|binaries| binaries.version.major == data);
        fitting.ok_or_else(|| StartError::VersionDiffers {
            pgdata: pgdata.into(),
            data,
            found: first.version,
        })
    }

    pub(crate) fn postgres(&self) -> PathBuf {
        self.dir.join("postgres")
    }

    pub(crate) fn initdb(&self) -> PathBuf {
        self.dir.join("initdb")
    }

    fn supported_in(dir: &Path) -> Option<Self> {
        // A link in the PATH leads to the folder where all programs of that version are.
        let dir = dir.join("postgres").canonicalize().ok()?.parent()?.to_path_buf();
        if !dir.join("initdb").is_file() {
            return None;
        }
        let printed = Command::new(dir.join("postgres"))
            .arg("--version")
            .output()
            .ok()?;
        let version = Version::from_output(&String::from_utf8_lossy(&printed.stdout))?;
        version.is_supported().then_some(Self { dir, version })
    }
}

fn on_this_machine() -> Vec<Binaries> {
    let mut found: Vec<Binaries> = Vec::new();
    for dir in candidates() {
        if let Some(binaries) = Binaries::supported_in(&dir)
            && found.iter().all(|known| known.dir != binaries.dir)
        {
            found.push(binaries);
        }
    }
    found
}

/// The PATH, then where Debian and Red Hat put each version, newest first, then what `pg_config` says.
fn candidates() -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut dirs: Vec<PathBuf> = std::env::split_paths(&path)
        .filter(|dir| dir.is_absolute())
        .collect();
    for major in SUPPORTED.rev() {
        dirs.push(format!("/usr/lib/postgresql/{major}/bin").into());
        dirs.push(format!("/usr/pgsql-{major}/bin").into());
    }
    dirs.extend(said_by_pg_config());
    dirs
}

fn said_by_pg_config() -> Option<PathBuf> {
    let printed = Command::new("pg_config").arg("--bindir").output().ok()?;
    let dir = PathBuf::from(String::from_utf8(printed.stdout).ok()?.trim_end());
    dir.is_absolute().then_some(dir)
}
