//! RM4: an alert opens a ticket, is told again in it while it is worked on, and closes it if nobody had touched it.

use super::{Listening, expect, talker::Talker};
use crate::support::{House, id};
use anyhow::{Context, Result};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

const SUBJECT: &str = "Compta 3 ne répond plus";

struct Watched {
    listening: Listening,
    talker: Talker,
    client: String,
    since: Timestamp,
}

impl Watched {
    async fn open() -> Result<Watched> {
        let listening = Listening::at(House::stopped().await?).await?;
        let admin = &listening.admin;
        let client = id(&admin
            .carry_out("clientRegister", json!({ "name": "Dupont" }))
            .await?)?;
        let (code, machine) = expect(admin, json!({ "name": "Compta 3", "client": client })).await?;
        let mut talker = Talker::new(&listening, &code, machine)?;
        assert_eq!(talker.enrol().await?.0, 200);
        let watch = json!({ "machine": machine.0, "subject": SUBJECT, "priority": "HIGH" });
        admin.carry_out("machineWatchSilence", watch).await?;
        let clock = &listening.house.app.journal().clock;
        let since = clock.now() - SignedDuration::from_hours(1);
        Ok(Watched {
            listening,
            talker,
            client,
            since,
        })
    }

    async fn goes_silent(&self) -> Result<()> {
        let clock = &self.listening.house.app.journal().clock;
        clock.advance(SignedDuration::from_mins(4));
        self.listening.agents().look_for_silence(self.since).await?;
        self.listening.house.until_quiet().await
    }

    async fn comes_back(&self) -> Result<()> {
        assert_eq!(self.talker.beat().await?.0, 200);
        self.listening.house.until_quiet().await
    }

    /// Those that are about the machine, the oldest first.
    async fn tickets(&self) -> Result<Vec<Value>> {
        let admin = &self.listening.admin;
        admin.until_all_is_seen(&self.listening.house).await?;
        let query = "query($machine: UUID!) { tickets(filter: { machine: $machine }, first: 10) { nodes {
            id number subject status priority channel type } } }";
        let mut answer = admin
            .ask(query, json!({ "machine": self.talker.machine.0 }))
            .await?;
        let tickets = answer["tickets"]["nodes"].as_array_mut().context("tickets")?;
        tickets.sort_by_key(|ticket| ticket["number"].as_i64());
        Ok(std::mem::take(tickets))
    }

    async fn statuses(&self) -> Result<Vec<String>> {
        let tickets = self.tickets().await?;
        let statuses = tickets.iter().filter_map(|ticket| ticket["status"].as_str());
        Ok(statuses.map(str::to_owned).collect())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_a_silence_opens_a_ticket_that_closes_by_itself_while_nobody_touched_it() -> Result<()> {
    let watched = Watched::open().await?;
    watched.goes_silent().await?;
    let tickets = watched.tickets().await?;
    let [ticket] = &tickets[..] else {
        anyhow::bail!("one ticket");
    };
    let said = |field: &str| ticket[field].as_str().unwrap_or_default().to_owned();
    assert_eq!(
        [
            said("subject"),
            said("status"),
            said("priority"),
            said("channel"),
            said("type")
        ],
        [SUBJECT, "OPEN", "HIGH", "ALERT", "INCIDENT"]
    );
    assert!(watched.listening.shown(watched.talker.machine).await?["alertSince"].is_string());
    watched.comes_back().await?;
    assert_eq!(watched.statuses().await?, ["CLOSED"]);
    assert!(watched.listening.shown(watched.talker.machine).await?["alertSince"].is_null());
    // What is closed is over: the next one is another ticket.
    watched.goes_silent().await?;
    assert_eq!(watched.statuses().await?, ["CLOSED", "OPEN"]);
    watched.listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_an_alert_that_comes_back_is_told_in_the_ticket_that_somebody_works_on() -> Result<()> {
    let watched = Watched::open().await?;
    watched.goes_silent().await?;
    let ticket = watched.tickets().await?[0]["id"].clone();
    let note = json!({ "ticket": ticket, "text": "Je regarde." });
    watched.listening.admin.carry_out("ticketWriteNote", note).await?;
    watched.comes_back().await?;
    watched.goes_silent().await?;
    assert_eq!(watched.statuses().await?, ["OPEN"]);
    let query = "query($id: UUID!) { ticket(id: $id) { messages(first: 10) { nodes { text } } } }";
    let thread = watched
        .listening
        .admin
        .ask(query, json!({ "id": ticket }))
        .await?;
    assert!(
        thread.to_string().contains(&format!("{SUBJECT} (×2)")),
        "{thread}"
    );
    watched.listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_a_silence_that_nobody_wants_to_know_of_opens_nothing() -> Result<()> {
    let watched = Watched::open().await?;
    let machine = json!({ "machine": watched.talker.machine.0 });
    watched
        .listening
        .admin
        .carry_out("machineIgnoreSilence", machine)
        .await?;
    watched.goes_silent().await?;
    assert!(watched.tickets().await?.is_empty());
    watched.listening.close().await
}

/// TK7: a ticket is about a machine of its own client.
#[tokio::test(flavor = "multi_thread")]
async fn tk7_a_ticket_is_about_a_machine_of_its_client_and_of_nobody_else() -> Result<()> {
    let watched = Watched::open().await?;
    let admin = &watched.listening.admin;
    let other = id(&admin
        .carry_out("clientRegister", json!({ "name": "Martin" }))
        .await?)?;
    let links = json!({ "machine": watched.talker.machine.0 });
    let open = json!({ "client": other, "subject": "Imprimante", "links": links });
    let refused = admin.try_to("ticketOpen", open).await?;
    assert_eq!(refused["userErrors"][0]["code"], "machine.not_found");
    let open = json!({ "client": watched.client, "subject": "Imprimante", "links": links });
    admin.carry_out("ticketOpen", open).await?;
    assert_eq!(watched.tickets().await?.len(), 1);
    watched.listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_a_silence_in_a_maintenance_opens_nothing_before_that_is_over() -> Result<()> {
    let watched = Watched::open().await?;
    let admin = &watched.listening.admin;
    let clock = &watched.listening.house.app.journal().clock;
    let (from, until) = (clock.now(), clock.now() + SignedDuration::from_mins(9));
    let plan = json!({ "name": "Redémarrage", "client": watched.client,
        "when": { "once": { "from": from, "until": until } } });
    admin.carry_out("maintenancePlan", plan).await?;
    admin.until_all_is_seen(&watched.listening.house).await?;
    for _ in 0..2 {
        watched.goes_silent().await?;
    }
    let shown = watched.listening.shown(watched.talker.machine).await?;
    assert_eq!(
        (&shown["standing"], &shown["alertSince"]),
        (&json!("SILENT"), &Value::Null)
    );
    assert!(watched.tickets().await?.is_empty());
    clock.advance(SignedDuration::from_mins(2));
    watched.goes_silent().await?;
    assert_eq!(watched.statuses().await?, ["OPEN"]);
    watched.listening.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn rm4_a_machine_that_is_revoked_leaves_no_ticket_that_nobody_touched() -> Result<()> {
    let watched = Watched::open().await?;
    watched.goes_silent().await?;
    let revoke = json!({ "machine": watched.talker.machine.0, "reason": "Mise au rebut" });
    watched.listening.admin.carry_out("machineRevoke", revoke).await?;
    watched.listening.house.until_quiet().await?;
    assert_eq!(watched.statuses().await?, ["CLOSED"]);
    watched.listening.close().await
}
