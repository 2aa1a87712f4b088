//! A machine that rules look at: what it brings, and what comes of it.

use super::{Listening, expect, talker::Talker};
use crate::support::{House, id};
use anyhow::{Context, Result};
use jiff::{SignedDuration, Timestamp};
use kernel::Role;
use serde_json::{Value, json};

pub struct Watched {
    pub listening: Listening,
    pub talker: Talker,
    pub client: String,
    /// Of the last record.
    pub number: u64,
}

impl Watched {
    /// After machines had the time to come back.
    pub async fn open() -> Result<Watched> {
        let mut watched = Watched::just_started().await?;
        watched.pass(9);
        let listening = &mut watched.listening;
        // Hers may run out meanwhile.
        listening.admin = listening
            .house
            .person(listening.tenant, Role::Admin, None)
            .await?;
        Ok(watched)
    }

    pub async fn just_started() -> Result<Watched> {
        let listening = Listening::at(House::stopped().await?).await?;
        let admin = &listening.admin;
        let client = id(&admin
            .carry_out("clientRegister", json!({ "name": "Dupont" }))
            .await?)?;
        let (code, machine) = expect(admin, json!({ "name": "Compta 3", "client": client })).await?;
        let mut talker = Talker::new(&listening, &code, machine)?;
        assert_eq!(talker.enrol().await?.0, 200);
        Ok(Watched {
            listening,
            talker,
            client,
            number: 0,
        })
    }

    pub fn now(&self) -> Timestamp {
        self.listening.house.app.journal().clock.now()
    }

    pub fn pass(&self, minutes: i64) {
        let clock = &self.listening.house.app.journal().clock;
        clock.advance(SignedDuration::from_mins(minutes));
    }

    /// One that is on.
    pub async fn rule(&self, condition: Value) -> Result<String> {
        let admin = &self.listening.admin;
        let define = json!({ "name": "Règle", "client": self.client, "condition": condition,
            "subject": "À regarder", "description": "Voir la fiche 12.", "priority": "HIGH" });
        let rule = id(&admin.carry_out("alertRuleDefine", define).await?)?;
        admin
            .carry_out("alertRuleSwitchOn", json!({ "rule": rule }))
            .await?;
        Ok(rule)
    }

    /// One minute each, from the beginning on.
    pub async fn bring(&mut self, bodies: Vec<Value>) -> Result<()> {
        let mut records = vec![];
        for body in bodies {
            self.number += 1;
            let minute = i64::try_from(self.number)?;
            let taken_at = self.now() - SignedDuration::from_hours(24) + SignedDuration::from_mins(minute);
            records.push((self.number, json!({ "taken_at": taken_at, "body": body })));
        }
        let (status, answer) = self.talker.bring(&records).await?;
        anyhow::ensure!(status == 200, "{answer}");
        self.judged().await
    }

    /// Whoever judges: this test, or the program beside it.
    pub async fn judged(&self) -> Result<()> {
        let app = &self.listening.house.app;
        let since = self.now() - SignedDuration::from_hours(1);
        for _ in 0..1_000 {
            if is_behind(app).await? == 0 {
                return self.listening.house.until_quiet().await;
            }
            self.listening.agents().judge(since).await?;
        }
        anyhow::bail!("it is never judged")
    }

    pub async fn alerts(&self) -> Result<Vec<Value>> {
        let admin = &self.listening.admin;
        admin.until_all_is_seen(&self.listening.house).await?;
        let query = "query($machine: UUID!) { machineAlerts(filter: { machine: $machine }) { totalCount nodes {
            subject priority measured clearedAt times rule { name enabled } machine { name alertCount alertSince }
            client { name } ticket { id subject description status channel type messages(first: 5) { nodes { text } } } } } }";
        let mut answer = admin
            .ask(query, json!({ "machine": self.talker.machine.0 }))
            .await?;
        let nodes = answer["machineAlerts"]["nodes"]
            .as_array_mut()
            .context("alerts")?;
        Ok(std::mem::take(nodes))
    }

    pub async fn statuses(&self) -> Result<Vec<String>> {
        let admin = &self.listening.admin;
        admin.until_all_is_seen(&self.listening.house).await?;
        let query = "query($machine: UUID!) { tickets(filter: { machine: $machine }, first: 10) { nodes {
            number status } } }";
        let mut answer = admin
            .ask(query, json!({ "machine": self.talker.machine.0 }))
            .await?;
        let tickets = answer["tickets"]["nodes"].as_array_mut().context("tickets")?;
        tickets.sort_by_key(|ticket| ticket["number"].as_i64());
        let statuses = tickets.iter().filter_map(|ticket| ticket["status"].as_str());
        Ok(statuses.map(str::to_owned).collect())
    }

    /// How often the journal says so.
    pub async fn told(&self, event: &str) -> Result<i64> {
        Ok(
            sqlx::query_scalar("SELECT count(*) FROM journal.events WHERE event_type = $1")
                .bind(event)
                .fetch_one(&self.listening.house.app.journal().pools.follower)
                .await?,
        )
    }

    pub async fn close(self) -> Result<()> {
        self.listening.close().await
    }
}

pub async fn is_behind(app: &gateway::Application) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "SELECT count(*) FROM machine.marks m LEFT JOIN machine.judged j USING (tenant, machine) \
         WHERE m.sequence > coalesce(j.sequence, 0)",
    )
    .fetch_one(&app.journal().pools.follower)
    .await?)
}

pub fn absent() -> Value {
    json!({ "absent": { "reason": "not_there" } })
}

pub fn sample(part: &str, measured: Value) -> Value {
    let mut sample = json!({ "kind": "sample", "up_seconds": { "known": 60 }, "over_millis": { "known": 60000 },
        "processor": absent(), "load": absent(), "memory": absent(), "filesystems": absent(), "disks": absent(),
        "networks": absent(), "services": [], "processes": [] });
    sample[part] = measured;
    sample
}

/// In hundredths.
pub fn processor(used: u64) -> Value {
    let used = json!({ "user": used * 100, "system": 0, "waiting_for_disk": 0, "stolen": 0,
        "idle": 10_000 - used * 100, "processors": 4 });
    sample("processor", json!({ "known": used }))
}

pub fn processors(used: &[u64]) -> Vec<Value> {
    used.iter().map(|used| processor(*used)).collect()
}

pub fn busy(hits: u16, last: u16) -> Value {
    json!({ "threshold": { "measure": "PROCESSOR", "raise": 9000, "clear": 7000, "hits": hits, "last": last } })
}
