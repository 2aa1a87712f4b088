//! Who is told of what, in the portal and by letter: NO1, NO2, HB2, and what stays with the team (TK4).

use crate::{
    company::{register, stocked},
    support::{House, Person, id},
};
use anyhow::{Context, Result, bail};
use kernel::{ClientId, Role};
use serde_json::{Value, json};
use std::time::Duration;

const NOTICES: &str = "query($unread: Boolean) { noticesUnread notices(first: 100, unread: $unread) {
    nodes { id kind sentence messageId readAt ticket { id number subject } hourBank { id } by { id } } } }";
const SECRET: &str = "Zanzibar";

pub struct Desk {
    pub house: House,
    pub admin: Person,
    pub technician: Person,
    pub customer: Person,
    pub client: String,
}

pub async fn desk() -> Result<Desk> {
    desk_in(House::open().await?).await
}

async fn desk_in(house: House) -> Result<Desk> {
    let (tenant, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let technician = house.person(tenant, Role::InternalTechnician, None).await?;
    let company = Some(ClientId(client.parse()?));
    let customer = house.person(tenant, Role::Client, company).await?;
    Ok(Desk {
        house,
        admin,
        technician,
        customer,
        client,
    })
}

impl Desk {
    pub async fn open(&self, subject: &str) -> Result<String> {
        let open = json!({ "subject": subject, "description": "Rien ne sort." });
        id(&self.customer.carry_out("ticketOpen", open).await?)
    }

    pub async fn assign(&self, ticket: &str) -> Result<()> {
        let assign = json!({ "ticket": ticket, "account": self.technician.account.0 });
        self.admin.carry_out("ticketAssign", assign).await.map(drop)
    }

    pub async fn say(&self, person: &Person, ticket: &str, text: &str) -> Result<()> {
        let say = json!({ "ticket": ticket, "text": text });
        person.carry_out("ticketWriteComment", say).await.map(drop)
    }
}

async fn told(person: &Person) -> Result<Value> {
    person.ask(NOTICES, json!({})).await
}

fn kinds(told: &Value) -> Vec<String> {
    let nodes = told["notices"]["nodes"].as_array().cloned().unwrap_or_default();
    nodes
        .iter()
        .filter_map(|node| node["kind"].as_str())
        .map(str::to_owned)
        .collect()
}

/// Until somebody was told of this many things.
async fn until_told(person: &Person, count: usize) -> Result<Value> {
    for _ in 0..200 {
        let found = told(person).await?;
        if kinds(&found).len() >= count {
            return Ok(found);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("fewer than {count}: {}", told(person).await?)
}

/// The letters that left to somebody, as many at least.
pub async fn letters_to(house: &House, person: &str, count: usize) -> Result<Vec<String>> {
    for _ in 0..200 {
        let found = letters_so_far(house, person)?;
        if found.len() >= count {
            return Ok(found);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("fewer than {count} letters to {person}")
}

/// Those that left by now, the oldest first.
pub fn letters_so_far(house: &House, person: &str) -> Result<Vec<String>> {
    let to = format!("<{person}>");
    let mut found = vec![];
    for file in std::fs::read_dir(house.letters()).into_iter().flatten().flatten() {
        let path = file.path();
        if path.extension().is_some_and(|kind| kind == "eml") {
            let text = std::fs::read_to_string(path)?;
            if header(&text, "To").is_some_and(|value| value.contains(&to) || value == person) {
                found.push(text);
            }
        }
    }
    found.sort_by_key(|text| header(text, "Date"));
    Ok(found)
}

pub fn header(letter: &str, name: &str) -> Option<String> {
    let head = letter
        .split("\r\n\r\n")
        .next()?
        .replace("\r\n ", " ")
        .replace("\r\n\t", " ");
    let mut lines = head.lines().filter_map(|line| line.split_once(": "));
    lines
        .find(|(found, _)| found.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.trim().to_owned())
}

/// What a reader reads, whatever way it is written.
pub fn words(letter: &str) -> String {
    let parsed = gateway::mail::inbound::read(letter.as_bytes());
    parsed
        .map(|parsed| format!("{} {}", parsed.headers.subject, letter.replace("=\r\n", "")))
        .unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_hears_of_what_concerns_them_and_nobody_of_what_they_did() -> Result<()> {
    let desk = desk().await?;
    let ticket = desk.open("Imprimante").await?;
    assert_eq!(kinds(&until_told(&desk.admin, 1).await?), ["TICKET_OPENED"]);
    desk.assign(&ticket).await?;
    let assigned = until_told(&desk.technician, 1).await?;
    assert_eq!(kinds(&assigned), ["TICKET_ASSIGNED"]);
    assert_eq!(assigned["notices"]["nodes"][0]["ticket"]["number"], 1);
    assert_eq!(
        assigned["notices"]["nodes"][0]["by"]["id"],
        json!(desk.admin.account.0)
    );
    desk.say(&desk.technician, &ticket, "Quel modèle ?").await?;
    assert_eq!(kinds(&until_told(&desk.customer, 1).await?), ["MESSAGE_WRITTEN"]);
    desk.say(&desk.customer, &ticket, "Une Brother.").await?;
    assert_eq!(
        kinds(&until_told(&desk.technician, 2).await?),
        ["MESSAGE_WRITTEN", "TICKET_ASSIGNED"]
    );
    let resolve = json!({ "ticket": ticket, "to": "RESOLVED" });
    desk.technician.carry_out("ticketChangeStatus", resolve).await?;
    let customer = until_told(&desk.customer, 2).await?;
    assert_eq!(kinds(&customer), ["TICKET_RESOLVED", "MESSAGE_WRITTEN"]);
    assert_eq!(
        kinds(&told(&desk.technician).await?).len(),
        2,
        "they resolved it themselves"
    );
    desk.house.close().await
}

/// NO1: each in their own language, whatever the other reads.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_reads_english_is_written_to_in_english() -> Result<()> {
    let desk = desk().await?;
    let profile = json!({ "account": desk.customer.account.0, "name": "Mary Baker", "language": "ENGLISH" });
    desk.customer.carry_out("accountChangeProfile", profile).await?;
    let ticket = desk.open("Imprimante").await?;
    desk.assign(&ticket).await?;
    desk.say(&desk.technician, &ticket, "Which model?").await?;
    let letter = words(&letters_to(&desk.house, &desk.customer.email, 1).await?[0]);
    assert!(
        letter.contains("New message") && !letter.contains("Nouveau message"),
        "{letter}"
    );
    desk.say(&desk.customer, &ticket, "A Brother.").await?;
    let letters = letters_to(&desk.house, &desk.technician.email, 2).await?;
    // Letters of one second come in any order.
    let all: String = letters.iter().map(|letter| words(letter)).collect();
    assert!(
        all.contains("Nouveau message") && !all.contains("New message"),
        "{all}"
    );
    desk.house.close().await
}

/// TK4: over every kind of fact that is the team's own, on both ways.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_the_teams_own_is_told_to_a_client() -> Result<()> {
    let desk = desk().await?;
    let ticket = desk.open("Imprimante").await?;
    desk.customer
        .carry_out("ticketWatch", json!({ "ticket": ticket }))
        .await?;
    desk.admin
        .carry_out("ticketWatch", json!({ "ticket": ticket }))
        .await?;
    desk.assign(&ticket).await?;
    let note = json!({ "ticket": ticket, "text": format!("Note : {SECRET}") });
    desk.technician.carry_out("ticketWriteNote", note).await?;
    let escalate = json!({ "ticket": ticket, "to": "ESCALATED", "reason": format!("Raison : {SECRET}") });
    desk.technician.carry_out("ticketChangeStatus", escalate).await?;
    desk.technician
        .carry_out("ticketRelease", json!({ "ticket": ticket }))
        .await?;
    desk.say(&desk.technician, &ticket, "Nous y regardons.").await?;
    let admin = until_told(&desk.admin, 3).await?;
    assert!(kinds(&admin).contains(&"NOTE_WRITTEN".to_owned()), "{admin}");
    assert!(kinds(&admin).contains(&"TICKET_ESCALATED".to_owned()), "{admin}");
    let customer = until_told(&desk.customer, 1).await?;
    let theirs = kinds(&customer);
    for kind in kernel::NoticeKind::ALL
        .into_iter()
        .filter(|kind| kind.is_of_the_team())
    {
        let word = serde_json::to_value(kind)?
            .as_str()
            .context("a word")?
            .to_uppercase();
        assert!(!theirs.contains(&word), "{customer}");
    }
    assert!(!customer.to_string().contains(SECRET));
    for letter in letters_to(&desk.house, &desk.customer.email, 1).await? {
        assert!(!words(&letter).contains(SECRET), "{letter}");
    }
    desk.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_read_is_read_on_every_way_and_only_by_whoever_it_is_for() -> Result<()> {
    let desk = desk().await?;
    let (first, second) = (desk.open("Imprimante").await?, desk.open("Scanner").await?);
    until_told(&desk.admin, 2).await?;
    // What is counted is a read model of its own.
    desk.admin.until_all_is_seen(&desk.house).await?;
    let told_both = told(&desk.admin).await?;
    assert_eq!(told_both["noticesUnread"], 2);
    let foreign = told_both["notices"]["nodes"][0]["id"].clone();
    desk.customer
        .carry_out("noticeRead", json!({ "notices": [foreign] }))
        .await?;
    assert_eq!(told(&desk.admin).await?["noticesUnread"], 2, "it is not theirs");
    desk.admin
        .carry_out("noticeRead", json!({ "tickets": [first] }))
        .await?;
    let left = desk.admin.ask(NOTICES, json!({ "unread": true })).await?;
    assert_eq!(left["notices"]["nodes"].as_array().map(Vec::len), Some(1));
    assert_eq!(left["notices"]["nodes"][0]["ticket"]["id"], json!(second));
    let groups = "{ noticeGroups { nodes { unread noticeCount kind ticket { id } } } }";
    desk.say(&desk.customer, &second, "Toujours rien.").await?;
    until_told(&desk.admin, 3).await?;
    desk.admin.until_all_is_seen(&desk.house).await?;
    let groups = desk.admin.ask(groups, json!({})).await?;
    let by_thing = &groups["noticeGroups"]["nodes"];
    assert_eq!(
        (&by_thing[0]["ticket"]["id"], &by_thing[0]["unread"]),
        (&json!(second), &json!(2))
    );
    assert_eq!(
        (&by_thing[1]["ticket"]["id"], &by_thing[1]["unread"]),
        (&json!(first), &json!(0))
    );
    desk.admin.carry_out("noticeReadAll", json!({})).await?;
    assert_eq!(told(&desk.admin).await?["noticesUnread"], 0);
    desk.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_chooses_by_which_ways_they_hear() -> Result<()> {
    let desk = desk().await?;
    let wrong = json!({ "ways": [], "digestHour": 24 });
    let refused = desk.admin.try_to("noticeChoosePreferences", wrong).await?;
    assert_eq!(refused["userErrors"][0]["code"], "notice.not_an_hour");
    let ways = json!([{ "kind": "TICKET_OPENED", "way": "NOTHING" }, { "kind": "MESSAGE_WRITTEN", "way": "PORTAL" }]);
    let choose = json!({ "ways": ways, "digestHour": 7 });
    desk.admin.carry_out("noticeChoosePreferences", choose).await?;
    let ticket = desk.open("Imprimante").await?;
    desk.say(&desk.customer, &ticket, "Vite !").await?;
    assert_eq!(kinds(&until_told(&desk.admin, 1).await?), ["MESSAGE_WRITTEN"]);
    let shown = "{ noticePreferences { digestHour ways { kind way chosen } } }";
    let shown = desk.admin.ask(shown, json!({})).await?;
    assert_eq!(shown["noticePreferences"]["digestHour"], 7);
    let opened = shown["noticePreferences"]["ways"].as_array().context("ways")?;
    assert!(opened.contains(&json!({ "kind": "TICKET_OPENED", "way": "NOTHING", "chosen": true })));
    let clients = "{ noticePreferences { ways { kind } } }";
    let clients = desk.customer.ask(clients, json!({})).await?.to_string();
    assert!(
        !clients.contains("NOTE_WRITTEN") && clients.contains("MESSAGE_WRITTEN"),
        "{clients}"
    );
    desk.house.close().await
}

/// One letter a day, at its hour, and none when there is nothing to tell.
#[tokio::test(flavor = "multi_thread")]
async fn a_digest_gathers_a_day_into_one_letter() -> Result<()> {
    let desk = desk_in(House::stopped().await?).await?;
    let ways =
        json!([{ "kind": "TICKET_OPENED", "way": "DIGEST" }, { "kind": "MESSAGE_WRITTEN", "way": "DIGEST" }]);
    let choose = json!({ "ways": ways, "digestHour": 8 });
    desk.admin.carry_out("noticeChoosePreferences", choose).await?;
    let ticket = desk.open("Imprimante").await?;
    desk.open("Scanner").await?;
    desk.say(&desk.customer, &ticket, "Vite !").await?;
    until_told(&desk.admin, 3).await?;
    desk.house
        .app
        .journal()
        .clock
        .advance(jiff::SignedDuration::from_hours(24));
    let letters = letters_to(&desk.house, &desk.admin.email, 1).await?;
    let letter = words(&letters[0]);
    assert_eq!(letters.len(), 1);
    assert!(
        letter.contains("[#1] Imprimante") && letter.contains("[#2] Scanner"),
        "{letter}"
    );
    desk.house
        .app
        .journal()
        .clock
        .advance(jiff::SignedDuration::from_hours(48));
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(
        letters_to(&desk.house, &desk.admin.email, 1).await?.len(),
        1,
        "nothing new, no letter"
    );
    desk.house.close().await
}

/// HB2: one debit that crosses three thresholds is told once to each.
#[tokio::test(flavor = "multi_thread")]
async fn three_thresholds_at_once_are_one_notice() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let before = kinds(&told(&admin).await?).len();
    let thresholds = json!({ "bank": company.bank, "thresholds": [
        { "kind": "PERCENT_OF_LAST_PURCHASE", "value": 50 }, { "kind": "PERCENT_OF_LAST_PURCHASE", "value": 40 },
        { "kind": "MINUTES_LEFT", "value": 200 }] });
    admin.carry_out("hourBankSetThresholds", thresholds).await?;
    let entry = company.log(&admin, 560).await?;
    admin
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;
    let found = until_told(&admin, before + 1).await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let after = told(&admin).await?;
    assert_eq!(kinds(&after).len(), before + 1, "{after}");
    assert_eq!(found["notices"]["nodes"][0]["kind"], "HOURS_LOW");
    assert_eq!(
        found["notices"]["nodes"][0]["hourBank"]["id"],
        json!(company.bank)
    );
    house.close().await
}
