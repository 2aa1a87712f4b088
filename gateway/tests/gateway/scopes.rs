//! What lies outside a caller's scope is not found.

use crate::{
    company::{register, stocked},
    support::{House, Person},
};
use anyhow::Result;
use kernel::{ClientId, Role};
use serde_json::{Value, json};

const EVERYTHING: &str = "query($client: UUID!, $contract: UUID!, $bank: UUID!, $at: DateTime) {
    client(id: $client) { name notes } contract(id: $contract) { name } hourBank(id: $bank) { id }
    then: client(id: $client, at: $at) { name } bankThen: hourBank(id: $bank, at: $at) { id } }";

async fn found(person: &Person, variables: &Value) -> Result<Vec<bool>> {
    let data = person.ask(EVERYTHING, variables.clone()).await?;
    Ok(["client", "contract", "hourBank", "then", "bankThen"]
        .map(|name| !data[name].is_null())
        .to_vec())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clients_account_finds_its_own_company_and_no_other() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let other = register(&admin, "Menuiserie Kerbrat").await?;
    admin
        .carry_out(
            "clientRewriteNotes",
            json!({ "client": other, "notes": "entre nous" }),
        )
        .await?;
    let variables = json!({ "client": company.client, "contract": company.contract, "bank": company.bank,
                            "at": house.app.journal().clock.now().to_string() });
    let own = house
        .person(tenant, Role::Client, Some(ClientId(company.client.parse()?)))
        .await?;
    let stranger = house
        .person(tenant, Role::Client, Some(ClientId(other.parse()?)))
        .await?;
    assert_eq!(found(&own, &variables).await?, [true; 5]);
    assert_eq!(found(&stranger, &variables).await?, [false; 5]);

    let list =
        "{ clients { totalCount nodes { name notes } } hourBanks { totalCount } contracts { totalCount } }";
    let seen = stranger.ask(list, json!({})).await?;
    assert_eq!(
        seen["clients"]["nodes"],
        json!([{ "name": "Menuiserie Kerbrat", "notes": null }])
    );
    assert_eq!(
        (&seen["hourBanks"]["totalCount"], &seen["contracts"]["totalCount"]),
        (&json!(0), &json!(0))
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clients_account_sees_no_time_no_history_and_changes_nothing() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let entry = company.log(&admin, 30).await?;
    admin
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;
    let own = house
        .person(tenant, Role::Client, Some(ClientId(company.client.parse()?)))
        .await?;
    let history = "query($id: UUID!) { history(kind: HOUR_BANK, id: $id) { nodes { name } } }";
    for (query, id) in [
        (history, &company.bank),
        ("{ timeEntries { nodes { id } } }", &entry),
    ] {
        let answer = own.send(query, json!({ "id": id })).await?;
        assert_eq!(
            answer["errors"][0]["extensions"]["code"], "permit.denied",
            "{answer:#}"
        );
    }
    let renamed = own
        .try_to("clientRename", json!({ "client": company.client, "name": "Moi" }))
        .await?;
    assert_eq!(renamed["userErrors"][0]["code"], "permit.denied");
    // The statement is theirs; who worked is not shown.
    let statement = "query($id: UUID!) { hourBank(id: $id) { statement { nodes { kind entry { id } } } } }";
    let seen = own.ask(statement, json!({ "id": company.bank })).await?;
    assert_eq!(
        seen["hourBank"]["statement"]["nodes"][1],
        json!({ "kind": "DEBIT", "entry": null })
    );
    house.close().await
}

/// ID4: a partner sees and changes what is entrusted to it, for as long as it is.
#[tokio::test(flavor = "multi_thread")]
async fn a_partner_finds_its_own_clients_and_no_other() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let variables = json!({ "client": company.client, "contract": company.contract, "bank": company.bank,
                            "at": house.app.journal().clock.now().to_string() });
    let own = register(&admin, "Réseaux Conseil").await?;
    let partner = house
        .person(tenant, Role::Partner, Some(ClientId(own.parse()?)))
        .await?;
    assert_eq!(found(&partner, &variables).await?, [false; 5]);
    let entrusted = json!({ "client": company.client, "partner": own });
    admin.carry_out("clientEntrustToPartner", entrusted).await?;
    assert_eq!(found(&partner, &variables).await?, [true; 5]);
    let rename = json!({ "client": company.client, "name": "Boulangerie Martin et Fils" });
    partner.carry_out("clientRename", rename.clone()).await?;
    let notes = json!({ "client": company.client, "notes": "à nous" });
    let refused = partner.try_to("clientRewriteNotes", notes).await?;
    assert_eq!(refused["userErrors"][0]["code"], "permit.denied");

    let brought = register(&partner, "Fleurs Kerbrat").await?;
    let seen = partner
        .ask("{ clients { nodes { name partner { name } } } }", json!({}))
        .await?;
    let named = |name: &str, partner: Value| json!({ "name": name, "partner": partner });
    let theirs = json!({ "name": "Réseaux Conseil" });
    assert_eq!(
        seen["clients"]["nodes"],
        json!([
            named("Boulangerie Martin et Fils", theirs.clone()),
            named("Fleurs Kerbrat", theirs),
            named("Réseaux Conseil", Value::Null),
        ])
    );
    for client in [&company.client, &brought] {
        admin
            .carry_out("clientWithdrawFromPartner", json!({ "client": client }))
            .await?;
    }
    assert_eq!(found(&partner, &variables).await?, [false; 5]);
    let refused = partner.try_to("clientRename", rename).await?;
    assert_eq!(refused["userErrors"][0]["code"], "client.not_found");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_another_agencys_is_not_found() -> Result<()> {
    let house = House::open().await?;
    let ((_, ours), (_, theirs)) = (house.agency().await?, house.agency().await?);
    let company = stocked(&ours).await?;
    let variables = json!({ "client": company.client, "contract": company.contract, "bank": company.bank,
                            "at": house.app.journal().clock.now().to_string() });
    assert_eq!(found(&ours, &variables).await?, [true; 5]);
    assert_eq!(found(&theirs, &variables).await?, [false; 5]);
    let credited = theirs
        .try_to("hourBankCreditHours", crate::company::ten_hours(&company.bank))
        .await?;
    assert_eq!(credited["userErrors"][0]["code"], "hour_bank.not_found");
    assert_eq!(credited["userErrors"][0]["field"], "bank");
    house.close().await
}
