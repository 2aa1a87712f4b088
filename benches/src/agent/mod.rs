//! The agent beside collectd, prometheus-node-exporter and fusioninventory-agent from Debian, on this machine: what it
//! holds in memory, what a look costs, what an inventory costs, what is to be installed.
//!
//! A day is simulated by a faster clock: machines are measured every second instead of every minute, so that 24 minutes
//! (`BENCH_AGENT_SECONDS=1440`) have as many looks as a day has. All are watched at the same time: one agent beside its
//! server, another whose server is away, and the others.

mod once;
mod ours;
mod peers;
mod usage;

use crate::{
    report::Report,
    server::{Server, setting},
};
use anyhow::Result;
use std::{fs, path::Path, time::Duration};
use usage::{Cost, Usage};

const AREA: &str = "agent";
const LOOKS_A_DAY: f64 = 1_440.0;
const MEGABYTE: f64 = 1_048_576.0;

pub async fn run(server: &Server, report: &mut Report) -> Result<()> {
    let program = ours::build()?;
    let long = Duration::from_secs(setting("BENCH_AGENT_SECONDS", 60));
    let inventory = once::inventory(&program)?;
    inventories(report, &inventory)?;
    let beside_its_server = ours::Enrolled::at(server, &program, "agent").await?;
    let mut alone = ours::Enrolled::at(server, &program, "alone").await?;
    alone.stop_the_server()?;
    let others = tokio::task::spawn_blocking(move || peers::watched_for(long));
    let watched = tokio::try_join!(beside_its_server.watched_for(long), alone.watched_for(long));
    let (with_server, away) = watched?;
    steady(report, &with_server, &others.await??);
    let day = with_server.cost_of_a_look() * LOOKS_A_DAY / 1_000.0 + inventory.cpu.as_secs_f64();
    report.time(AREA, "CPU of a day", day, 20.0, "bar: 20 s", "s");
    without_a_server(report, &away);
    size(report, &program)
}

/// Beside programs that look as often.
fn steady(report: &mut Report, ours: &Usage, others: &[(&'static str, Usage)]) {
    bar(report, "memory", ours.memory, 12.0, "bar: 12 MB", "MB");
    bar(report, "memory of its own", ours.own, 6.0, "bar: 6 MB", "MB");
    bar(
        report,
        "CPU of a look",
        ours.cost_of_a_look(),
        5.0,
        "bar: 5 ms",
        "ms",
    );
    for (name, theirs) in others {
        report.time(AREA, "memory", ours.memory, theirs.memory, name, "MB");
        let (cost, peers) = (ours.cost_of_a_look(), theirs.cost_of_a_look());
        report.time(AREA, "CPU of a look", cost, peers, name, "ms");
    }
}

/// With the server away: what is kept is on disk.
fn without_a_server(report: &mut Report, away: &Usage) {
    let grown = (away.memory - away.memory_at_first).max(0.01);
    let name = "memory grown while the server is away";
    bar(report, name, grown, 1.0, "bar: 1 MB", "MB");
    let (files, threads) = (
        away.files - away.files_at_first,
        away.threads - away.threads_at_first,
    );
    println!("{AREA}: {files} files and {threads} threads more, while the server is away");
}

fn inventories(report: &mut Report, ours: &Cost) -> Result<()> {
    let (wall, cpu) = (ours.wall.as_secs_f64(), ours.cpu.as_secs_f64());
    bar(report, "an inventory, time", wall, 0.25, "bar: 0.25 s", "s");
    bar(report, "an inventory, CPU", cpu, 0.2, "bar: 0.20 s", "s");
    bar(
        report,
        "an inventory, memory",
        ours.memory,
        25.0,
        "bar: 25 MB",
        "MB",
    );
    if let Some(theirs) = peers::inventory()? {
        let name = peers::INVENTORY;
        report.time(
            AREA,
            "an inventory, time",
            wall,
            theirs.wall.as_secs_f64(),
            name,
            "s",
        );
        report.time(
            AREA,
            "an inventory, CPU",
            cpu,
            theirs.cpu.as_secs_f64(),
            name,
            "s",
        );
        report.time(
            AREA,
            "an inventory, memory",
            ours.memory,
            theirs.memory,
            name,
            "MB",
        );
    }
    Ok(())
}

fn size(report: &mut Report, program: &Path) -> Result<()> {
    let bytes = u32::try_from(fs::metadata(program)?.len())?;
    let size = f64::from(bytes) / MEGABYTE;
    bar(report, "program", size, 8.0, "bar: 8 MB", "MB");
    for (name, theirs) in peers::sizes()? {
        report.time(AREA, "program, with what it needs here", size, theirs, name, "MB");
    }
    Ok(())
}

fn bar(report: &mut Report, name: &str, ours: f64, bar: f64, said: &'static str, unit: &'static str) {
    report.time(AREA, name, ours, bar, said, unit);
}
