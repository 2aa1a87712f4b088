//! The running server, and the story of its start from the empty folder to the first connection.

use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::account::Account;
use crate::binaries::Binaries;
use crate::error::{StartError, StopError};
use crate::folder::{Folder, PGDATA, data_version};
use crate::lock::FolderLock;
use crate::options::Options;
use crate::postmaster::Postmaster;
use crate::socket::SocketDir;
use crate::temporary::{self, TempFolder};
use crate::users::{Door, User};
use crate::version::Version;
use crate::{initdb, orphan, settings, url};

/// A server that runs for as long as this value lives.
#[derive(Debug)]
#[must_use = "the server stops as soon as this is dropped"]
pub struct PrivatePostgres {
    postmaster: Postmaster,
    socket_dir: SocketDir,
    user: User,
    /// None once we have gone.
    lock: Option<FolderLock>,
    temporary: Option<TempFolder>,
    binaries: Binaries,
}

impl PrivatePostgres {
    /// Starts the server of `folder`, which is made on the first start, and waits until it accepts connections.
    ///
    /// A server that a killed process left running there is stopped first.
    pub fn start(folder: &Path, options: Options) -> Result<Self, StartError> {
        let began = Instant::now();
        let pgdata = folder.join(PGDATA);
        let account = Account::for_data(&pgdata)?;
        let data = data_version(&pgdata)?;
        let binaries = Binaries::find(options.bin_dir.as_deref(), &pgdata, data)?;
        let folder = Folder::open(folder, &account)?;
        account.check_reach(&binaries, &folder.path)?;
        let (lock, user) = come_first(&folder, &account)?;
        orphan::clear_the_way(&folder, &account, options.stop_within)?;
        prepare_data(&folder, &account, &binaries, &options)?;
        let socket_dir = SocketDir::prepare(&folder, &account)?;

        let settings = settings::all(&options, socket_dir.path(), &folder.mark);
        let postmaster = Postmaster::launch(&folder, &account, &binaries, &settings, options.stop_within)?;
        let mut server = Self {
            postmaster,
            socket_dir,
            user,
            lock: Some(lock),
            temporary: None,
            binaries,
        };
        server
            .postmaster
            .wait_until_ready(&folder, &server.socket_dir, options.start_within)?;
        tracing::info!(version = %server.version(), pid = server.pid(), user = %account.name,
            folder = %folder.path.display(), after = ?began.elapsed(), "PostgreSQL is ready");
        Ok(server)
    }

    /// A server in a fresh temporary folder, which goes when the server goes.
    ///
    /// What killed processes left of theirs is cleared away on this occasion.
    pub fn temporary(options: Options) -> Result<Self, StartError> {
        temporary::sweep(&options);
        let folder = TempFolder::create()?;
        let mut server = Self::start(folder.path(), options)?;
        server.temporary = Some(folder);
        Ok(server)
    }

    /// Ends all sessions, writes everything to the disk, and stops; where guests are left, it leaves the server to
    /// them. A drop does the same but cannot tell how it went.
    pub fn stop(mut self) -> Result<(), StopError> {
        let stopped = self.go();
        let folder = self.temporary.take();
        drop(self);
        stopped.and(folder.map_or(Ok(()), TempFolder::remove))
    }

    /// The last one out stops the server, before anybody else may have the folder.
    fn go(&mut self) -> Result<(), StopError> {
        let Some(lock) = self.lock.take() else {
            return Ok(());
        };
        let _door = self.user.door();
        let is_used = self.user.leave_others() && self.temporary.is_none();
        let gone = if is_used {
            tracing::info!(pid = self.pid(), "PostgreSQL goes on for others who use it");
            self.postmaster.leave_running();
            Ok(())
        } else {
            self.postmaster.stop()
        };
        // Before the door opens: a guest who is last must find that nobody answers for the server.
        drop(lock);
        gone
    }

    /// Does the server still run? It may have been killed from outside.
    pub fn is_running(&mut self) -> bool {
        self.postmaster.is_running()
    }

    /// For sqlx and for libpq: `postgres:///database?host=...`. The role is the superuser `regie`; the database
    /// `postgres` is always there.
    pub fn url(&self, database: &str) -> String {
        url::url(self.socket_dir(), database)
    }

    /// The folder of the socket, which only the server's user and root can enter.
    pub fn socket_dir(&self) -> &Path {
        self.socket_dir.path()
    }

    /// The first process of the server.
    pub fn pid(&self) -> i32 {
        self.postmaster.pid
    }

    /// Where `postgres`, `pg_dump` and the other programs of the server's version are.
    pub fn bin_dir(&self) -> &Path {
        &self.binaries.dir
    }

    /// The version of the server.
    pub fn version(&self) -> Version {
        self.binaries.version
    }
}

impl Drop for PrivatePostgres {
    fn drop(&mut self) {
        if let Err(error) = self.go() {
            tracing::warn!(%error, "PostgreSQL did not stop in good order");
        }
    }
}

/// Who answers for a new server, its first user. Those of an earlier one, which goes on without its parent, are
/// not disturbed.
fn come_first(folder: &Folder, account: &Account) -> Result<(FolderLock, User), StartError> {
    let lock = FolderLock::take(folder, account)?;
    let _door = Door::pass(&folder.path).map_err(StartError::io("lock the door of", &folder.path))?;
    let failed = || StartError::io("count the users of", &folder.path);
    let others = User::are_there(&folder.path).map_err(failed())?;
    match orphan::find_running(folder, account) {
        Some(pid) if others => {
            // Before the door opens: a guest who is last must find that nobody answers for the server.
            drop(lock);
            Err(StartError::AlreadyRunning {
                folder: folder.path.clone(),
                pid,
            })
        }
        Some(_) | None => Ok((lock, User::enter(&folder.path).map_err(failed())?)),
    }
}

fn prepare_data(
    folder: &Folder,
    account: &Account,
    binaries: &Binaries,
    options: &Options,
) -> Result<(), StartError> {
    let pgdata: PathBuf = folder.pgdata();
    // Looked at again: another process may have made or changed the data before we had the lock.
    let data = data_version(&pgdata)?;
    folder.check_disk(data.is_none())?;
    match data {
        None => initdb::create(folder, account, binaries, options.for_tests),
        Some(data) if data != binaries.version.major => Err(StartError::VersionDiffers {
            pgdata,
            data,
            found: binaries.version,
        }),
        Some(_) => Ok(()),
    }
}
