//! AU2: the history of anything can be read, in words.

use super::agency;
use crate::support::House;
use anyhow::{Context, Result};
use serde_json::json;
use std::collections::BTreeMap;

/// What stands beside things and is none by itself: how numbers, names and mail addresses are given out, what somebody has read
/// or was told, and the acts.
const NO_THINGS: [&str; 11] = [
    "act",
    "client_family",
    "default_policy",
    "mail_address",
    "mailbox",
    "notice",
    "numbering",
    "reading",
    "register",
    "roster",
    "workload",
];

#[tokio::test(flavor = "multi_thread")]
async fn au2_every_kind_of_thing_tells_its_history() -> Result<()> {
    let house = House::open().await?;
    let ours = agency(&house).await?.with_one_of_each(&house).await?;
    let admin = &ours.admin;
    admin.carry_out("teamForm", json!({ "name": "Réseau" })).await?;
    let client = &ours.company.client;
    let start = "mutation($input: TimerStartInput!) { timerStart(input: $input) { userErrors { code } } }";
    let started = admin.ask(start, json!({ "input": { "client": client } })).await?;
    assert_eq!(started["timerStart"]["userErrors"], json!([]));

    let streams: Vec<(String, String)> = sqlx::query_as(
        "SELECT DISTINCT ON (aggregate_type) aggregate_type, aggregate_id FROM journal.events WHERE tenant = $1",
    )
    .bind(ours.tenant.0)
    .fetch_all(&house.app.journal().pools.follower)
    .await?;
    let streams: BTreeMap<_, _> = streams.into_iter().collect();
    let kinds = admin
        .ask(
            "{ __type(name: \"HistoryKind\") { enumValues { name } } }",
            json!({}),
        )
        .await?;
    let kinds: Vec<_> = kinds["__type"]["enumValues"]
        .as_array()
        .context("kinds")?
        .iter()
        .filter_map(|kind| kind["name"].as_str())
        .collect();
    // What suppliers send is an invoice of somebody else: its own tests ask for its history.
    for kind in kinds.iter().filter(|kind| **kind != "SUPPLIER_INVOICE") {
        let id = streams
            .get(&kind.to_lowercase())
            .with_context(|| format!("no {kind} in the journal"))?;
        let query = format!(
            "query($id: UUID!) {{ history(kind: {kind}, id: $id) {{ nodes {{ eventType sentence }} }} }}"
        );
        let told = admin.ask(&query, json!({ "id": id })).await?;
        let events = told["history"]["nodes"].as_array().context("events")?;
        assert!(!events.is_empty(), "{kind} tells nothing");
        for event in events {
            assert_ne!(event["sentence"], event["eventType"], "{kind}");
        }
    }
    for kind in streams.keys().filter(|kind| !NO_THINGS.contains(&kind.as_str())) {
        assert!(
            kinds.contains(&kind.to_uppercase().as_str()),
            "{kind} tells no history"
        );
    }
    house.close().await
}
