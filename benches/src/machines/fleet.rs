//! Simulated machines: each enrolled, with a key, a certificate and a line of its own; what they say is what an agent says.

use crate::gateway::web::{Connection, Door};
use agent::{
    identity::{Identity, Key},
    look::{Machine, evidence, sample},
    wire::{Line, Trust},
};
use agent_protocol::{
    Batch, Body, Durable, Enrol, Enrolled, EnrolmentCode, Heartbeat, Holding, MachineId, Numbered, Record,
    Sequence, Settings, VERSION, Welcome, path,
};
use anyhow::{Context, Result, ensure};
use jiff::Timestamp;
use kernel::Clock;
use serde_json::json;
use std::{
    thread,
    time::{Duration, Instant},
};

const THREADS: usize = 48;
const EXPECT: &str =
    "mutation($input: MachineExpectInput!) { machineExpect(input: $input) { code userErrors { message } } }";

pub struct Fleet {
    /// Each thread's own.
    parts: std::sync::Mutex<Vec<Vec<Member>>>,
    sample: Record,
}

struct Member {
    machine: MachineId,
    line: Line,
    /// Of the last record that was brought.
    number: u64,
    started_at: Timestamp,
}

impl Fleet {
    pub async fn enrol(door: &Door, server: &str, machines: usize) -> Result<Fleet> {
        let mut asking = Connection::open(door).await?;
        let mut codes = vec![];
        for number in 0..machines {
            let input = json!({ "name": format!("Poste {number}") });
            let answer = asking.ask(EXPECT, json!({ "input": input })).await?;
            let code = answer["machineExpect"]["code"].as_str();
            codes.push(
                code.with_context(|| answer.to_string())?
                    .parse::<EnrolmentCode>()?,
            );
        }
        let server = server.to_owned();
        let enrolled = tokio::task::spawn_blocking(move || enrol_all(&server, codes)).await??;
        Ok(Fleet {
            parts: std::sync::Mutex::new(enrolled),
            sample: this_machines_sample(),
        })
    }

    /// What this machine measures of itself.
    pub fn sample(&self) -> &Record {
        &self.sample
    }

    /// Each at its own second of the minute, whatever happened to it before; a report is a heartbeat and a sample. How long
    /// it took from when it was due to its acknowledgement.
    pub async fn report_every_minute(&self, minutes: u64) -> Result<Vec<Duration>> {
        let begins = Instant::now() + Duration::from_secs(1);
        let sample = &self.sample;
        self.everybody(move |at, members| {
            let mut took = vec![];
            for minute in 0..minutes {
                let spread = Duration::from_secs(60) / u32::try_from(members.len()).unwrap_or(1);
                for (number, member) in members.iter_mut().enumerate() {
                    let second = spread * u32::try_from(number)? + spread * u32::try_from(at)? / 48;
                    let due = begins + Duration::from_secs(60) * u32::try_from(minute)? + second;
                    thread::sleep(due.saturating_duration_since(Instant::now()));
                    member.beat()?;
                    member.bring(sample, 1)?;
                    took.push(due.elapsed());
                }
            }
            Ok(took)
        })
        .map(|all| all.into_iter().flatten().collect())
    }

    /// Everybody brings so many samples at once, as fast as they are taken: how many, and how long it took.
    pub async fn catch_up(&self, each: usize) -> Result<(usize, Duration)> {
        let (begun, sample) = (Instant::now(), &self.sample);
        let brought = self.everybody(move |_, members| {
            for member in members.iter_mut() {
                member.bring(sample, each)?;
            }
            Ok(members.len() * each)
        })?;
        Ok((brought.into_iter().sum(), begun.elapsed()))
    }

    /// On threads, since agents' lines wait.
    fn everybody<T: Send>(
        &self,
        does: impl Fn(usize, &mut [Member]) -> Result<T> + Sync + Send,
    ) -> Result<Vec<T>> {
        let mut parts = self.parts.lock().map_err(|_| anyhow::anyhow!("a thread broke"))?;
        tokio::task::block_in_place(|| {
            thread::scope(|scope| {
                let does = &does;
                let threads: Vec<_> = parts
                    .iter_mut()
                    .enumerate()
                    .map(|(at, members)| scope.spawn(move || does(at, members)))
                    .collect();
                let done = threads.into_iter().map(|thread| {
                    let joined = thread.join();
                    joined.map_err(|_| anyhow::anyhow!("a thread broke"))?
                });
                done.collect()
            })
        })
    }
}

fn enrol_all(server: &str, codes: Vec<EnrolmentCode>) -> Result<Vec<Vec<Member>>> {
    let each = codes.len().div_ceil(THREADS).max(1);
    thread::scope(|scope| {
        let threads: Vec<_> = codes
            .chunks(each)
            .map(|codes| {
                scope.spawn(move || codes.iter().map(|code| Member::enrolled(server, code)).collect())
            })
            .collect();
        let done = threads.into_iter().map(|thread| {
            let joined = thread.join();
            joined.map_err(|_| anyhow::anyhow!("a thread broke"))?
        });
        done.collect()
    })
}

impl Member {
    fn enrolled(server: &str, code: &EnrolmentCode) -> Result<Member> {
        let (clock, key) = (Clock::real(), Key::make()?);
        let question = Enrol {
            version: VERSION,
            secret: code.secret().to_owned(),
            request_pem: key.request_pem()?,
            evidence: evidence(&Machine::this()),
        };
        let mut line = Line::to(server, Trust::by_code(code.anchor(), &clock)?);
        let answer: Enrolled = line.ask(path::ENROL, &question)?;
        let identity = Identity::enrolled(server, key, answer);
        Ok(Member {
            machine: identity.machine,
            line: Line::to(server, Trust::mutual(&identity, &clock)?),
            number: 0,
            started_at: clock.now(),
        })
    }

    fn beat(&mut self) -> Result<()> {
        let question = Heartbeat {
            version: VERSION,
            agent: "bench".to_owned(),
            machine: self.machine,
            evidence: evidence(&Machine::this()),
            started_at: self.started_at,
            sent_at: Clock::real().now(),
            holding: Holding::default(),
            troubles: vec![],
        };
        let _: Welcome = self.line.ask(path::HEARTBEAT, &question)?;
        Ok(())
    }

    fn bring(&mut self, sample: &Record, count: usize) -> Result<()> {
        let first = self.number + 1;
        self.number += u64::try_from(count)?;
        let numbered = |number| Numbered {
            sequence: Sequence(number),
            record: sample.clone(),
        };
        let batch = Batch {
            version: VERSION,
            machine: self.machine,
            sent_at: Clock::real().now(),
            records: (first..=self.number).map(numbered).collect(),
        };
        let durable: Durable = self.line.ask(path::BATCH, &batch)?;
        let mark = durable.durable.map(|mark| mark.sequence);
        ensure!(
            mark == Some(Sequence(self.number)),
            "{mark:?} instead of {}",
            self.number
        );
        Ok(())
    }
}

fn this_machines_sample() -> Record {
    let (machine, settings) = (Machine::this(), Settings::default());
    let (_, counters) = sample::take(&machine, &settings, None);
    let (sample, _) = sample::take(&machine, &settings, Some(&counters));
    Record {
        taken_at: Clock::real().now(),
        body: Body::Sample(Box::new(sample)),
    }
}
