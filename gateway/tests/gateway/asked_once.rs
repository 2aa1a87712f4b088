//! However many rows a list has, the database is asked as often: relations are read for all of them at once.

use crate::{
    company::stocked,
    support::{House, Person},
};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    fmt::Debug,
    sync::{Mutex, OnceLock, PoisonError},
};
use tracing::{
    Event, Id, Subscriber,
    field::{Field, Visit},
    span::Attributes,
};
use tracing_subscriber::{Layer, layer::SubscriberExt, registry::LookupSpan, util::SubscriberInitExt};

/// Every list, with every relation of its rows.
const LISTS: [(&str, &str); 7] = [
    (
        "clients",
        "{ clients { totalCount nodes { parent { name } partner { name } contacts { name } contracts { name }
           hourBanks { total { count } } } } }",
    ),
    (
        "contracts",
        "{ contracts { totalCount nodes { client { name } hourBank { total { count } client { name } } } } }",
    ),
    (
        "hourBanks",
        "{ hourBanks { totalCount nodes { client { name } contract { name } sharedWith { name }
           balance { usable { count } } past: balance(asOf: \"2025-07-01\") { balance { count } }
           lots { remaining { count } } thresholds { watching { value } }
           statement(first: 5) { totalCount nodes { kind entry { note account { name } client { name } } } } } } }",
    ),
    (
        "timeEntries",
        "{ timeEntries { totalCount nodes { account { name client { name } } client { name } contract { name }
           hourBank { total { count } } validatedBy { name } } } }",
    ),
    (
        "accounts",
        "{ accounts { totalCount nodes { name client { name } } } }",
    ),
    (
        "tickets",
        "{ tickets { totalCount nodes { number client { name } author { account { name } } assignee { name }
           contract { name } files { name } merged { number } followedBy { number } messages(first: 5) { nodes { text } } } } }",
    ),
    (
        "expiringLots",
        "{ expiringLots(until: \"2100-01-01\") { totalCount nodes { remaining { count } } } }",
    ),
];

/// How many rows are added: a question for each would be that many more.
const MORE: usize = 8;

/// Now and then, before an answer begins: a new connection, and a look at who asks.
const BEFORE: [&str; 3] = ["SET ROLE ", "FROM identity.sessions ", "FROM journal.stream("];

/// The statements of each request, by its number.
static STATEMENTS: OnceLock<Mutex<HashMap<String, Vec<String>>>> = OnceLock::new();

struct Counting;
/// The number of a request, kept with its span.
struct Number(String);

#[derive(Default)]
struct Fields(HashMap<&'static str, String>);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }
}

impl<S: Subscriber + for<'s> LookupSpan<'s>> Layer<S> for Counting {
    fn on_new_span(&self, of: &Attributes<'_>, id: &Id, ctx: tracing_subscriber::layer::Context<'_, S>) {
        let mut fields = Fields::default();
        of.record(&mut fields);
        if let (Some(span), Some(number)) = (ctx.span(id), fields.0.remove("id")) {
            span.extensions_mut().insert(Number(number));
        }
    }

    fn on_event(&self, event: &Event<'_>, ctx: tracing_subscriber::layer::Context<'_, S>) {
        let mut spans = ctx.event_scope(event).into_iter().flatten();
        let number = spans.find_map(|span| span.extensions().get::<Number>().map(|of| of.0.clone()));
        let Some(number) = number.filter(|_| event.metadata().target() == "sqlx::query") else {
            return;
        };
        let mut fields = Fields::default();
        event.record(&mut fields);
        let text = format!("{:?} {:?}", fields.0.get("summary"), fields.0.get("db.statement"));
        let mut all = statements();
        all.entry(number).or_default().push(text);
    }
}

fn statements() -> std::sync::MutexGuard<'static, HashMap<String, Vec<String>>> {
    let all = STATEMENTS.get_or_init(Mutex::default);
    all.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the answer itself asked.
async fn asked(person: &Person, query: &str) -> Result<Vec<String>> {
    let (number, answer) = person.send_and_number(query, json!({})).await?;
    anyhow::ensure!(answer.get("errors").is_none(), "{answer:#}");
    let asked = statements().remove(&number).context("it was asked")?;
    let is_before = |asked: &String| BEFORE.iter().any(|before| asked.contains(before));
    Ok(asked.into_iter().skip_while(is_before).collect())
}

async fn company(admin: &Person, number: usize) -> Result<()> {
    let stocked = stocked(admin).await?;
    let contact = json!({ "client": stocked.client, "details": { "name": format!("Personne {number}") } });
    admin.carry_out("clientAddContact", contact).await?;
    let entry = stocked.log(admin, 30).await?;
    admin
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;
    let ticket = json!({ "client": stocked.client, "subject": "Imprimante", "description": "Rien ne sort." });
    admin.carry_out("ticketOpen", ticket).await?;
    let account = json!({ "name": "Ici", "email": format!("n{number}@exemple.fr"), "role": "CLIENT",
                          "client": stocked.client });
    admin.carry_out("accountOpen", account).await.map(drop)
}

fn rows(answer: &Value, list: &str) -> i64 {
    answer[list]["totalCount"].as_i64().unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn more_rows_are_no_more_statements() -> Result<()> {
    tracing_subscriber::registry().with(Counting).init();
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    for number in 0..2 {
        company(&admin, number).await?;
    }
    let mut few = vec![];
    for (list, query) in LISTS {
        let count = rows(&admin.ask(query, json!({})).await?, list);
        few.push((count, asked(&admin, query).await?));
    }
    for number in 2..2 + MORE {
        company(&admin, number).await?;
    }
    for ((list, query), (count, few)) in LISTS.into_iter().zip(few) {
        let more = rows(&admin.ask(query, json!({})).await?, list);
        assert!(
            count >= 2 && more >= count + MORE as i64,
            "{list}: {count}, then {more} rows"
        );
        let many = asked(&admin, query).await?;
        assert!(few.len() >= 2, "{list}: nothing was counted");
        let (fewer, told) = (few.len(), format!("{}\n\n{}", few.join("\n"), many.join("\n")));
        assert_eq!(many.len(), fewer, "{list}: {fewer}, then {}\n{told}", many.len());
    }
    house.close().await
}
