//! What a program holds and spends, by the system's own accounts.

use anyhow::{Context, Result};
use std::{
    fs,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// Of one that goes on: at the end of a span of time, and of what it was at its beginning.
pub struct Usage {
    /// Megabytes that are there now.
    pub memory: f64,
    /// Of these, those that are nobody's else.
    pub own: f64,
    pub memory_at_first: f64,
    pub files: i64,
    pub files_at_first: i64,
    pub threads: i64,
    pub threads_at_first: i64,
    pub cpu: Duration,
    pub looks: u32,
}

impl Usage {
    /// Milliseconds.
    pub fn cost_of_a_look(&self) -> f64 {
        self.cpu.as_secs_f64() * 1_000.0 / f64::from(self.looks.max(1))
    }

    /// One look a second. What it does first is not counted.
    pub fn of(process: u32, long: Duration) -> Result<Usage> {
        std::thread::sleep(Duration::from_secs(10));
        let (first, spent) = (Now::of(process)?, cpu_of(process)?);
        std::thread::sleep(long);
        let now = Now::of(process)?;
        Ok(Usage {
            memory: now.memory,
            own: now.own,
            memory_at_first: first.memory,
            files: now.files,
            files_at_first: first.files,
            threads: now.threads,
            threads_at_first: first.threads,
            cpu: cpu_of(process)?.saturating_sub(spent),
            looks: u32::try_from(long.as_secs())?,
        })
    }
}

struct Now {
    memory: f64,
    own: f64,
    files: i64,
    threads: i64,
}

impl Now {
    fn of(process: u32) -> Result<Now> {
        let status = fs::read_to_string(format!("/proc/{process}/status"))?;
        let files = fs::read_dir(format!("/proc/{process}/fd"))?.count();
        Ok(Now {
            memory: megabytes(&status, "VmRSS:")?,
            own: megabytes(&status, "RssAnon:")?,
            files: i64::try_from(files)?,
            threads: word(&status, "Threads:")?.parse()?,
        })
    }
}

/// Of one that ends by itself: the middle of several times.
pub struct Cost {
    pub wall: Duration,
    pub cpu: Duration,
    /// Megabytes at most.
    pub memory: f64,
}

const TIMES: usize = 5;

impl Cost {
    pub fn of(command: impl Fn() -> Command) -> Result<Cost> {
        let mut all = vec![];
        for _ in 0..=TIMES {
            all.push(once(command())?);
        }
        // The first one warms up.
        all.remove(0);
        all.sort_by_key(|cost| cost.wall);
        Ok(all.swap_remove(TIMES / 2))
    }
}

fn once(mut command: Command) -> Result<Cost> {
    let begun = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let (mut cpu, mut memory) = (Duration::ZERO, 0.0);
    loop {
        // What it is when it is over can only be asked before.
        if let Ok(spent) = finely(child.id()) {
            cpu = spent;
        }
        if let Ok(status) = fs::read_to_string(format!("/proc/{}/status", child.id())) {
            memory = megabytes(&status, "VmHWM:").unwrap_or(memory);
        }
        if child.try_wait()?.is_some() {
            let wall = begun.elapsed();
            return Ok(Cost { wall, cpu, memory });
        }
        std::thread::sleep(Duration::from_micros(500));
    }
}

/// To the nanosecond, of its first thread.
fn finely(process: u32) -> Result<Duration> {
    let text = fs::read_to_string(format!("/proc/{process}/schedstat"))?;
    let first = text.split_whitespace().next().context("its time")?;
    Ok(Duration::from_nanos(first.parse()?))
}

/// Of all its threads, those that ended too.
fn cpu_of(process: u32) -> Result<Duration> {
    const TICKS_IN_A_SECOND: u64 = 100;
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    let after_name = stat.rsplit_once(')').context("a process")?.1;
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    // Its own, and that of programs that it asked.
    let ticks = |at: usize| -> Result<u64> { Ok(fields.get(at).context("a field")?.parse()?) };
    let ticks = ticks(11)? + ticks(12)? + ticks(13)? + ticks(14)?;
    Ok(Duration::from_millis(ticks * 1_000 / TICKS_IN_A_SECOND))
}

fn word<'s>(status: &'s str, key: &str) -> Result<&'s str> {
    let line = status.lines().find_map(|line| line.strip_prefix(key));
    line.and_then(|line| line.split_whitespace().next())
        .with_context(|| format!("{key} in its status"))
}

fn megabytes(status: &str, key: &str) -> Result<f64> {
    let kilobytes: f64 = word(status, key)?.parse()?;
    Ok(kilobytes / 1_024.0)
}
