//! Machines that are looked after: RM1, RM2, RM3.

mod alerts;
mod charts;
mod crowd;
mod enrolment;
mod found;
mod hostile;
mod program;
mod records;
mod rules;
mod silence;
mod talker;
mod watched;
mod wishes;

use crate::support::{House, Person};
use anyhow::{Context, Result};
use gateway::agents::Agents;
use journal::stop::Stop;
use kernel::{MachineId, TenantId};
use serde_json::{Value, json};
use std::net::SocketAddr;
use talker::Talker;
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

/// A house whose machines are heard.
pub struct Listening {
    pub house: House,
    pub tenant: TenantId,
    pub admin: Person,
    pub address: SocketAddr,
    stop: watch::Sender<bool>,
    listening: JoinHandle<()>,
}

impl Listening {
    pub async fn open() -> Result<Listening> {
        Listening::at(House::open().await?).await
    }

    pub async fn at(house: House) -> Result<Listening> {
        let (tenant, admin) = house.agency().await?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let (stop, told) = watch::channel(false);
        let agents = house.app.agents.clone();
        Ok(Listening {
            listening: tokio::spawn(agents.listen(listener, Stop::from(told))),
            house,
            tenant,
            admin,
            address,
            stop,
        })
    }

    pub fn agents(&self) -> &Agents {
        &self.house.app.agents
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

    /// As the team sees it.
    pub async fn shown(&self, machine: MachineId) -> Result<Value> {
        self.admin.until_all_is_seen(&self.house).await?;
        let query = "query($id: UUID!) { machine(id: $id) { name hostname standing heardAt silentSince revokedAt
            cloneSuspectedAt alertSince inventoryAt inventory { section digest content } samples(first: 100) { takenAt measured } } }";
        let mut answer = self.admin.ask(query, json!({ "id": machine.0 })).await?;
        Ok(answer["machine"].take())
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
