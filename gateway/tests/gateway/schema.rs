//! The committed schema is the one that is served, and keeps the manners that callers rely on.

use crate::support::House;
use anyhow::{Context, Result};
use gateway::graphql;
use serde_json::{Value, json};
use std::collections::HashMap;

const COMMITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/schema.graphql");
const INTROSPECTION: &str = "{ __schema { queryType { name } mutationType { name } subscriptionType { name }
    types { name kind description fields { name description args { name description type { ...of } } type { ...of } }
            inputFields { name type { ...of } } } } }
    fragment of on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

/// Lists that are no connections, because they are short by their nature and shown whole.
const WHOLE: &[(&str, &str)] = &[
    ("Account.costs", "as many as times it was set"),
    ("Act.events", "what one command came to"),
    ("ActivityReport.hourBanks", "those of one company"),
    ("AlertRuleTrial.alerts", "of one trial, cut at 500"),
    ("ApiToken.grants", "one for each module at most"),
    ("Calendar.hours", "the spans of one week, replaced together"),
    (
        "Client.addresses",
        "a company has a few, and they are replaced together",
    ),
    ("Client.contacts", "the people at one company"),
    (
        "Client.contracts",
        "those of one company; `contracts` pages through all",
    ),
    (
        "Client.hourBanks",
        "those of one company; `hourBanks` pages through all",
    ),
    ("Conformity.series", "two of them"),
    ("Contract.termsHistory", "as many as times they were agreed on"),
    ("ContractReplay.months", "twelve of them"),
    ("HistoryEvent.causes", "the way back from one event"),
    ("HistoryEvent.effects", "what one event led to"),
    (
        "HourBank.lots",
        "those of one bank; its balance is made of all of them",
    ),
    ("HourBank.sharedWith", "the companies of one holding"),
    (
        "HourBankReconciliation.movements",
        "of one bank over a period: what is summed is shown whole",
    ),
    ("Invoice.deductions", "the deposits of one invoice"),
    (
        "Invoice.letters",
        "those of one invoice: one for each time it was sent, or reminded of",
    ),
    ("Invoice.lines", "what is summed is shown whole"),
    ("Invoice.movements", "those of one invoice"),
    ("Invoice.vat", "one for each rate"),
    ("InvoiceLine.why", "the way back from one line"),
    ("InvoicePreview.userErrors", "why it has no paper yet"),
    ("Machine.inventory", "one for each section"),
    (
        "Machine.inventoryChanges",
        "of one machine: what changed is shown whole",
    ),
    ("Machine.samples", "of one machine, a day of them at most"),
    (
        "Machine.told",
        "of one machine, 200 at most, from any moment back",
    ),
    ("Machine.troubles", "of one heartbeat"),
    ("MachineMeasures.points", "of one chart, 2000 at most"),
    ("NoticeNews.newest", "20 at most"),
    ("NoticePreferences.ways", "one for each kind"),
    ("ProvenSeries.sums", "one for each currency"),
    (
        "Query.invoiceAgeing",
        "a company each: what is summed is shown whole",
    ),
    (
        "Query.invoiceEarnings",
        "whatever is told apart: what is summed is shown whole",
    ),
    (
        "Query.invoiceRevenue",
        "a company and month each: what is summed is shown whole",
    ),
    ("Query.roleRights", "the roles there are"),
    ("Query.teams", "an agency has a few"),
    ("Query.ticketFlow", "a step each, of ten years at most"),
    ("Query.ticketViews", "those that a menu shows, 500 at most"),
    (
        "Query.timeSheets",
        "the people of one agency, for a quarter at most",
    ),
    ("Query.toBill", "a company each: what is summed is shown whole"),
    ("Query.workload", "the people of one agency"),
    ("ReconciledMovement.why", "the way back from one movement"),
    ("RegisterClosing.cumulated", "one for each currency"),
    ("RegisterClosing.sums", "one for each currency"),
    ("RoleRights.rights", "a module each"),
    ("Seller.invoicing", "as many as times it was set"),
    ("ServiceDeadline.segments", "the way to one instant, cut at 1000"),
    ("ServicePolicy.targets", "one table, replaced together"),
    ("ServicePolicyPreview.deadlines", "one for each of two clocks"),
    ("ServicePolicyPreview.userErrors", "why there are no deadlines"),
    ("SupplierInvoice.faults", "as many as there are rules and rates"),
    ("SupplierInvoice.lines", "what is summed is shown whole"),
    ("SupplierInvoice.vat", "one for each rate"),
    ("Team.members", "the people of one team"),
    ("Tenant.prices", "as many as times they were set"),
    ("Ticket.files", "what was sent with one request"),
    ("Ticket.followedBy", "what continues one ticket"),
    ("Ticket.merged", "what goes on in one ticket"),
    ("Ticket.why", "the stretches of one deadline"),
    ("TicketMessage.files", "what was sent with one message"),
    ("TicketMessage.letters", "one for each of those it was told to"),
    ("TimeEntry.overlaps", "what one person did at one time"),
    ("TimeSheet.days", "of one person, for a quarter at most"),
    ("Viewer.apiTokens", "a person's own"),
    ("Viewer.rights", "one for each module at most"),
    ("Viewer.sessions", "a person's own"),
];
/// Nothing of these is in the journal: who signs in, and how they prove who they are, is replaced and removed.
const NO_COMMANDS: &[&str] = &[
    "accountEndAccess",
    "accountInvite",
    "apiTokenEnd",
    "apiTokenMake",
    "passwordChange",
    "passwordChoose",
    "passwordForget",
    "secondFactorBegin",
    "secondFactorConfirm",
    "secondFactorStop",
    "sessionEnd",
    "signIn",
    "signInConfirm",
];
/// They need no other word.
const OF_THE_SESSION_THAT_ASKS: &[&str] = &["sessionRenew", "signOut"];
/// Types that are read as one value: what they list is part of it.
const VALUES: &[&str] = &[
    "Address",
    "ChangeBatch",
    "ContractTerms",
    "Crossed",
    "RateTable",
    "SubscriptionPlan",
    "Thresholds",
];

struct Types(HashMap<String, Value>);

impl Types {
    async fn of(house: &House) -> Result<Types> {
        let data = house.nobody().ask(INTROSPECTION, json!({})).await?;
        let types = data["__schema"]["types"].as_array().context("types")?;
        let named = types.iter().map(|of| (text(&of["name"]), of.clone()));
        Ok(Types(named.collect()))
    }

    fn ours(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.0.iter().filter(|(name, _)| !name.starts_with("__"))
    }

    fn fields(&self, name: &str) -> Vec<Value> {
        list(&self.0.get(name).unwrap_or(&Value::Null)["fields"])
    }

    fn inputs(&self, name: &str) -> Vec<Value> {
        list(&self.0.get(name).unwrap_or(&Value::Null)["inputFields"])
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

/// The type within its lists and its "not null", and whether there is a list.
fn bare(of: &Value) -> (String, bool) {
    match of["kind"].as_str() {
        Some("NON_NULL") => bare(&of["ofType"]),
        Some("LIST") => (bare(&of["ofType"]).0, true),
        _ => (text(&of["name"]), false),
    }
}

#[test]
fn the_committed_schema_is_the_one_that_is_served() -> Result<()> {
    let committed = std::fs::read_to_string(COMMITTED).context(COMMITTED)?;
    let difference = committed
        .lines()
        .zip(graphql::sdl().trim_end().lines().map(str::to_owned))
        .find(|(old, new)| *old != new.as_str());
    assert_eq!(
        difference, None,
        "run `cargo run -p gateway -- schema > gateway/schema.graphql` and look at what changes"
    );
    assert_eq!(
        committed.lines().count(),
        graphql::sdl().trim_end().lines().count()
    );
    Ok(())
}

/// The types, their fields and their values are the linter's (`stock_clients`); here it is their arguments.
#[tokio::test(flavor = "multi_thread")]
async fn every_argument_is_described_unless_it_is_the_input_of_a_mutation() -> Result<()> {
    let house = House::open().await?;
    let types = Types::of(&house).await?;
    for (name, of) in types.ours() {
        for field in list(&of["fields"]) {
            assert!(
                field["description"].is_string(),
                "{name}.{}",
                text(&field["name"])
            );
            let arguments = list(&field["args"]).into_iter();
            for argument in arguments.filter(|argument| name != "Mutation" || argument["name"] != "input") {
                let (field, argument_name) = (text(&field["name"]), text(&argument["name"]));
                assert!(
                    argument["description"].is_string(),
                    "{name}.{field}({argument_name}:)"
                );
            }
        }
    }
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_mutation_takes_one_input_with_a_command_id_and_answers_with_user_errors() -> Result<()> {
    let house = House::open().await?;
    let types = Types::of(&house).await?;
    let mutations = types.fields("Mutation");
    assert!(mutations.len() > 40, "the mutations were not found");
    let has = |fields: &[Value], wanted: &str| fields.iter().any(|field| field["name"] == wanted);
    for mutation in mutations {
        let name = text(&mutation["name"]);
        let (payload, _) = bare(&mutation["type"]);
        assert!(payload.ends_with("Payload"), "{name} answers with {payload}");
        let answers = types.fields(&payload);
        assert!(has(&answers, "userErrors"), "{payload} has no userErrors");
        let arguments = list(&mutation["args"]);
        if OF_THE_SESSION_THAT_ASKS.contains(&name.as_str()) {
            assert!(arguments.is_empty(), "{name} needs to be told nothing");
            continue;
        }
        assert_eq!(arguments.len(), 1, "{name} takes one argument");
        let input = &arguments[0];
        assert_eq!(
            (&input["name"], &input["type"]["kind"]),
            (&json!("input"), &json!("NON_NULL"))
        );
        let is_command = !NO_COMMANDS.contains(&name.as_str());
        let inputs = types.inputs(&bare(&input["type"]).0);
        assert_eq!(has(&inputs, "commandId"), is_command, "{name} and its commandId");
        assert_eq!(has(&answers, "receipt"), is_command, "{name} and its receipt");
    }
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_list_of_things_is_a_connection_with_its_count_or_says_why_not() -> Result<()> {
    let house = House::open().await?;
    let types = Types::of(&house).await?;
    let mut whole = vec![];
    for (name, of) in types.ours() {
        if let Some(node) = name.strip_suffix("Connection") {
            let fields: Vec<String> = list(&of["fields"])
                .iter()
                .map(|field| text(&field["name"]))
                .collect();
            for field in ["edges", "nodes", "pageInfo", "totalCount"] {
                assert!(
                    fields.contains(&field.to_owned()),
                    "{name} of {node} has no {field}"
                );
            }
            continue;
        }
        let answers = name.ends_with("Payload") || VALUES.contains(&name.as_str());
        for field in list(&of["fields"]) {
            let (of, is_list) = bare(&field["type"]);
            let is_object = types.0.get(&of).is_some_and(|of| of["kind"] == "OBJECT");
            if is_list && is_object && !answers {
                whole.push(format!("{name}.{}", text(&field["name"])));
            }
        }
    }
    whole.sort();
    let named: Vec<&str> = WHOLE.iter().map(|(field, _)| *field).collect();
    assert_eq!(
        whole, named,
        "a list is a connection, or its reason stands in WHOLE"
    );
    house.close().await
}
