//! Clears what an earlier process left in a data folder: a whole server, parts of one, or files that name
//! one. To be called only by the holder of the lock.
//!
//! Invariant: a process is stopped only if it runs as the server's user and its command line carries the mark of
//! this very folder. Any other server on these data is somebody's, and is reported instead.

use std::fs;
use std::path::Path;
use std::time::Duration;

use nix::sys::signal::Signal;

use crate::account::Account;
use crate::error::StartError;
use crate::folder::Folder;
use crate::pid_file::PidFile;
use crate::process::{self, Ending, Process};
use crate::wait;

/// Helpers notice that their server is gone within moments; one in the midst of a long query may need a push.
const HELPERS_LEAVE_WITHIN: Duration = Duration::from_secs(2);

pub(crate) fn clear_the_way(folder: &Folder, account: &Account, limit: Duration) -> Result<(), StartError> {
    stop_postmaster(folder, account, limit)?;
    wait_for_helpers(folder, account)?;
    refuse_foreign_server(folder)
}

/// A server of this very folder that runs now, whoever answers for it.
pub(crate) fn find_running(folder: &Folder, account: &Account) -> Option<i32> {
    let found = Process::all().find(|process| is_postmaster(process, folder, account));
    found.map(|process| process.pid)
}

fn is_postmaster(process: &Process, folder: &Folder, account: &Account) -> bool {
    process.uid == account.uid && process.is_postmaster_of(&folder.pgdata(), &folder.mark)
}

fn stop_postmaster(folder: &Folder, account: &Account, limit: Duration) -> Result<(), StartError> {
    let Some(pid) = find_running(folder, account) else {
        return Ok(());
    };
    tracing::warn!(pid, folder = %folder.path.display(), "stopping a PostgreSQL that nobody answers for");
    // Asked anew each time: the pid may belong to somebody else a moment later.
    match process::shut_down(pid, limit, || {
        !Process::read(pid).is_some_and(|process| is_postmaster(&process, folder, account))
    }) {
        Ending::Orderly | Ending::CutOff => Ok(()),
        Ending::None => Err(StartError::AlreadyRunning {
            folder: folder.path.clone(),
            pid,
        }),
    }
}

/// Without its first process a server can do no harm but hold its memory, which would keep a new one from starting.
fn wait_for_helpers(folder: &Folder, account: &Account) -> Result<(), StartError> {
    let helpers = || -> Vec<i32> {
        let ours = |process: &Process| process.uid == account.uid && process.is_helper_of(&folder.mark);
        Process::all().filter(ours).map(|process| process.pid).collect()
    };
    if wait::until(HELPERS_LEAVE_WITHIN, || helpers().is_empty()) {
        return Ok(());
    }
    helpers()
        .into_iter()
        .for_each(|pid| process::send(pid, Signal::SIGQUIT));
    wait::until(HELPERS_LEAVE_WITHIN, || helpers().is_empty());
    match helpers().first() {
        Some(pid) => Err(StartError::LeftBehind {
            folder: folder.path.clone(),
            pid: *pid,
        }),
        None => Ok(()),
    }
}

/// What `postmaster.pid` names is now either another's server, or gone, or a stranger who got the same number.
fn refuse_foreign_server(folder: &Folder) -> Result<(), StartError> {
    let pgdata = folder.pgdata();
    let Some(PidFile { pid, .. }) = PidFile::read(&pgdata) else {
        return Ok(());
    };
    match Process::read(pid) {
        Some(process) if process.may_serve(&pgdata) => Err(StartError::AlreadyRunning {
            folder: folder.path.clone(),
            pid,
        }),
        // PostgreSQL would take the stranger, or its own dead process, for a server and refuse to start.
        _ if process::is_alive(pid) => {
            PidFile::remove(&pgdata).map_err(StartError::io("remove the stale postmaster.pid of", pgdata))
        }
        // It clears up by itself, with checks of its own.
        _ => Ok(()),
    }
}

/// Socket files of a server that is gone. The folder is ours alone, so nobody else's can be in it.
pub(crate) fn remove_stale_sockets(socket_dir: &Path) -> Result<(), StartError> {
    let entries = fs::read_dir(socket_dir).map_err(StartError::io("read", socket_dir))?;
    for entry in entries.flatten() {
        if entry.file_name().as_encoded_bytes().starts_with(b".s.PGSQL.") {
            fs::remove_file(entry.path()).map_err(StartError::io("remove", entry.path()))?;
        }
    }
    Ok(())
}
