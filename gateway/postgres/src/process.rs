//! The processes of this machine, as `/proc` shows them, and how a server's are told to stop.
//!
//! Command lines are read, not working directories: the former are open to all, the latter in a container not even
//! to root.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::wait;

/// An immediate shutdown takes PostgreSQL five seconds at most.
const CUT_OFF_WITHIN: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub(crate) struct Process {
    pub(crate) pid: i32,
    pub(crate) uid: u32,
    args: Vec<Vec<u8>>,
}

impl Process {
    /// Nothing when it is gone, or dead and only waiting to be noticed by its parent.
    pub(crate) fn read(pid: i32) -> Option<Self> {
        let dir = PathBuf::from(format!("/proc/{pid}"));
        let command_line = fs::read(dir.join("cmdline"))
            .ok()
            .filter(|bytes| !bytes.is_empty())?;
        let args = command_line
            .split(|byte| *byte == 0)
            .map(<[u8]>::to_vec)
            .collect();
        Some(Self {
            pid,
            uid: dir.metadata().ok()?.uid(),
            args,
        })
    }

    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
        entries
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .filter_map(Self::read)
    }

    /// The first process of a server, which still shows the arguments that it was started with.
    pub(crate) fn is_postmaster_of(&self, pgdata: &Path, mark: &str) -> bool {
        let cluster = format!("cluster_name={mark}");
        let has = |arg: &[u8]| self.args.iter().any(|known| known == arg);
        self.is_postgres() && has(pgdata.as_os_str().as_bytes()) && has(cluster.as_bytes())
    }

    /// Any other process of a server, which shows what it does: `postgres: <cluster>: checkpointer`.
    pub(crate) fn is_helper_of(&self, mark: &str) -> bool {
        self.args[0].starts_with(format!("postgres: {mark}: ").as_bytes())
    }

    /// Might this be some server on these data? Only a clear no is a no.
    pub(crate) fn may_serve(&self, pgdata: &Path) -> bool {
        let working_dir = || fs::read_link(format!("/proc/{}/cwd", self.pid));
        self.is_postgres() && working_dir().map_or(true, |dir| dir == pgdata)
    }

    fn is_postgres(&self) -> bool {
        let program = Path::new(OsStr::from_bytes(&self.args[0]))
            .file_name()
            .unwrap_or_default()
            .as_bytes();
        program == b"postgres" || program == b"postmaster" || self.args[0].starts_with(b"postgres: ")
    }
}

pub(crate) fn is_alive(pid: i32) -> bool {
    Path::new(&format!("/proc/{pid}")).exists()
}

/// Sends a signal; a process that is gone, or not ours, is the business of whoever waits for its end.
pub(crate) fn send(pid: i32, signal: Signal) {
    if let Err(error) = kill(Pid::from_raw(pid), signal) {
        tracing::debug!(pid, %signal, %error, "signal not delivered");
    }
}

/// How a server went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Sessions were ended, everything was written.
    Orderly,
    /// It had to be stopped where it stood; the next start replays its log.
    CutOff,
    /// It is still there.
    None,
}

/// SIGINT ends sessions and writes everything, SIGQUIT drops everything, SIGKILL asks nobody.
pub(crate) fn shut_down(pid: i32, limit: Duration, mut is_gone: impl FnMut() -> bool) -> Ending {
    send(pid, Signal::SIGINT);
    if wait::until(limit, &mut is_gone) {
        return Ending::Orderly;
    }
    for signal in [Signal::SIGQUIT, Signal::SIGKILL] {
        send(pid, signal);
        if wait::until(CUT_OFF_WITHIN, &mut is_gone) {
            return Ending::CutOff;
        }
    }
    Ending::None
}
