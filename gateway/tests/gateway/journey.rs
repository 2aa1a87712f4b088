//! The straight line, walked once by a person: from signing in to the statement that adds up.

use crate::{company::stocked, support::House};
use anyhow::{Context, Result};
use serde_json::json;

const BANK: &str = "query($id: UUID!) { hourBank(id: $id) {
    total { count hours }
    balance(asOf: \"2025-09-30\") { balance { count } usable { count } overdrawn { count } }
    statement(first: 10) { totalCount edges { node { kind minutes { count } day entry { note worked { count } } } } }
    lots { source remaining { count } label }
    thresholds { watching { kind value } crossed { at { count } } } } }";

#[tokio::test(flavor = "multi_thread")]
async fn validated_time_leaves_the_bank_and_the_statement_adds_up() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let entry = company.log(&admin, 50).await?;
    admin
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;

    let bank = admin.ask(BANK, json!({ "id": company.bank })).await?["hourBank"].take();
    // 50 minutes, up to the step of 15.
    assert_eq!(bank["total"], json!({ "count": 540, "hours": "9 h 00" }));
    assert_eq!(bank["balance"]["usable"]["count"], 540);
    let lines = bank["statement"]["edges"].as_array().context("lines")?;
    let sum: i64 = lines
        .iter()
        .filter_map(|line| line["node"]["minutes"]["count"].as_i64())
        .sum();
    assert_eq!((lines.len(), sum), (2, 540));
    assert_eq!(bank["statement"]["totalCount"], 2);
    assert_eq!(
        lines[1]["node"]["entry"],
        json!({ "note": "Serveur relancé", "worked": { "count": 50 } })
    );
    assert_eq!(bank["lots"][0]["label"], "Pack 10 h");

    let query = "query($id: UUID!) { timeEntry(id: $id) { stage debited { count } fromBank { count } billable { count }
        client { name } account { name } validatedBy { id } } }";
    let entry = admin.ask(query, json!({ "id": entry })).await?["timeEntry"].take();
    assert_eq!(
        (&entry["stage"], &entry["debited"]["count"]),
        (&json!("VALIDATED"), &json!(60))
    );
    assert_eq!(entry["client"]["name"], "Boulangerie Martin");
    assert_eq!(entry["validatedBy"]["id"], json!(admin.account.0));
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_go_on_by_their_cursors_and_count_all() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    for name in ["Alpha", "Beta", "Gamma"] {
        admin.carry_out("clientRegister", json!({ "name": name })).await?;
    }
    let query = "query($after: String) { clients(first: 2, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { name contacts { name } hourBanks { id } contracts { id } } } }";
    let page = admin.ask(query, json!({ "after": null })).await?["clients"].take();
    assert_eq!(
        (&page["totalCount"], &page["pageInfo"]["hasNextPage"]),
        (&json!(3), &json!(true))
    );
    assert_eq!(page["nodes"][1]["name"], "Beta");
    let page = admin
        .ask(query, json!({ "after": page["pageInfo"]["endCursor"] }))
        .await?["clients"]
        .take();
    assert_eq!(
        (&page["nodes"][0]["name"], &page["pageInfo"]["hasNextPage"]),
        (&json!("Gamma"), &json!(false))
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_history_says_who_did_what_and_because_of_what() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let query = "query($id: UUID!) { history(kind: HOUR_BANK, id: $id) { nodes {
        eventType sequence cause who { account process } payload } } }";
    let events = admin.ask(query, json!({ "id": company.bank })).await?["history"]["nodes"].take();
    assert_eq!(events[0]["eventType"], "hour_bank.opened");
    assert_eq!(events[0]["who"]["process"], "open_hour_bank_when_contract_signed");
    assert_eq!(events[0]["cause"], format!("contract/{}@1", company.contract));
    assert_eq!(events[1]["who"]["account"], json!(admin.account.0));
    assert_eq!(events[1]["payload"]["hour_bank.hours_credited"]["minutes"], 600);
    house.close().await
}
