//! Machines that report (RM3, RM5): 5,000 of them at one report a minute on one gateway, and how many samples a second it
//! takes after an outage, beside PostgreSQL's own COPY into the same partitioned table and the import of VictoriaMetrics.

mod copy;
mod fleet;
mod victoria;

use crate::{
    gateway::{measure::percentile, ours::Ours},
    report::Report,
    server::{Server, setting, superuser_of},
};
use anyhow::{Result, ensure};
use fleet::Fleet;
use sqlx::Connection;
use std::time::{Duration, Instant};

const AREA: &str = "machines";
/// Samples in one batch after an outage of an hour.
const HOUR: usize = 60;
const AIM: &str = "aim: 1 s";

pub async fn run(server: &Server, report: &mut Report) -> Result<()> {
    let machines = usize::try_from(setting("BENCH_MACHINES", 5_000))?;
    let minutes = setting("BENCH_MACHINE_MINUTES", 2);
    let url = server.fresh("machines").await?;
    let agents = format!("127.0.0.1:{}", crate::gateway::measure::free_port()?);
    let mut ours = Ours::start_with(&url, &[("REGIE_AGENTS", &agents)]).await?;
    let begun = Instant::now();
    let fleet = Fleet::enrol(&ours.process.door, &agents, machines).await?;
    println!("{AREA}: {machines} enrolled in {} s", begun.elapsed().as_secs());

    let mut took = fleet.report_every_minute(minutes).await?;
    let name = format!("{machines} at one report a minute");
    let p99 = percentile(&mut took, 99);
    report.time(AREA, format!("{name}, p99 acknowledged"), p99, 1_000.0, AIM, "ms");
    everything_is_stored(&url, machines, took.len()).await?;
    let memory = ours.process.memory()?;
    report.time(AREA, format!("{name}, memory"), memory, memory, "itself", "MB");

    let (samples, took) = fleet.catch_up(HOUR).await?;
    let rate = per_second(samples, took);
    everything_is_stored(&url, machines, usize::try_from(minutes)? * machines + samples).await?;
    let raw = copy::run(&url, fleet.sample(), HOUR).await?;
    report.rate(AREA, "after an hour's outage", rate, raw, "raw COPY", "samples/s");
    if let Some(peer) = victoria::run(fleet.sample(), HOUR).await? {
        report.rate(
            AREA,
            "after an hour's outage",
            rate,
            peer,
            victoria::NAME,
            "samples/s",
        );
    }
    ours.process.stop()
}

fn per_second(count: usize, took: Duration) -> f64 {
    crate::gateway::measure::number_of(count) / took.as_secs_f64()
}

/// Once each, and all of them.
async fn everything_is_stored(url: &str, machines: usize, samples: usize) -> Result<()> {
    let mut superuser = superuser_of(url).await?;
    let (brought, stored, last): (i64, i64, i64) = sqlx::query_as(
        "SELECT count(*), sum(stored)::bigint, sum(last)::bigint FROM ( \
         SELECT machine, count(*) AS stored, max(sequence) AS last FROM machine.records WHERE kind = 'sample' \
         GROUP BY machine) r",
    )
    .fetch_one(&mut superuser)
    .await?;
    superuser.close().await?;
    let (machines, samples) = (i64::try_from(machines)?, i64::try_from(samples)?);
    ensure!(
        (brought, stored, last) == (machines, samples, samples),
        "{stored} of {samples} samples are stored, up to {last}, of {brought} machines"
    );
    Ok(())
}
