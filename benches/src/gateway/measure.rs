//! How many, how fast, at which cost.

use super::{
    questions::Asked,
    web::{Connection, Door},
};
use crate::server::seconds;
use anyhow::{Context, Result, ensure};
use hyper::body::Bytes;
use std::{
    process::Child,
    time::{Duration, Instant},
};

/// A server that runs for this bench alone.
pub struct Process {
    pub child: Child,
    pub door: Door,
}

pub struct Measured {
    /// Requests in a second.
    pub rate: f64,
    /// Milliseconds.
    pub p99: f64,
    /// Milliseconds of a request.
    pub cpu: f64,
}

/// Every connection asks as fast as it is answered. The first answer of each is looked at.
pub async fn measure(process: &Process, asked: &Asked, connections: usize) -> Result<Measured> {
    let (begun, spent) = (Instant::now(), process.cpu()?);
    let lasting = seconds();
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..connections {
        let (door, asked) = (process.door.clone(), asked.clone());
        tasks.spawn(async move { ask_on(&door, &asked, number, begun, lasting).await });
    }
    let mut took = vec![];
    while let Some(done) = tasks.join_next().await {
        took.extend(done??);
    }
    let (elapsed, spent) = (begun.elapsed(), process.cpu()?.saturating_sub(spent));
    let count = count_of(&took);
    Ok(Measured {
        rate: count / elapsed.as_secs_f64(),
        p99: percentile(&mut took, 99),
        cpu: spent.as_secs_f64() * 1_000.0 / count,
    })
}

async fn ask_on(
    door: &Door,
    asked: &Asked,
    number: usize,
    begun: Instant,
    lasting: Duration,
) -> Result<Vec<Duration>> {
    let mut connection = Connection::open(door).await?;
    let bodies: Vec<Bytes> = asked.bodies();
    let mut took = vec![];
    let mut next = number;
    while begun.elapsed() < lasting {
        let sent = Instant::now();
        let answer = connection.send(bodies[next % bodies.len()].clone()).await?;
        took.push(sent.elapsed());
        if took.len() == 1 {
            asked.check(&answer)?;
        }
        next += 1;
    }
    Ok(took)
}

pub fn count_of<T>(of: &[T]) -> f64 {
    number_of(of.len())
}

pub fn number_of(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// In milliseconds.
pub fn percentile(took: &mut [Duration], percent: usize) -> f64 {
    took.sort();
    let at = (took.len() * percent / 100).min(took.len().saturating_sub(1));
    took.get(at).map_or(f64::NAN, |took| took.as_secs_f64() * 1_000.0)
}

impl Process {
    /// Of all its threads, from its beginning.
    pub fn cpu(&self) -> Result<Duration> {
        const TICKS_IN_A_SECOND: u64 = 100;
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        let after_name = stat.rsplit_once(')').context("a process")?.1;
        let fields: Vec<&str> = after_name.split_whitespace().collect();
        let ticks = |at: usize| -> Result<u64> { Ok(fields.get(at).context("a field")?.parse()?) };
        let ticks = ticks(11)? + ticks(12)?;
        Ok(Duration::from_millis(ticks * 1_000 / TICKS_IN_A_SECOND))
    }

    /// What it holds now, in MB.
    pub fn memory(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes: f64 = line
            .and_then(|line| line.split_whitespace().next())
            .context("its memory")?
            .parse()?;
        Ok(kilobytes / 1_024.0)
    }

    pub async fn until_ready(&mut self) -> Result<()> {
        for _ in 0..300 {
            if Connection::open(&self.door).await.is_ok() {
                return Ok(());
            }
            ensure!(
                self.child.try_wait()?.is_none(),
                "the server ended before it was ready"
            );
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        anyhow::bail!("the server is not ready after 30 s")
    }

    pub fn stop(&mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

/// Nothing outlives the bench.
impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.stop(); // it may have ended
    }
}

/// One that nobody listens at now.
pub fn free_port() -> Result<u16> {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0))?;
    Ok(listener.local_addr()?.port())
}
