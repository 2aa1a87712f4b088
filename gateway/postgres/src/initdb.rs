//! Makes the database of a data folder, once.
//!
//! Invariant: `pgdata` appears complete or not at all. It is made under another name and renamed at the end, so a
//! kill half-way leaves nothing that a later start could take for a database.
//!
//! Text is compared byte by byte (`C`) and letters are those of Unicode (`C.UTF-8`): an index stays valid when the
//! machine's language or its C library changes.

use std::fs::{self, DirBuilder, File};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use crate::account::Account;
use crate::binaries::Binaries;
use crate::error::StartError;
use crate::folder::Folder;
use crate::log::last_lines;
use crate::settings::SUPERUSER;

const UNFINISHED: &str = "pgdata.new-";
/// From this version on, PostgreSQL knows the letters of Unicode by itself.
const BUILTIN_LOCALES: u32 = 17;

const ALWAYS: [&str; 8] = [
    "--encoding=UTF8",
    "--locale=C",
    "--lc-ctype=C.UTF-8",
    "--text-search-config=simple",
    "--data-checksums",
    // Only a socket that nobody else can reach leads here: see `socket`.
    "--auth-local=trust",
    "--auth-host=reject",
    "--no-instructions",
];

pub(crate) fn create(
    folder: &Folder,
    account: &Account,
    binaries: &Binaries,
    for_tests: bool,
) -> Result<(), StartError> {
    let pgdata = folder.pgdata();
    refuse_other_files(&pgdata)?;
    remove_unfinished(&folder.path);
    let unfinished = folder.path.join(format!("{UNFINISHED}{}", std::process::id()));
    DirBuilder::new()
        .mode(0o700)
        .create(&unfinished)
        .map_err(StartError::io("create", &unfinished))?;
    account
        .take_over(&unfinished)
        .map_err(StartError::io("give away", &unfinished))?;
    if let Err(reason) = run(&unfinished, account, binaries, for_tests) {
        remove_unfinished(&folder.path);
        return Err(StartError::InitFailed { pgdata, reason });
    }
    put_in_place(&unfinished, &pgdata, &folder.path).map_err(StartError::io("create", pgdata))
}

fn run(dir: &Path, account: &Account, binaries: &Binaries, for_tests: bool) -> Result<(), String> {
    let mut command = account.command(binaries.initdb());
    command
        .arg("--pgdata")
        .arg(dir)
        .arg(format!("--username={SUPERUSER}"))
        .args(ALWAYS);
    if binaries.version.major >= BUILTIN_LOCALES {
        command.args(["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]);
    }
    if for_tests {
        command.arg("--no-sync");
    }
    let output = command.output().map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(());
    }
    Err(last_lines(&String::from_utf8_lossy(&output.stderr)))
}

fn put_in_place(unfinished: &Path, pgdata: &Path, folder: &Path) -> io::Result<()> {
    fs::rename(unfinished, pgdata)?;
    File::open(folder)?.sync_all()
}

fn refuse_other_files(pgdata: &Path) -> Result<(), StartError> {
    let holds_files = pgdata
        .read_dir()
        .is_ok_and(|mut entries| entries.next().is_some());
    if !holds_files {
        return Ok(());
    }
    let reason = "it holds other files: move them away, or choose another data folder".into();
    Err(StartError::InitFailed {
        pgdata: pgdata.into(),
        reason,
    })
}

/// What a killed start left. In the worst case it stays and takes some space.
fn remove_unfinished(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if !entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
            continue;
        }
        if let Err(error) = fs::remove_dir_all(entry.path()) {
            tracing::warn!(%error, path = %entry.path().display(), "an unfinished database stays");
        }
    }
}
