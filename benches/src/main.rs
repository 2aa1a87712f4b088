//! Ratios from one run: ours beside the peer, on one machine, one server, one hour.
//!
//! Absolute figures belong to the machine. `make bench` prints the table and writes `target/bench.json`.
//! `BENCH_SECONDS` is how long each case runs, `BENCH_ROUNDS` how often; the middle round counts. Words on the
//! command line choose areas: `append stock hot visible replay cost gateway documents agent machines`. `year` is made only when it is
//! named, since it takes an hour: `BENCH_YEAR_DAYS` makes a shorter one. `BENCH_INVOICES` is how many a month has,
//! `BENCH_MACHINES` how many report for `BENCH_MACHINE_MINUTES`; `BENCH_AGENT_SECONDS` is how long agents run beside each other.

// Ratios and latencies are what this program computes; nothing here is hours or money.
#![expect(clippy::float_arithmetic, reason = "ratios")]

mod agent;
mod append;
mod cost;
mod debian;
mod documents;
mod gateway;
mod hot;
mod load;
mod machines;
mod note;
mod pgbench;
mod proxy;
mod replay;
mod report;
mod server;
mod stock;
mod visible;

use anyhow::Result;
use report::Report;
use server::Server;
use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(code) = gateway::be_regie() {
        return code;
    }
    match bench() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:?}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn bench() -> Result<()> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let wants = |area: &str| wanted.is_empty() || wanted.iter().any(|word| word == area);
    let server = Server::start().await?;
    let mut report = Report::default();
    if wants("append") {
        append::run(&server, &mut report).await?;
    }
    if wants("stock") {
        stock::run(&server, &mut report).await?;
    }
    if wants("hot") {
        hot::run(&server, &mut report).await?;
    }
    if wants("visible") {
        visible::run(&server, &mut report).await?;
    }
    if wants("replay") {
        replay::run(&server, &mut report).await?;
    }
    if wants("cost") {
        cost::run(&server, &mut report).await?;
    }
    if wants("gateway") {
        gateway::run(&server, &mut report).await?;
    }
    if wants("documents") {
        documents::run(&server, &mut report).await?;
    }
    if wants("agent") {
        agent::run(&server, &mut report).await?;
    }
    if wants("machines") {
        machines::run(&server, &mut report).await?;
    }
    if wanted.iter().any(|word| word == "year") {
        gateway::year::run(&server, &mut report).await?;
    }
    report.write()
}
