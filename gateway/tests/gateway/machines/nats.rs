//! A real queue: `nats-server` on this machine, with a folder of its own.

use crate::mail_server::free_port;
use anyhow::{Result, bail, ensure};
use commands::runtime::mint;
use std::{
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

const PROGRAM: &str = "/usr/sbin/nats-server";

/// Gone with the test, and what it held too.
pub struct Nats {
    child: Child,
    port: u16,
    folder: PathBuf,
    more: Vec<String>,
}

impl Nats {
    pub fn start() -> Result<Nats> {
        Nats::with(vec![])
    }

    /// Lets nobody in but this one.
    pub fn that_asks(name: &str, password: &str) -> Result<Nats> {
        let who = ["--user", name, "--pass", password];
        Nats::with(who.map(str::to_owned).into())
    }

    fn with(more: Vec<String>) -> Result<Nats> {
        ensure!(
            Path::new(PROGRAM).exists(),
            "{PROGRAM} is missing: install Debian's package nats-server, as .ci/install does"
        );
        let folder = std::env::temp_dir().join(format!("regie-nats-{}", mint()));
        let port = free_port()?;
        let child = begin(port, &folder, &more)?;
        let nats = Nats {
            child,
            port,
            folder,
            more,
        };
        nats.until_it_listens()?;
        Ok(nats)
    }

    pub fn address(&self) -> String {
        self.address_of("")
    }

    /// Of somebody who says so: `user:password@`.
    pub fn address_of(&self, who: &str) -> String {
        format!("nats://{who}127.0.0.1:{}/machines", self.port)
    }

    /// At once, with `SIGKILL`; and started again.
    pub fn kill_and_start(&mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        self.child = begin(self.port, &self.folder, &self.more)?;
        self.until_it_listens()
    }

    fn until_it_listens(&self) -> Result<()> {
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("the queue does not answer")
    }
}

fn begin(port: u16, folder: &Path, more: &[String]) -> Result<Child> {
    let listen = ["--addr", "127.0.0.1", "--port", &port.to_string()].map(str::to_owned);
    let child = Command::new(PROGRAM)
        .args(listen)
        .args(["--jetstream", "--store_dir"])
        .arg(folder)
        .args(more)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    Ok(child)
}

impl Drop for Nats {
    fn drop(&mut self) {
        let _ = self.child.kill(); // it may have ended
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
