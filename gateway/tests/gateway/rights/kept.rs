//! What the team keeps to itself is in nothing that a client or a partner is answered, told or sent, or may open: every query
//! with all that can be asked of it, every subscription, letters, files, searches and exports. Made from the schema, so that
//! what is added is asked too. TK4, ID4.

use super::{
    Agency, agency,
    asked::{Ids, Schema},
    everything::{all_of, to_hear},
    name_of,
};
use crate::{
    company::{register, ten_hours},
    files::Tus,
    live::{Ear, Heard},
    mail_in::{ADDRESS, a_mail},
    notices,
    report::words,
    support::{House, MAIL_HOOK, Person, id},
};
use anyhow::{Context, Result, bail, ensure};
use kernel::{ClientId, Role};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

const SECRET: &str = "Zanzibar";
const LAST: &str = "Fin de partie.";

struct Scene {
    house: House,
    ours: Agency,
    schema: Schema,
    customer: Person,
    partner: Person,
    ids: Ids,
}

async fn scene() -> Result<Scene> {
    let house = House::open().await?;
    let ours = agency(&house).await?;
    let (admin, client) = (&ours.admin, ours.company.client.clone());
    let partner = register(admin, "Partenaire").await?;
    let entrust = json!({ "client": client, "partner": partner });
    admin.carry_out("clientEntrustToPartner", entrust).await?;
    let company = |id: &str| anyhow::Ok(Some(ClientId(id.parse()?)));
    let customer = house.person(ours.tenant, Role::Client, company(&client)?).await?;
    let partner = house
        .person(ours.tenant, Role::Partner, company(&partner)?)
        .await?;
    let open = json!({ "subject": "Imprimante", "description": "Rien ne sort." });
    let ticket = id(&customer.carry_out("ticketOpen", open).await?)?;
    // Whoever watches is told of everything that they may hear of.
    partner
        .carry_out("ticketWatch", json!({ "ticket": ticket }))
        .await?;
    let mut ids = ours.ids.clone();
    ids.insert("hourBankChanged", ours.company.bank.clone());
    ids.insert("ticket", ticket);
    let schema = Schema::of(&house.nobody()).await?;
    Ok(Scene {
        house,
        ours,
        schema,
        customer,
        partner,
        ids,
    })
}

impl Scene {
    /// Everything that people of the team write for themselves, the note before anything else.
    async fn write_secrets(&self) -> Result<()> {
        let (admin, ticket, client) = (&self.ours.admin, &self.ids["ticket"], &self.ids["client"]);
        let file = |name: &'static str| async move {
            let tus = Tus::of(&self.house, admin);
            tus.send(&format!("{SECRET} {name}.txt"), "text/plain", SECRET.as_bytes())
                .await
        };
        let note = json!({ "ticket": ticket, "text": format!("Déjà vu : {SECRET}"), "files": [file("note").await?] });
        admin.carry_out("ticketWriteNote", note).await?;
        let team = json!({ "team": self.ids["team"], "name": SECRET });
        admin.carry_out("teamRename", team).await?;
        let assign = json!({ "ticket": ticket, "team": self.ids["team"] });
        admin.carry_out("ticketAssign", assign).await?;
        let escalate = json!({ "ticket": ticket, "to": "ESCALATED", "reason": format!("Raison : {SECRET}") });
        admin.carry_out("ticketChangeStatus", escalate).await?;
        let notes = json!({ "client": client, "notes": format!("Paie tard : {SECRET}") });
        admin.carry_out("clientRewriteNotes", notes).await?;
        let attach = json!({ "client": client, "files": [file("marge").await?], "internal": true });
        admin.carry_out("clientAttachDocument", attach).await?;
        let template = json!({ "name": format!("Réponse {SECRET}"), "text": SECRET });
        admin.carry_out("answerTemplateKeep", template).await?;
        let view = json!({ "name": format!("Vue {SECRET}"), "address": "late=true" });
        admin.carry_out("ticketViewKeep", view).await?;
        self.hold_a_mail().await
    }

    async fn hold_a_mail(&self) -> Result<()> {
        let choose = json!({ "address": ADDRESS });
        self.ours.admin.carry_out("mailChooseAddress", choose).await?;
        let sent = reqwest::Client::new()
            .post(format!("{}/mail/inbound", self.house.address))
            .bearer_auth(MAIL_HOOK)
            .body(a_mail("eve@ailleurs.fr", "s1@x.fr", SECRET, &[], SECRET));
        ensure!(sent.send().await?.status() == 200);
        Ok(())
    }

    /// With a file that is for everybody.
    async fn say(&self, text: &str) -> Result<()> {
        let tus = Tus::of(&self.house, &self.ours.admin);
        let plan = tus.send("plan.txt", "text/plain", b"for you").await?;
        let say = json!({ "ticket": self.ids["ticket"], "text": text, "files": [plan] });
        self.ours
            .admin
            .carry_out("ticketWriteComment", say)
            .await
            .map(drop)
    }

    /// By the name of the query, all that is answered to it in any way of asking.
    async fn answers(&self, person: &Person) -> Result<BTreeMap<String, Vec<Value>>> {
        let mut all = BTreeMap::<String, Vec<Value>>::new();
        for field in &self.schema.queries {
            for beside in self.ways(field) {
                let answer = all_of(person, &self.schema, "query", field, &self.ids, &beside).await?;
                all.entry(name_of(field).to_owned()).or_default().push(answer);
            }
        }
        Ok(all)
    }

    /// Plainly; as it was known later on; by the word itself; and the history of the ticket, as a whole and event by event.
    fn ways(&self, field: &Value) -> Vec<Map<String, Value>> {
        let takes = |name: &str| {
            let mut arguments = field["args"].as_array().into_iter().flatten();
            arguments.any(|argument| argument["name"] == name)
        };
        let mut plainly = Map::new();
        if takes("first") {
            plainly.insert("first".to_owned(), json!(3));
        }
        let and = |name: &str, value: Value| {
            let mut all = plainly.clone();
            all.insert(name.to_owned(), value);
            all
        };
        let mut ways = vec![plainly.clone()];
        if takes("at") {
            ways.push(and("at", json!("2099-01-01T00:00:00Z")));
        }
        for word in ["search", "text"]
            .into_iter()
            .filter(|word| self.narrows(field, word))
        {
            ways.push(and("filter", json!({ word: SECRET })));
        }
        let ticket = &self.ids["ticket"];
        match name_of(field) {
            "history" => {
                let mut of_ticket = and("kind", json!("TICKET"));
                of_ticket.insert("id".to_owned(), json!(ticket));
                of_ticket.insert("first".to_owned(), json!(50));
                ways.push(of_ticket);
            }
            "event" => ways.extend((1..=8).map(|at| and("name", json!(format!("ticket/{ticket}@{at}"))))),
            _ => {}
        }
        ways
    }

    fn narrows(&self, field: &Value, word: &str) -> bool {
        let arguments = field["args"].as_array().into_iter().flatten();
        let filters = arguments.filter(|argument| argument["name"] == "filter");
        let types = filters.filter_map(|filter| self.schema.types.get(filter["type"]["name"].as_str()?));
        let mut fields = types.flat_map(|of| of["inputFields"].as_array().into_iter().flatten());
        fields.any(|field| field["name"] == word)
    }

    /// Everything that begins with a slash is opened, each file once.
    async fn open_all(&self, answers: &BTreeMap<String, Vec<Value>>) -> Result<usize> {
        let mut links = BTreeMap::new();
        for answer in answers.values().flatten() {
            collect_links(answer, &mut links);
        }
        for link in links.values() {
            let answer = reqwest::get(format!("{}{link}", self.house.address)).await?;
            let bytes = answer.bytes().await?;
            let said = if bytes.starts_with(b"%PDF") {
                words(&bytes)?
            } else {
                String::from_utf8_lossy(&bytes).into_owned()
            };
            ensure!(!said.contains(SECRET), "{link}: {said}");
        }
        Ok(links.len())
    }

    /// Where files of the team lie, asked for by somebody else and without what a link is signed with.
    async fn try_links_of(&self, answers: &BTreeMap<String, Vec<Value>>, person: &Person) -> Result<()> {
        let mut links = BTreeMap::new();
        for answer in answers.values().flatten() {
            collect_links(answer, &mut links);
        }
        ensure!(!links.is_empty(), "the team has files");
        for path in links.keys() {
            let (status, said) = person.get(path).await?;
            ensure!(!said.contains(SECRET), "{path}: {status} {said}");
        }
        Ok(())
    }

    /// To anybody but the team, once both have heard the last word.
    async fn letters(&self) -> Result<Vec<String>> {
        for _ in 0..400 {
            let so_far = |who: &str| notices::letters_so_far(&self.house, who);
            let (customer, partner) = (so_far(&self.customer.email)?, so_far(&self.partner.email)?);
            let heard = |letters: &[String]| letters.iter().any(|letter| letter.contains(LAST));
            if heard(&customer) && heard(&partner) {
                return Ok([customer, partner, so_far("eve@ailleurs.fr")?].concat());
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        bail!("the last word never left by letter")
    }
}

/// By their path: each time they are asked for, they are signed anew.
fn collect_links(answer: &Value, links: &mut BTreeMap<String, String>) {
    match answer {
        Value::String(text) if text.starts_with('/') => {
            let path = text.split('?').next().unwrap_or_default();
            links.insert(path.to_owned(), text.clone());
        }
        Value::Array(all) => all.iter().for_each(|value| collect_links(value, links)),
        Value::Object(all) => all.values().for_each(|value| collect_links(value, links)),
        _ => {}
    }
}

fn telling(answers: &BTreeMap<String, Vec<Value>>) -> BTreeSet<&str> {
    let tells = |answers: &[Value]| answers.iter().any(|answer| answer.to_string().contains(SECRET));
    let told = answers.iter().filter(|(_, answers)| tells(answers));
    told.map(|(name, _)| name.as_str()).collect()
}

/// Whoever may see it finds it at these doors, which shows that nothing was overlooked by asking too little.
const TOLD_TO_THE_TEAM: [&str; 10] = [
    "answerTemplates",
    "client",
    "clients",
    "event",
    "history",
    "mails",
    "teams",
    "ticket",
    "ticketViews",
    "tickets",
];

#[tokio::test(flavor = "multi_thread")]
async fn tk4_nothing_of_the_teams_own_is_in_any_answer_file_search_or_export() -> Result<()> {
    let scene = scene().await?;
    scene.write_secrets().await?;
    scene.say("Nous regardons.").await?;
    scene.say(LAST).await?;
    scene.house.until_quiet().await?;
    let admin = &scene.ours.admin;
    admin.until_all_is_seen(&scene.house).await?;

    let to_the_team = scene.answers(admin).await?;
    let telling_ours = telling(&to_the_team);
    for name in TOLD_TO_THE_TEAM {
        assert!(
            telling_ours.contains(name),
            "{name} is not among {telling_ours:?}"
        );
    }
    let found = |answers: &BTreeMap<String, Vec<Value>>| -> Vec<i64> {
        let searched = answers["tickets"].last().into_iter();
        searched
            .filter_map(|answer| answer["tickets"]["totalCount"].as_i64())
            .collect()
    };
    assert_eq!(found(&to_the_team), [1], "the search knows the note");

    for person in [&scene.customer, &scene.partner] {
        let answers = scene.answers(person).await?;
        assert_eq!(telling(&answers), BTreeSet::new());
        let seen = &answers["ticket"][0]["ticket"];
        assert_eq!(seen["messages"]["nodes"][0]["text"], "Nous regardons.");
        assert_eq!(seen["messageCount"], 2, "what they were told, and no note");
        assert_eq!(found(&answers), [0], "nor is it counted");
        assert!(scene.open_all(&answers).await? > 0, "there is something to open");
        scene.try_links_of(&to_the_team, person).await?;
        for format in ["csv", "ndjson"] {
            let (status, said) = person.get(&format!("/audit/export?format={format}")).await?;
            assert!(status == 403 && !said.contains(SECRET), "{status} {said}");
        }
    }
    scene.house.close().await
}

fn changes_of(data: &Value, kind: &str) -> Vec<Value> {
    let changes = data["changes"]["changes"].as_array().into_iter().flatten();
    changes.filter(|change| change["kind"] == kind).cloned().collect()
}

/// What somebody heard on one socket, until this was said.
async fn heard(mut ear: Ear, is_last: impl Fn(&Value) -> bool) -> Result<Vec<Value>> {
    let mut all = vec![];
    loop {
        let next = ear.next().await;
        let Heard::Said(said) = next.with_context(|| format!("after {all:?}"))? else {
            bail!("the socket ended: {all:?}")
        };
        let done = is_last(&said["payload"]["data"]);
        all.push(said);
        if done {
            return Ok(all);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn tk4_nothing_of_the_teams_own_is_told_on_any_subscription_or_by_letter() -> Result<()> {
    let scene = scene().await?;
    let mut ears = vec![];
    for person in [&scene.customer, &scene.partner] {
        for field in &scene.schema.subscriptions {
            let (text, variables) = to_hear(&scene.schema, field, &scene.ids)?;
            let mut ear = Ear::of(&scene.house, person).await?;
            ear.ask("1", &text, variables).await?;
            let first = ear.data().await?;
            ensure!(first["errors"].is_null(), "{first}");
            ears.push((name_of(field), ear));
        }
    }
    scene.write_secrets().await?;
    scene.say("Nous regardons.").await?;
    scene.say(LAST).await?;
    let letters = scene.letters().await?;
    for letter in &letters {
        assert!(!notices::words(letter).contains(SECRET), "{letter}");
    }
    let bank = &scene.ids["bank"];
    scene
        .ours
        .admin
        .carry_out("hourBankCreditHours", ten_hours(bank))
        .await?;
    for (name, ear) in ears {
        let said = match name {
            "changes" => {
                let told = heard(ear, |data| !changes_of(data, "HOUR_BANK").is_empty()).await?;
                let all = told
                    .iter()
                    .flat_map(|said| changes_of(&said["payload"]["data"], "TICKET"));
                assert_eq!(
                    all.count(),
                    3,
                    "two comments and the first answer, of all that happened"
                );
                told
            }
            "hourBankChanged" => heard(ear, |data| data.to_string().contains("1200")).await?,
            "noticeNews" => heard(ear, |data| data["noticeNews"]["unread"].as_i64() >= Some(2)).await?,
            other => bail!("{other} is new: say here how its end is known"),
        };
        let said = json!(said).to_string();
        assert!(!said.contains(SECRET), "{name}: {said}");
    }
    scene.house.close().await.context("to close")
}
