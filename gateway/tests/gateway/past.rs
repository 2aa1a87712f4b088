//! Any past moment can be asked for.

use crate::{company::stocked, support::House};
use anyhow::Result;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_bank_and_a_company_are_shown_as_they_were_known() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let before = house.app.journal().clock.now().to_string();
    let entry = company.log(&admin, 60).await?;
    admin
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;
    admin
        .carry_out(
            "clientRename",
            json!({ "client": company.client, "name": "Fournil Martin" }),
        )
        .await?;

    let query = "query($bank: UUID!, $client: UUID!, $at: DateTime) {
        hourBank(id: $bank, at: $at) { total { count } lots { remaining { count } } statement { totalCount }
            balance(asOf: \"2025-09-30\") { balance { count } } thresholds { watching { value } } }
        client(id: $client, at: $at) { name siren } }";
    let variables = |at| json!({ "bank": company.bank, "client": company.client, "at": at });
    let now = admin.ask(query, variables(json!(null))).await?;
    let then = admin.ask(query, variables(json!(before))).await?;

    let numbers = |data: &serde_json::Value| {
        let bank = &data["hourBank"];
        let counts = [
            &bank["total"],
            &bank["lots"][0]["remaining"],
            &bank["balance"]["balance"],
        ];
        counts.map(|minutes| minutes["count"].as_i64())
    };
    assert_eq!(numbers(&now), [Some(540); 3]);
    assert_eq!(numbers(&then), [Some(600); 3]);
    assert_eq!(
        then["hourBank"]["thresholds"]["watching"]
            .as_array()
            .map(Vec::len),
        Some(3)
    );
    assert_eq!(
        (&now["client"]["name"], &then["client"]["name"]),
        (&json!("Fournil Martin"), &json!("Boulangerie Martin"))
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_balance_has_two_dates() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let before = house.app.journal().clock.now().to_string();
    let entry = company.log(&admin, 60).await?;
    admin
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;
    let query = "query($bank: UUID!, $asOf: Day, $knownAt: DateTime) { hourBank(id: $bank) {
        balance(asOf: $asOf, knownAt: $knownAt) { balance { count } } } }";
    let balance = async |as_of: &str, known_at: Option<&str>| {
        let variables = json!({ "bank": company.bank, "asOf": as_of, "knownAt": known_at });
        let data = admin.ask(query, variables).await?;
        anyhow::Ok(data["hourBank"]["balance"]["balance"]["count"].as_i64())
    };
    // The work is of 10 September, the pack of 1 June.
    assert_eq!(balance("2025-05-31", None).await?, Some(0));
    assert_eq!(balance("2025-09-09", None).await?, Some(600));
    assert_eq!(balance("2025-09-10", None).await?, Some(540));
    assert_eq!(balance("2025-09-10", Some(&before)).await?, Some(600));
    house.close().await
}
