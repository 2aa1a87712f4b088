//! What others spend on looking at a machine, each as it comes from Debian: looking once a second, as ours does here.

use super::{
    MEGABYTE,
    usage::{Cost, Usage},
};
use crate::{
    debian::{program, unpacked},
    gateway::measure::free_port,
};
use anyhow::{Context, Result, ensure};
use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

pub const INVENTORY: &str = "fusioninventory-agent 2.6";
const COLLECTD: &str = "collectd 5.12";
const EXPORTER: &str = "prometheus-node-exporter 1.5";
/// What it reads here that ours reads too.
const COLLECTED: [&str; 8] = [
    "cpu",
    "df",
    "disk",
    "interface",
    "load",
    "memory",
    "processes",
    "swap",
];

type Watch = fn(&Path, Duration) -> Result<Usage>;

/// At the same time.
pub fn watched_for(long: Duration) -> Result<Vec<(&'static str, Usage)>> {
    let all: [(&str, &str, Watch); 2] = [
        ("collectd-core", COLLECTD, collectd),
        ("prometheus-node-exporter", EXPORTER, exporter),
    ];
    thread::scope(|scope| {
        let mut watched = vec![];
        for (package, name, watch) in all {
            if let Some(root) = unpacked(package)? {
                watched.push((name, scope.spawn(move || watch(&root, long))));
            }
        }
        let ended = watched.into_iter().map(|(name, watching)| {
            let usage = watching.join().map_err(|_| anyhow::anyhow!("a thread broke"))?;
            Ok((name, usage?))
        });
        ended.collect()
    })
}

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill(); // it may have ended
        let _ = self.0.wait();
    }
}

fn collectd(root: &Path, long: Duration) -> Result<Usage> {
    let folder = std::env::temp_dir().join(format!("regie-bench-collectd-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let plugins = plugins_of(root)?;
    let loaded: Vec<String> = COLLECTED
        .iter()
        .chain(&["csv"])
        .map(|name| format!("LoadPlugin {name}"))
        .collect();
    let settings = format!(
        "Interval 1\nBaseDir \"{0}\"\nPIDFile \"{0}/pid\"\nPluginDir \"{1}\"\nTypesDB \"{2}\"\n{3}\n\
         <Plugin csv>\n  DataDir \"{0}/csv\"\n</Plugin>\n",
        folder.display(),
        plugins.display(),
        root.join("usr/share/collectd/types.db").display(),
        loaded.join("\n")
    );
    let file = folder.join("collectd.conf");
    fs::write(&file, settings)?;
    let child = Command::new(program(root, "collectd")?)
        .arg("-f")
        .arg("-C")
        .arg(&file)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let running = Running(child);
    let usage = Usage::of(running.0.id(), long)?;
    ensure!(
        fs::read_dir(folder.join("csv")).is_ok_and(|mut written| written.next().is_some()),
        "{COLLECTD} collected nothing"
    );
    drop(running);
    fs::remove_dir_all(&folder)?;
    Ok(usage)
}

fn plugins_of(root: &Path) -> Result<PathBuf> {
    let folders = [root.join("usr/lib/collectd"), root.join("usr/lib64/collectd")];
    let found = folders.into_iter().find(|folder| folder.exists());
    found.context("the plugins of collectd")
}

/// It looks when somebody asks.
fn exporter(root: &Path, long: Duration) -> Result<Usage> {
    let port = free_port()?;
    let child = Command::new(program(root, "prometheus-node-exporter")?)
        .arg(format!("--web.listen-address=127.0.0.1:{port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let running = Running(child);
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let asked = scope.spawn(|| {
            let mut answers = 0_u64;
            while !over.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_secs(1));
                answers += u64::from(scrape(port).is_ok_and(|bytes| bytes > 10_000));
            }
            answers
        });
        let usage = Usage::of(running.0.id(), long);
        over.store(true, Ordering::Relaxed);
        let answers = asked.join().map_err(|_| anyhow::anyhow!("a thread broke"))?;
        ensure!(
            answers >= long.as_secs() / 2,
            "{EXPORTER} answered {answers} times"
        );
        usage
    })
}

fn scrape(port: u16) -> Result<usize> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.write_all(b"GET /metrics HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")?;
    let mut answer = vec![];
    stream.read_to_end(&mut answer)?;
    Ok(answer.len())
}

pub fn inventory() -> Result<Option<Cost>> {
    let Some(root) = unpacked("fusioninventory-agent")? else {
        return Ok(None);
    };
    let program = program(&root, "fusioninventory-inventory")?;
    let libraries = ["usr/share/perl5", "usr/lib/x86_64-linux-gnu/perl5/5.36"]
        .map(|folder| root.join(folder).display().to_string());
    let libraries = libraries.join(":");
    // Its own modules are looked for under a fixed folder unless it is told where they are.
    let own = root.join("usr/share/fusioninventory/lib");
    let command = || {
        let mut command = Command::new("perl");
        command
            .arg("-I")
            .arg(&own)
            .arg(&program)
            .env("PERL5LIB", &libraries);
        command
    };
    let said = command().stderr(Stdio::null()).output()?;
    ensure!(
        said.stdout.len() > 10_000,
        "{INVENTORY} found nothing: {}",
        String::from_utf8_lossy(&said.stdout)
    );
    Cost::of(command).map(Some)
}

/// Everything that was unpacked for it.
pub fn sizes() -> Result<Vec<(&'static str, f64)>> {
    let mut sizes = vec![];
    for (package, name) in [
        ("collectd-core", COLLECTD),
        ("prometheus-node-exporter", EXPORTER),
        ("fusioninventory-agent", INVENTORY),
    ] {
        if let Some(root) = unpacked(package)? {
            sizes.push((name, megabytes_in(&root)?));
        }
    }
    Ok(sizes)
}

fn megabytes_in(folder: &Path) -> Result<f64> {
    let mut sum = 0.0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            sum += megabytes_in(&entry.path())?;
        } else if kind.is_file() {
            sum += f64::from(u32::try_from(entry.metadata()?.len())?) / MEGABYTE;
        }
    }
    Ok(sum)
}
