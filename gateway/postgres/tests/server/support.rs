//! A folder to play in, SQL through `psql`, and the parent process that can be killed.

use std::fs::{self, Permissions};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, geteuid};
use private_postgres::{Options, PrivatePostgres};

/// A folder of this test's own, gone at its end.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("regie-test-{}-{number}", std::process::id()));
        fs::create_dir(&dir).expect("a new folder below the temporary one");
        fs::set_permissions(&dir, Permissions::from_mode(0o755)).expect("it is ours");
        Self(dir)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Where the data go; not made yet.
    pub fn data(&self) -> PathBuf {
        self.0.join("data")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub fn start(folder: &Path) -> PrivatePostgres {
    PrivatePostgres::start(folder, Options::for_tests()).expect("the server starts")
}

/// What a query answers: unaligned, one row a line.
pub fn sql(server: &PrivatePostgres, query: &str) -> String {
    answer(psql(server, query), query)
}

pub fn answer(mut psql: Command, query: &str) -> String {
    let output = psql.output().expect("psql runs");
    assert!(
        output.status.success(),
        "{query}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout)
        .expect("UTF-8")
        .trim_end()
        .to_owned()
}

/// Debian keeps `psql` next to the server; elsewhere it is in the PATH.
pub fn psql(server: &PrivatePostgres, query: &str) -> Command {
    psql_at(server.bin_dir(), &server.url("postgres"), query)
}

pub fn psql_at(bin_dir: &Path, url: &str, query: &str) -> Command {
    let beside = bin_dir.join("psql");
    let mut command = Command::new(if beside.exists() { beside } else { "psql".into() });
    command.args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", query, url]);
    command
}

pub fn is_root() -> bool {
    geteuid().is_root()
}

/// Tests that need root say so and pass.
pub fn skipped_without_root() -> bool {
    if !is_root() {
        eprintln!("skipped: only root can change the user of a process");
    }
    !is_root()
}

pub fn owner_of_process(pid: i32) -> u32 {
    fs::metadata(format!("/proc/{pid}"))
        .expect("the process runs")
        .uid()
}

/// Dead and unnoticed counts as gone.
pub fn is_gone(pid: i32) -> bool {
    fs::read(format!("/proc/{pid}/cmdline")).map_or(true, |line| line.is_empty())
}

pub fn kill_9(pid: i32) {
    kill(Pid::from_raw(pid), Signal::SIGKILL).expect("the process runs");
}

pub fn wait_until(what: &str, mut is_true: impl FnMut() -> bool) {
    let started = Instant::now();
    while !is_true() {
        assert!(
            started.elapsed() < Duration::from_secs(30),
            "still waiting until {what}"
        );
        std::thread::yield_now();
    }
}

/// Another process that holds a server: the example `hold`.
pub struct Holder {
    pub process: Child,
    pub server_pid: i32,
    pub socket_dir: PathBuf,
}

impl Holder {
    /// In a folder, or else with a temporary server.
    pub fn spawn(folder: Option<&Path>) -> Self {
        Self::from_command(Command::new(hold()).args(folder))
    }

    /// As another user; only root can do this.
    pub fn spawn_as(uid: u32, program: &Path, folder: &Path) -> Self {
        Self::from_command(
            Command::new(program)
                .arg(folder)
                .uid(uid)
                .gid(uid)
                .current_dir("/"),
        )
    }

    fn from_command(command: &mut Command) -> Self {
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("`hold` runs");
        let mut lines = BufReader::new(process.stdout.take().expect("it is piped")).lines();
        let mut line = || lines.next().expect("`hold` started its server").expect("UTF-8");
        let server_pid = line().parse().expect("a pid");
        let socket_dir = line().into();
        Self {
            process,
            server_pid,
            socket_dir,
        }
    }

    /// `kill -9`: nobody stops the server.
    pub fn kill(mut self) {
        self.process.kill().expect("it runs");
        self.process.wait().expect("it ends");
    }

    /// Lets it stop its server.
    pub fn release(mut self) {
        drop(self.process.stdin.take());
        assert!(self.process.wait().expect("it ends").success());
    }
}

/// Cargo builds the examples of a package together with its tests, but tells nobody where.
pub fn hold() -> PathBuf {
    let test = std::env::current_exe().expect("this test is a file");
    let profile = test.ancestors().nth(2).expect("target/<profile>/deps/<test>");
    let hold = profile.join("examples/hold");
    assert!(
        hold.exists(),
        "run `cargo build -p private-postgres --examples` first"
    );
    hold
}
