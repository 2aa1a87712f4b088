//! The first process of the server, our child.
//!
//! Invariant: it has its own process group, so a Ctrl-C in the terminal reaches only us and we decide the order; and
//! it does not outlive this value, unless it is left to its guests.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command};
use std::time::Duration;

use crate::account::Account;
use crate::binaries::Binaries;
use crate::error::{StartError, StopError};
use crate::folder::Folder;
use crate::log::Log;
use crate::pid_file::PidFile;
use crate::process::{Ending, shut_down};
use crate::socket::SocketDir;
use crate::{probe, wait};

#[derive(Debug)]
pub(crate) struct Postmaster {
    pub(crate) pid: i32,
    child: Child,
    log: Log,
    stop_within: Duration,
    /// Or left to others: nothing is to be done at the end.
    is_stopped: bool,
}

impl Postmaster {
    pub(crate) fn launch(
        folder: &Folder,
        account: &Account,
        binaries: &Binaries,
        settings: &[(String, String)],
        stop_within: Duration,
    ) -> Result<Self, StartError> {
        let log = Log::open(folder.log()).map_err(StartError::io("open the log", folder.log()))?;
        let output = || {
            log.handle()
                .map_err(StartError::io("share the log", folder.log()))
        };
        let mut command = account.command(binaries.postgres());
        command
            .arg("-D")
            .arg(folder.pgdata())
            .args(as_arguments(settings));
        command.stdout(output()?).stderr(output()?).process_group(0);
        let child = spawn(&mut command, binaries)?;
        let pid = i32::try_from(child.id()).expect("Linux pids are below 2^22");
        Ok(Self {
            pid,
            child,
            log,
            stop_within,
            is_stopped: false,
        })
    }

    /// Waits until it says that it is ready and its socket proves it.
    pub(crate) fn wait_until_ready(
        &mut self,
        folder: &Folder,
        socket_dir: &SocketDir,
        limit: Duration,
    ) -> Result<(), StartError> {
        let (pgdata, socket) = (folder.pgdata(), socket_dir.socket());
        let ready = wait::poll(limit, || {
            if !self.is_running() {
                return Some(false);
            }
            // Asking a server that is still recovering would only fill its log.
            let says_so = PidFile::read(&pgdata).is_some_and(|file| file.is_ready && file.pid == self.pid);
            (says_so && probe::accepts_connections(&socket)).then_some(true)
        });
        let (log, reason) = (self.log.path.clone(), || self.log.last_words());
        match ready {
            Some(true) => Ok(()),
            Some(false) => Err(StartError::StoppedEarly {
                log,
                reason: reason(),
            }),
            None => Err(StartError::NotReady {
                seconds: limit.as_secs(),
                log,
                reason: reason(),
            }),
        }
    }

    pub(crate) fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// It goes on without us.
    pub(crate) fn leave_running(&mut self) {
        self.is_stopped = true;
    }

    /// Until this has looked at the child's end, no other process can get its pid.
    pub(crate) fn stop(&mut self) -> Result<(), StopError> {
        self.is_stopped = true;
        let pid = self.pid;
        if !self.is_running() {
            return Err(StopError::AlreadyGone {
                pid,
                log: self.log.path.clone(),
            });
        }
        match shut_down(pid, self.stop_within, || !self.is_running()) {
            Ending::Orderly => Ok(()),
            Ending::CutOff | Ending::None => Err(StopError::CutOff {
                pid,
                seconds: self.stop_within.as_secs(),
            }),
        }
    }
}

impl Drop for Postmaster {
    fn drop(&mut self) {
        if self.is_stopped {
            return;
        }
        if let Err(error) = self.stop() {
            tracing::warn!(%error, "PostgreSQL did not stop in good order");
        }
    }
}

fn as_arguments(settings: &[(String, String)]) -> impl Iterator<Item = String> {
    settings
        .iter()
        .flat_map(|(name, value)| ["-c".to_owned(), format!("{name}={value}")])
}

fn spawn(command: &mut Command, binaries: &Binaries) -> Result<Child, StartError> {
    command
        .spawn()
        .map_err(StartError::io("run", binaries.postgres()))
}
