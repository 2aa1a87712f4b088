//! RM3, RM5: machines, server, worker, queue and database are killed one after the other, again and again. Each number that
//! reached a machine's disk is stored once and in order.
//!
//! For as many machines and seconds as a small machine carries among other tests; `REGIE_FAULTS_MACHINES` and
//! `REGIE_FAULTS_SECONDS` make it longer, `REGIE_FAULTS_SEED` repeats what was killed when.

use super::{
    nats::Nats,
    program::{Running, agent, connected, expected, run},
};
use crate::regie::{Regie, Serving};
use anyhow::{Context, Result, ensure};
use commands::runtime::mint;
use kernel::{MachineId, TenantId};
use private_postgres::{Options, PrivatePostgres};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::SliceRandom};
use sqlx::{Connection, Executor, PgConnection};
use std::{
    collections::BTreeMap,
    path::PathBuf,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// A record each second, so that there is always something on the way.
const EVERY: &str = "1";
const EVERYTHING_IS_STORED_WITHIN: Duration = Duration::from_secs(240);

#[expect(clippy::disallowed_methods, reason = "how long to go on")]
fn asked(name: &str, otherwise: u64) -> u64 {
    let said = std::env::var(name).ok();
    said.and_then(|said| said.parse().ok()).unwrap_or(otherwise)
}

struct Member {
    machine: MachineId,
    folder: PathBuf,
    running: Running,
}

struct Scene {
    regie: Regie,
    postgres_folder: PathBuf,
    postgres: Option<PrivatePostgres>,
    nats: Option<Nats>,
    settings: Vec<(&'static str, String)>,
    serving: Option<Serving>,
    worker: Option<Running>,
    members: Vec<Member>,
    killed: BTreeMap<What, u32>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum What {
    Agent,
    Server,
    Worker,
    Queue,
    Database,
}

impl Scene {
    async fn set(nats: Option<Nats>, machines: u64) -> Result<Scene> {
        let mut regie = Regie::on_a_database().await?;
        let postgres_folder = std::env::temp_dir().join(format!("regie-faults-{}", mint()));
        let postgres = start_postgres(&postgres_folder)?;
        let mut superuser = PgConnection::connect(&postgres.url("postgres")).await?;
        superuser.execute("CREATE DATABASE faults").await?;
        superuser.close().await?;
        regie.url = postgres.url("faults");
        let migrated = regie.run(&["migrate"])?;
        ensure!(migrated.code == Some(0), "{}", migrated.err);
        let listen = std::net::TcpListener::bind("127.0.0.1:0")?
            .local_addr()?
            .to_string();
        let mut settings = vec![
            ("REGIE_AGENTS", listen.clone()),
            ("REGIE_AGENTS_EVERY", EVERY.to_owned()),
        ];
        settings.extend(nats.as_ref().map(|nats| ("REGIE_QUEUE", nats.address())));
        // Where there is a queue, the worker beside it keeps everything.
        settings.push(("REGIE_WORKERS", "0".to_owned()));
        let mut scene = Scene {
            regie,
            postgres_folder,
            postgres: Some(postgres),
            nats,
            settings,
            serving: None,
            worker: None,
            members: vec![],
            killed: BTreeMap::new(),
        };
        let codes = scene.codes(machines).await?;
        scene.start_server()?;
        scene.start_worker()?;
        for (number, (code, machine)) in codes.into_iter().enumerate() {
            let folder = scene.regie.data.join(format!("agent-{number}"));
            let enrol = agent(&folder)?
                .args(["enrol", "--server", &listen])
                .env("REGIE_AGENT_CODE", &code)
                .stdout(Stdio::null())
                .status()?;
            ensure!(enrol.success(), "agent {number} is enrolled");
            let running = run(&folder)?;
            scene.members.push(Member {
                machine,
                folder,
                running,
            });
        }
        Ok(scene)
    }

    async fn codes(&self, machines: u64) -> Result<Vec<(String, MachineId)>> {
        let app = connected(&self.regie).await?;
        let tenant = TenantId(mint());
        let mut codes = vec![];
        for _ in 0..machines {
            codes.push(expected(&app, tenant).await?);
        }
        app.close().await;
        Ok(codes)
    }

    fn settings(&self) -> Vec<(&str, &str)> {
        self.settings
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect()
    }

    /// As whatever looks after services does.
    fn start_server(&mut self) -> Result<()> {
        self.serving = Some(Serving::with(&self.regie, &self.settings())?);
        Ok(())
    }

    fn start_worker(&mut self) -> Result<()> {
        if self.nats.is_some() {
            let mut command = self.regie.command(&["work"]);
            let command = command
                .envs(self.settings())
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            self.worker = Some(Running(command.spawn()?));
        }
        Ok(())
    }

    fn kill(&mut self, what: What, chance: &mut StdRng) -> Result<()> {
        *self.killed.entry(what).or_default() += 1;
        match what {
            What::Agent => {
                let at = chance.gen_range(0..self.members.len());
                self.members[at].running = run(&self.members[at].folder)?;
                Ok(())
            }
            What::Server => {
                self.serving.as_mut().context("a server")?.kill()?;
                self.start_server()
            }
            What::Worker => {
                self.worker = None;
                self.start_worker()
            }
            What::Queue => self.nats.as_mut().context("a queue")?.kill_and_start(),
            What::Database => self.kill_postgres(),
        }
    }

    /// Everything has its turn, in an order that nobody knows.
    fn deck(&self, chance: &mut StdRng) -> Vec<What> {
        let mut deck = vec![What::Agent, What::Agent, What::Server, What::Database];
        if self.nats.is_some() {
            deck.extend([What::Worker, What::Queue]);
        }
        deck.shuffle(chance);
        deck
    }

    fn kill_postgres(&mut self) -> Result<()> {
        let postgres = self.postgres.take().context("a database")?;
        Command::new("kill")
            .args(["-9", &postgres.pid().to_string()])
            .status()?;
        drop(postgres);
        self.postgres = Some(start_postgres(&self.postgres_folder)?);
        Ok(())
    }

    /// What ended by itself is started again, once.
    fn start_what_ended(&mut self) -> Result<()> {
        if self.serving.as_mut().is_none_or(Serving::has_ended) {
            self.start_server()?;
        }
        if self.worker.as_mut().is_some_and(Running::has_ended) {
            self.start_worker()?;
        }
        Ok(())
    }

    /// Whatever an agent rests for, it asks at once after its start.
    async fn until_everything_is_stored(&mut self) -> Result<()> {
        for at in 0..self.members.len() {
            self.members[at].running = run(&self.members[at].folder)?;
        }
        let until = Instant::now() + EVERYTHING_IS_STORED_WITHIN;
        loop {
            self.start_what_ended()?;
            let waiting = self
                .members
                .iter()
                .filter(|member| holds(member).is_none_or(|held| held > 2))
                .count();
            if waiting == 0 {
                break;
            }
            ensure!(Instant::now() < until, "{waiting} machines still hold records");
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        // No more is measured; what is on its way arrives.
        for member in &mut self.members {
            member.running.stop()?;
        }
        Ok(())
    }
}

fn start_postgres(folder: &std::path::Path) -> Result<PrivatePostgres> {
    let options = Options {
        max_connections: 200,
        extra: vec![("track_commit_timestamp".to_owned(), "on".to_owned())],
        ..Options::for_tests()
    };
    Ok(PrivatePostgres::start(folder, options)?)
}

/// What the agent says of its own disk.
fn status(member: &Member) -> Option<serde_json::Value> {
    let text = std::fs::read_to_string(member.folder.join("status.json")).ok()?;
    serde_json::from_str(&text).ok()
}

fn holds(member: &Member) -> Option<u64> {
    status(member)?["holding"]["records"].as_u64()
}

struct Stored {
    count: i64,
    distinct: i64,
    last: i64,
    gaps: i64,
    out_of_order: i64,
}

/// In the order in which they were kept, as the database itself noted it.
async fn stored(connection: &mut PgConnection, machine: MachineId) -> Result<Stored> {
    let (count, distinct, last, gaps, out_of_order) = sqlx::query_as(
        "WITH kept AS (SELECT sequence, kind, lag(sequence) OVER (ORDER BY pg_xact_commit_timestamp(xmin), sequence) AS before \
         FROM machine.records WHERE machine = $1) \
         SELECT count(*), count(DISTINCT sequence), coalesce(max(sequence), 0), count(*) FILTER (WHERE kind = 'gap'), \
         count(*) FILTER (WHERE before > sequence) FROM kept",
    )
    .bind(machine.0)
    .fetch_one(connection)
    .await?;
    Ok(Stored {
        count,
        distinct,
        last,
        gaps,
        out_of_order,
    })
}

async fn everything_is_killed_again_and_again(nats: Option<Nats>) -> Result<()> {
    let (machines, seconds) = (
        asked("REGIE_FAULTS_MACHINES", 4),
        asked("REGIE_FAULTS_SECONDS", 20),
    );
    let seed = asked("REGIE_FAULTS_SEED", 20_260_921);
    let mut chance = StdRng::seed_from_u64(seed);
    let mut scene = Scene::set(nats, machines).await?;
    let until = Instant::now() + Duration::from_secs(seconds);
    while Instant::now() < until {
        for what in scene.deck(&mut chance) {
            tokio::time::sleep(Duration::from_millis(chance.gen_range(300..3_000))).await;
            scene.start_what_ended()?;
            scene.kill(what, &mut chance)?;
        }
    }
    scene.until_everything_is_stored().await?;
    let mut connection = PgConnection::connect(&scene.regie.url).await?;
    let until = Instant::now() + EVERYTHING_IS_STORED_WITHIN;
    let mut all = 0;
    for member in &scene.members {
        let on_disk = status(member).context("a status")?;
        let (given, held) = (&on_disk["holding"]["last"], &on_disk["holding"]["records"]);
        let (given, held) = (
            given.as_i64().context("a number")?,
            held.as_i64().context("a number")?,
        );
        let stored = loop {
            let stored = stored(&mut connection, member.machine).await?;
            if stored.last >= given - held {
                break stored;
            }
            ensure!(
                Instant::now() < until,
                "{}: {} of {given}, {held} held",
                member.machine,
                stored.last
            );
            tokio::time::sleep(Duration::from_millis(200)).await;
        };
        let machine = member.machine;
        assert_eq!(
            (stored.count, stored.distinct),
            (stored.last, stored.last),
            "{machine}: once each (seed {seed})"
        );
        assert!(
            stored.last <= given,
            "{machine}: {} of {given}: a number nobody gave out",
            stored.last
        );
        assert_eq!(
            (stored.gaps, stored.out_of_order),
            (0, 0),
            "{machine} (seed {seed})"
        );
        all += stored.count;
    }
    println!(
        "{machines} machines, {seconds} s, killed {:?}: {all} records, once each, in order",
        scene.killed
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn rm3_whatever_is_killed_each_record_is_stored_once_and_in_order() -> Result<()> {
    everything_is_killed_again_and_again(None).await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm5_whatever_is_killed_each_record_goes_through_the_queue_once_and_in_order() -> Result<()> {
    everything_is_killed_again_and_again(Some(Nats::start()?)).await
}
