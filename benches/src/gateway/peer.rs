//! PostGraphile, from the public package registry, in the version that the lock file names.

use super::{
    measure::{Process, free_port},
    web::Door,
};
use anyhow::{Context, Result, ensure};
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

pub struct Peer {
    folder: PathBuf,
}

pub struct Started {
    pub process: Process,
}

impl Peer {
    pub fn find() -> Option<Peer> {
        let npm = Command::new("npm")
            .arg("--version")
            .stdout(Stdio::null())
            .status();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/postgraphile");
        npm.is_ok_and(|status| status.success())
            .then_some(Peer { folder })
    }

    pub async fn start(self, url: &str) -> Result<Started> {
        self.install()?;
        let port = free_port()?;
        let child = Command::new(self.node())
            .arg("server.mjs")
            .current_dir(&self.folder)
            .env("DATABASE_URL", socket(url)?)
            .env("PORT", port.to_string())
            .env("NODE_ENV", "production")
            .env("GRAPHILE_ENV", "production")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("PostGraphile")?;
        let door = Door { port, token: None };
        let mut process = Process { child, door };
        process.until_ready().await?;
        Ok(Started { process })
    }

    fn node(&self) -> PathBuf {
        self.folder.join("node_modules/node/bin/node")
    }

    fn install(&self) -> Result<()> {
        if self.node().exists() {
            return Ok(());
        }
        println!("gateway: fetching PostGraphile");
        let done = Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(&self.folder)
            .stdout(Stdio::null())
            .status()?;
        ensure!(done.success(), "npm ci in {} failed", self.folder.display());
        Ok(())
    }
}

/// Its driver reads the folder of the socket and the user as we do, and knows nothing of the rest.
fn socket(url: &str) -> Result<String> {
    let (bare, options) = url.split_once('?').context("a socket")?;
    let wanted = |option: &&str| option.starts_with("host=") || option.starts_with("user=");
    let options: Vec<&str> = options.split('&').filter(wanted).collect();
    Ok(format!("{bare}?{}", options.join("&")))
}
