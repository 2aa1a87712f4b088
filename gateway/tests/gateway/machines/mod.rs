//! Machines that are looked after: RM1, RM2, RM3, RM5.

mod alerts;
mod anchors;
mod away;
mod charts;
mod crowd;
mod enrolment;
mod faults;
mod found;
mod hostile;
mod nats;
mod program;
mod queue;
mod records;
mod rules;
mod silence;
mod talker;
mod watched;
mod wishes;

use crate::support::{House, Person};
use anyhow::{Context, Result};
use gateway::agents::{Agents, RecordQueue};
use journal::stop::Stop;
use kernel::{MachineId, TenantId};
use nats::Nats;
use serde_json::{Value, json};
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};
use talker::Talker;
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

/// How what machines bring gets to where it is kept.
#[derive(Clone, Copy)]
pub enum Way {
    AtOnce,
    /// Through NATS JetStream.
    ThroughAQueue,
}

/// The same tests, whichever way (RM5).
macro_rules! on_both_ways {
    ($($test:ident),* $(,)?) => {
        mod at_once {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $test() -> anyhow::Result<()> {
                super::$test(super::Way::AtOnce).await
            })*
        }

        mod through_a_queue {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $test() -> anyhow::Result<()> {
                super::$test(super::Way::ThroughAQueue).await
            })*
        }
    };
}
use on_both_ways;

/// A house whose machines are heard.
pub struct Listening {
    pub house: House,
    pub tenant: TenantId,
    pub admin: Person,
    pub address: SocketAddr,
    pub nats: Option<Nats>,
    agents: Agents,
    stop: watch::Sender<bool>,
    listening: JoinHandle<()>,
}

impl Listening {
    pub async fn open() -> Result<Listening> {
        Listening::at(House::open().await?).await
    }

    pub async fn by(way: Way) -> Result<Listening> {
        let house = House::open().await?;
        let nats = match way {
            Way::AtOnce => None,
            Way::ThroughAQueue => Some(Nats::start()?),
        };
        let queue = match &nats {
            Some(nats) => Some(opened(&nats.address()).await?),
            None => None,
        };
        let agents = house.app.agents.clone().through(queue, 4);
        let mut listening = Listening::with(house, agents).await?;
        listening.nats = nats;
        Ok(listening)
    }

    pub async fn at(house: House) -> Result<Listening> {
        let agents = house.app.agents.clone();
        Listening::with(house, agents).await
    }

    async fn with(house: House, agents: Agents) -> Result<Listening> {
        let (tenant, admin) = house.agency().await?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let (stop, told) = watch::channel(false);
        Ok(Listening {
            listening: tokio::spawn(agents.clone().listen(listener, Stop::from(told))),
            agents,
            house,
            tenant,
            admin,
            address,
            nats: None,
            stop,
        })
    }

    pub fn agents(&self) -> &Agents {
        &self.agents
    }

    /// An enrolment code, and the machine that it is for.
    pub async fn expect(&self, name: &str) -> Result<(String, MachineId)> {
        expect(&self.admin, json!({ "name": name, "hours": 1 })).await
    }

    /// A machine that has used its code.
    pub async fn enrolled(&self, name: &str) -> Result<Talker> {
        let (code, machine) = self.expect(name).await?;
        let mut talker = Talker::new(self, &code, machine)?;
        let (status, answer) = talker.enrol().await?;
        anyhow::ensure!(status == 200, "{answer}");
        Ok(talker)
    }

    /// Whoever worked before may have been cut off: somebody does now.
    pub async fn until_all_is_kept(&self) -> Result<()> {
        let Some(nats) = &self.nats else { return Ok(()) };
        let queue = opened(&nats.address()).await?;
        let (stop, told) = watch::channel(false);
        let agents = self.agents().clone();
        let working = tokio::spawn(async move { agents.work(told.into()).await });
        let until = Instant::now() + Duration::from_secs(60);
        while waiting(&queue).await? > 0 {
            anyhow::ensure!(Instant::now() < until, "the queue is never empty");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        stop.send_replace(true);
        Ok(working.await?)
    }

    /// As the team sees it.
    pub async fn shown(&self, machine: MachineId) -> Result<Value> {
        self.admin.until_all_is_seen(&self.house).await?;
        let query = "query($id: UUID!) { machine(id: $id) { name hostname standing heardAt silentSince revokedAt
            cloneSuspectedAt alertSince inventoryAt inventory { section digest content } samples(first: 100) { takenAt measured } } }";
        let mut answer = self.admin.ask(query, json!({ "id": machine.0 })).await?;
        Ok(answer["machine"].take())
    }

    /// From now on the door is open, and nobody keeps what waits in the queue.
    pub async fn stop_working(&mut self) -> Result<()> {
        self.stop_listening().await?;
        let listener = TcpListener::bind(self.address).await?;
        let (stop, told) = watch::channel(false);
        self.stop = stop;
        self.listening = tokio::spawn(self.agents().clone().open_door(listener, told.into()));
        Ok(())
    }

    pub async fn stop_listening(&mut self) -> Result<()> {
        self.stop.send_replace(true);
        Ok((&mut self.listening).await?)
    }

    pub async fn close(mut self) -> Result<()> {
        self.stop_listening().await?;
        self.house.close().await
    }
}

pub async fn opened(address: &str) -> Result<RecordQueue> {
    let opened = RecordQueue::open(address).await;
    opened.map_err(|failure| anyhow::anyhow!(failure.line()))
}

pub async fn waiting(queue: &RecordQueue) -> Result<u64> {
    let waiting = queue.waiting().await;
    waiting.map_err(|failure| anyhow::anyhow!(failure.line()))
}

pub async fn expect(person: &Person, input: Value) -> Result<(String, MachineId)> {
    let mutation = "mutation($input: MachineExpectInput!) { machineExpect(input: $input) {
        made code receipt machine { standing } userErrors { code message } } }";
    let answer = person.ask(mutation, json!({ "input": input })).await?;
    let payload = &answer["machineExpect"];
    let code = payload["code"].as_str().with_context(|| payload.to_string())?;
    let machine = payload["made"].as_str().context("a machine")?.parse()?;
    if let Some(receipt) = payload["receipt"].as_str() {
        person.until_seen(receipt).await?;
    }
    Ok((code.to_owned(), machine))
}
