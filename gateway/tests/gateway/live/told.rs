//! What is told, to whom, and when: after the read models know, once, and from a cursor on. ID4.

use super::{Ear, Heard};
use crate::{
    company::{register, stocked, ten_hours},
    support::House,
};
use anyhow::{Result, bail};
use kernel::{ClientId, Role};
use serde_json::{Value, json};

/// A new one is to be told to the right people, too: its tests belong here.
#[tokio::test(flavor = "multi_thread")]
async fn every_subscription_has_its_tests() -> Result<()> {
    let house = House::open().await?;
    let query = "{ __schema { subscriptionType { fields { name } } } }";
    let data = house.nobody().ask(query, json!({})).await?;
    let known = json!([{ "name": "changes" }, { "name": "hourBankChanged" }, { "name": "noticeNews" }]);
    assert_eq!(data["__schema"]["subscriptionType"]["fields"], known);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_hears_of_a_change_and_asks_sees_it() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let only = json!({ "kinds": ["HOUR_BANK"], "ids": [company.bank] });
    let (mut ear, _) = Ear::listening(&house, &admin, only).await?;
    for count in 2..6 {
        admin
            .carry_out("hourBankCreditHours", ten_hours(&company.bank))
            .await?;
        let told = ear.until("hour_bank.hours_credited", &company.bank).await?;
        assert!(told.iter().all(|change| change["id"] == company.bank), "{told:?}");
        let query = "query($id: UUID!) { hourBank(id: $id) { total { count } } }";
        let seen = admin.ask(query, json!({ "id": company.bank })).await?;
        assert_eq!(seen["hourBank"]["total"]["count"], 600 * count);
    }
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_comes_again_with_a_cursor_hears_what_was_missed_once_and_in_order() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let client = register(&admin, "Nom 0").await?;
    let only = json!({ "kinds": ["CLIENT"], "ids": [client] });
    let (ear, cursor) = Ear::listening(&house, &admin, only.clone()).await?;
    drop(ear);
    for number in 1..=20 {
        let name = format!("Nom {number}");
        admin
            .carry_out("clientRename", json!({ "client": client, "name": name }))
            .await?;
    }
    let mut variables = only;
    variables["after"] = json!(cursor);
    let (mut ear, _) = Ear::listening(&house, &admin, variables.clone()).await?;
    let mut cursors = vec![];
    while cursors.len() < 20 {
        let (told, upto) = ear.changes().await?;
        cursors.extend(told.iter().map(|change| change["cursor"].clone()));
        variables["after"] = json!(upto);
        // A third of the way, the line breaks once more.
        if cursors.len() < 10 {
            ear = Ear::listening(&house, &admin, variables.clone()).await?.0;
        }
    }
    let number = |cursor: &Value| cursor.as_str().map(|text| text.parse::<kernel::Cursor>());
    let numbers: Vec<_> = cursors.iter().filter_map(number).collect::<Result<_, _>>()?;
    assert_eq!(numbers.len(), 20);
    assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
    house.close().await
}

/// One agency, with a company, one that is entrusted to a partner, and another agency: who hears what.
#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_told_to_whoever_sees_the_thing_and_to_nobody_else() -> Result<()> {
    let house = House::open().await?;
    let ((tenant, admin), (_, theirs)) = (house.agency().await?, house.agency().await?);
    let company = stocked(&admin).await?;
    let (other, own) = (
        register(&admin, "Menuiserie Kerbrat").await?,
        register(&admin, "Réseaux").await?,
    );
    let entrusted = json!({ "client": other, "partner": own });
    admin.carry_out("clientEntrustToPartner", entrusted).await?;
    let at = |client: &str| Ok::<_, anyhow::Error>(Some(ClientId(client.parse()?)));
    let client = house.person(tenant, Role::Client, at(&company.client)?).await?;
    let partner = house.person(tenant, Role::Partner, at(&own)?).await?;
    let commercial = house.person(tenant, Role::Commercial, None).await?;
    let mut ears = vec![];
    for person in [&admin, &client, &partner, &commercial, &theirs] {
        ears.push(Ear::listening(&house, person, json!({})).await?.0);
    }

    let entry = company.log(&admin, 30).await?;
    admin
        .carry_out("hourBankCreditHours", ten_hours(&company.bank))
        .await?;
    for client in [&company.client, &other, &own] {
        admin
            .carry_out("clientRename", json!({ "client": client, "name": "Autre nom" }))
            .await?;
    }
    let last = register(&theirs, "Fin").await?;

    let heard = |told: Vec<Value>| -> Vec<String> {
        let ids = told.iter().filter_map(|change| change["id"].as_str());
        ids.map(str::to_owned).collect()
    };
    let told = ears[0].until("client.renamed", &own).await?;
    let everything = [&entry, &company.bank, &company.client, &other, &own];
    assert_eq!(heard(told), everything.map(Clone::clone));
    // A client's account sees no time, and no names of events.
    let mut told = vec![];
    while told.len() < 2 {
        told.extend(ears[1].changes().await?.0);
    }
    assert!(told.iter().all(|change| change["eventType"].is_null()));
    assert_eq!(heard(told), [company.bank.clone(), company.client.clone()]);
    let mut told = vec![];
    while told.len() < 2 {
        told.extend(ears[2].changes().await?.0);
    }
    assert_eq!(heard(told), [other.clone(), own.clone()]);
    let told = ears[3].until("client.renamed", &own).await?;
    assert_eq!(
        heard(told),
        [&company.bank, &company.client, &other, &own].map(Clone::clone)
    );
    let told = ears[4].until("client.registered", &last).await?;
    assert_eq!(heard(told), [last]);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kind_that_is_not_ones_own_is_refused_and_without_a_name_it_is_left_out() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let client = house
        .person(tenant, Role::Client, Some(ClientId(company.client.parse()?)))
        .await?;
    let mut ear = Ear::of(&house, &client).await?;
    for (id, kind) in [("1", "TIME_ENTRY"), ("2", "ACCOUNT")] {
        ear.ask(id, super::CHANGES, json!({ "kinds": [kind] })).await?;
        let refused = ear.data().await?;
        assert_eq!(refused["errors"][0]["extensions"]["code"], "permit.denied");
        let Heard::Said(said) = ear.next().await? else {
            bail!("the socket goes on");
        };
        assert_eq!(said["type"], "complete");
    }
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bank_is_shown_at_once_and_again_after_each_change() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let stranger = register(&admin, "Menuiserie Kerbrat").await?;
    let at = |client: &str| Ok::<_, anyhow::Error>(Some(ClientId(client.parse()?)));
    let client = house.person(tenant, Role::Client, at(&company.client)?).await?;
    let stranger = house.person(tenant, Role::Client, at(&stranger)?).await?;
    let query = "subscription($id: UUID!) { hourBankChanged(id: $id) { total { count } client { name } \
                 statement(first: 1, direction: DESC) { nodes { minutes { count } } } } }";
    let id = json!({ "id": company.bank });

    let mut ear = Ear::of(&house, &client).await?;
    ear.ask("1", query, id.clone()).await?;
    let bank = |data: Value| data["data"]["hourBankChanged"]["total"]["count"].as_i64();
    assert_eq!(bank(ear.data().await?), Some(600));
    admin
        .carry_out("hourBankCreditHours", ten_hours(&company.bank))
        .await?;
    let data = ear.data().await?;
    let newest = &data["data"]["hourBankChanged"]["statement"]["nodes"][0]["minutes"]["count"];
    assert_eq!(*newest, 600);
    assert_eq!(bank(data), Some(1200));

    let mut ear = Ear::of(&house, &stranger).await?;
    ear.ask("1", query, id).await?;
    let told = ear.data().await?;
    assert_eq!(told["errors"][0]["extensions"]["code"], "not_found", "{told:#}");
    house.close().await
}

/// Whoever reads nothing for a while costs nobody, and hears everything in the end: first from the journal, then
/// with the others again.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_slow_holds_nobody_back_and_misses_nothing() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let client = register(&admin, "Nom 0").await?;
    let (mut quick, _) = Ear::listening(&house, &admin, json!({ "kinds": ["CLIENT"] })).await?;
    let mut slow = house.app.changes.listen(tenant, None).await?;
    // More pages than are kept, each a commit of its own that the quick one has heard of.
    let mut told = vec![];
    for number in 1..=90 {
        let name = format!("Nom {number}");
        admin
            .carry_out("clientRename", json!({ "client": client, "name": name }))
            .await?;
        told.extend(quick.until("client.renamed", &client).await?);
    }
    let told: Vec<_> = told
        .iter()
        .filter_map(|change| change["cursor"].as_str())
        .collect();
    let mut heard = vec![];
    while heard.len() < told.len() {
        let (page, after) = slow.next().await?;
        let news = page.changes.iter().filter(|change| change.cursor > after);
        heard.extend(news.map(|change| change.cursor.to_string()));
    }
    assert_eq!(heard, told);
    house.close().await
}
