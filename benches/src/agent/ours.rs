//! The agent as it is shipped, beside the product that it reports to.

use super::usage::Usage;
use crate::{
    gateway::{measure::free_port, ours::Ours, web::Connection},
    server::Server,
};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

const EXPECT: &str =
    "mutation($input: MachineExpectInput!) { machineExpect(input: $input) { code userErrors { message } } }";

/// With the settings that it is shipped with.
pub fn build() -> Result<PathBuf> {
    let status = Command::new("make").args(["--silent", "agent"]).status()?;
    ensure!(status.success(), "the agent cannot be built");
    Ok(std::path::absolute("target/agent/regie-agent")?)
}

pub struct Enrolled {
    ours: Ours,
    running: Child,
    folder: PathBuf,
}

impl Enrolled {
    /// And at work: it looks every second.
    pub async fn at(server: &Server, program: &Path, name: &str) -> Result<Enrolled> {
        let url = server.fresh(name).await?;
        let listen = format!("127.0.0.1:{}", free_port()?);
        let settings = [("REGIE_AGENTS", listen.as_str()), ("REGIE_AGENTS_EVERY", "1")];
        let ours = Ours::start_with(&url, &settings).await?;
        let mut asking = Connection::open(&ours.process.door).await?;
        let input = json!({ "name": "Poste" });
        let answer = asking.ask(EXPECT, json!({ "input": input })).await?;
        let code = answer["machineExpect"]["code"].as_str();
        let code = code.with_context(|| answer.to_string())?;
        let folder = std::env::temp_dir().join(format!("regie-bench-{name}-{}", std::process::id()));
        let agent = || {
            let mut command = Command::new(program);
            command
                .arg("--folder")
                .arg(&folder)
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            command
        };
        let enrolled = agent().args(["enrol", "--server", &listen, code]).status()?;
        ensure!(enrolled.success(), "the agent could not be enrolled");
        let running = agent().arg("run").spawn()?;
        Ok(Enrolled {
            ours,
            running,
            folder,
        })
    }

    pub async fn watched_for(&self, long: Duration) -> Result<Usage> {
        let process = self.running.id();
        tokio::task::spawn_blocking(move || Usage::of(process, long)).await?
    }

    pub fn stop_the_server(&mut self) -> Result<()> {
        self.ours.process.stop()
    }
}

/// Nothing outlives the bench.
impl Drop for Enrolled {
    fn drop(&mut self) {
        let _ = self.running.kill(); // it may have ended
        let _ = self.running.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
