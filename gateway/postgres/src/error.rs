//! Why a server did not start or stop. Each message is one line that says what to do.

use std::io;
use std::path::PathBuf;

use crate::version::Version;

/// Why there is no running server.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// No usable server programs on this machine.
    #[error(
        "PostgreSQL 14 to 18 is not installed: run `apt-get install postgresql` or set REGIE_DATABASE_URL"
    )]
    BinariesMissing,

    /// The folder given in the options is of no use.
    #[error("{} holds no PostgreSQL 14 to 18 server: name the folder that holds `postgres` and `initdb`", dir.display())]
    BinDirUnusable { dir: PathBuf },

    /// The data were written by another major version.
    #[error(
        "{} was made by PostgreSQL {data} and this machine has {found}: install `postgresql-{data}`, or convert the folder with `pg_upgrade`",
        pgdata.display()
    )]
    VersionDiffers {
        pgdata: PathBuf,
        data: u32,
        found: Version,
    },

    /// A server runs on this folder, and somebody alive answers for it.
    #[error("PostgreSQL already runs in {} (pid {pid}): stop it first, or choose another data folder", folder.display())]
    AlreadyRunning { folder: PathBuf, pid: i32 },

    /// Another process is starting or stopping its server here.
    #[error("process {pid} is using {} at this moment: wait for it, or choose another data folder", folder.display())]
    FolderInUse { folder: PathBuf, pid: i32 },

    /// A killed server's processes do not go away.
    #[error("a stopped PostgreSQL left process {pid} working in {}: end it with `kill -QUIT {pid}`", folder.display())]
    LeftBehind { folder: PathBuf, pid: i32 },

    /// We may not write where the data shall be.
    #[error("{user} cannot write to {}: give the folder to {user}, or choose another data folder ({source})", folder.display())]
    FolderNotWritable {
        folder: PathBuf,
        user: String,
        source: io::Error,
    },

    /// The server's user cannot walk down to the data.
    #[error(
        "PostgreSQL runs as `{user}`, who cannot enter {}: run `chmod o+x {}`, or choose a data folder elsewhere, such as /var/lib/regie",
        blocked.display(), blocked.display()
    )]
    FolderUnreachable { blocked: PathBuf, user: String },

    /// The server's user cannot run the server's programs.
    #[error("`{user}` cannot run {}: install PostgreSQL where every user can run it ({source})", program.display())]
    ProgramNotExecutable {
        program: PathBuf,
        user: String,
        source: io::Error,
    },

    /// The data belong to somebody else than the user whom the server would run as.
    #[error(
        "{} belongs to user {owner}, and PostgreSQL would run as `{user}`: start as that user, or run `chown -R {user} {}`",
        pgdata.display(), pgdata.display()
    )]
    WrongOwner {
        pgdata: PathBuf,
        owner: u32,
        user: String,
    },

    /// Root has nobody to run the server as.
    #[error(
        "PostgreSQL does not run as root, and there is neither a user `postgres` nor `nobody`: run `useradd --system postgres`"
    )]
    NoAccount,

    /// The disk is nearly full.
    #[error("{} has {free_mb} MB free and PostgreSQL needs {needed_mb} MB: free some space", folder.display())]
    NotEnoughDisk {
        folder: PathBuf,
        free_mb: u64,
        needed_mb: u64,
    },

    /// Somebody else made the folder where our socket would be.
    #[error("{} is not a private folder of `{user}`: remove it, or choose a data folder with a shorter path", dir.display())]
    SocketFolderUnsafe { dir: PathBuf, user: String },

    /// `initdb` failed.
    #[error("the database could not be created in {}: {reason}", pgdata.display())]
    InitFailed { pgdata: PathBuf, reason: String },

    /// The server ended before it was ready.
    #[error("PostgreSQL stopped while starting: {reason} (see {})", log.display())]
    StoppedEarly { log: PathBuf, reason: String },

    /// The server is still not ready.
    #[error("PostgreSQL is not ready after {seconds} s: {reason} (see {})", log.display())]
    NotReady {
        seconds: u64,
        log: PathBuf,
        reason: String,
    },

    /// Anything else that the system refused.
    #[error("cannot {doing} {}: {source}", path.display())]
    Io {
        doing: &'static str,
        path: PathBuf,
        source: io::Error,
    },
}

impl StartError {
    /// For `map_err`: what we were doing, and with which path.
    pub(crate) fn io(doing: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { doing, path, source }
    }
}

/// Why a server did not stop in good order. It is gone all the same, and the data are safe.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StopError {
    /// The orderly way took too long.
    #[error(
        "PostgreSQL (pid {pid}) did not stop within {seconds} s and was cut off: the next start will recover"
    )]
    CutOff { pid: i32, seconds: u64 },

    /// It had ended before anybody asked.
    #[error("PostgreSQL (pid {pid}) had already ended by itself: see {}", log.display())]
    AlreadyGone { pid: i32, log: PathBuf },

    /// The files of a temporary server stay on the disk.
    #[error("the temporary folder {} could not be removed: {source}", folder.display())]
    NotRemoved { folder: PathBuf, source: io::Error },
}
