//! Every mutation leaves its act, generated from the schema: one when it is refused by the rights, and one when it is
//! carried out, also when it is sent twice. AU1.

use super::{Agency, DENIED, agency, ask, name_of, rule_of};
use crate::{
    audit::acts,
    rights::{
        asked::{Ids, Schema},
        rules::MUTATIONS,
    },
    support::{House, Person},
};
use anyhow::Result;
use kernel::{ClientId, Role};
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[tokio::test(flavor = "multi_thread")]
async fn every_mutation_that_a_role_may_not_leaves_one_refused_act() -> Result<()> {
    let house = House::open().await?;
    let ours = agency(&house).await?;
    let schema = Schema::of(&house.nobody()).await?;
    let company = ClientId(ours.company.client.parse()?);
    for (role, client) in [
        (Role::Client, Some(company)),
        (Role::FieldTechnician, None),
        (Role::Staging, None),
    ] {
        let person = house.person(ours.tenant, role, client).await?;
        let mut denied = 0;
        for field in ruled(&schema) {
            let (codes, _) = ask(&person, &schema, "mutation", field, &ours.ids).await?;
            denied += usize::from(codes.contains(&DENIED.to_owned()));
        }
        assert!(denied > 20, "{role:?} was denied {denied} mutations");
        let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
        for act in refused(&house, &ours, &person).await? {
            *by_name.entry(act["name"].to_string()).or_default() += 1;
        }
        assert_eq!(by_name.len(), denied, "{role:?}: {by_name:?}");
        assert!(by_name.values().all(|count| *count == 1), "{role:?}: {by_name:?}");
    }
    house.close().await
}

fn ruled(schema: &Schema) -> impl Iterator<Item = &Value> {
    // Each of many is a command, and an act, of its own.
    let many = |field: &Value| ["timeEntriesValidate", "invoicesValidate"].contains(&name_of(field));
    let ruled = move |field: &&Value| rule_of(MUTATIONS, field).is_some() && !many(field);
    schema.mutations.iter().filter(ruled)
}

async fn refused(house: &House, ours: &Agency, person: &Person) -> Result<Vec<Value>> {
    let filter = json!({ "account": person.account, "outcome": "REFUSED", "text": DENIED });
    acts(house, &ours.admin, filter).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_mutation_that_is_carried_out_is_one_act_also_when_it_is_sent_twice() -> Result<()> {
    let house = House::open().await?;
    let mut ours = agency(&house).await?;
    let somebody = house.person(ours.tenant, Role::Support, None).await?;
    ours.ids.insert("account", somebody.account.0.to_string());
    let schema = Schema::of(&house.nobody()).await?;
    let mut sent = vec![];
    for field in ruled(&schema).filter(|field| schema.takes(field, "commandId")) {
        let command = commands::runtime::mint().to_string();
        let (codes, again) = (
            twice_told(&ours.admin, &schema, field, &ours.ids, &command).await?,
            twice_told(&ours.admin, &schema, field, &ours.ids, &command).await?,
        );
        sent.push((name_of(field).to_owned(), command, codes, again));
    }
    let all = acts(&house, &ours.admin, json!({ "account": ours.admin.account })).await?;
    let mut carried_out = 0;
    for (mutation, command, first, second) in sent {
        let is_of = |act: &&Value| act["id"] == json!(command) || act["commandId"] == json!(command);
        let of_it: Vec<&Value> = all.iter().filter(is_of).collect();
        let refused = [&first, &second].iter().filter(|codes| !codes.is_empty()).count();
        let expected = if first.is_empty() { 1 + refused } else { refused };
        assert_eq!(
            of_it.len(),
            expected,
            "{mutation}: {first:?}, {second:?}: {of_it:?}"
        );
        carried_out += usize::from(first.is_empty());
    }
    assert!(carried_out > 20, "{carried_out} mutations were carried out");
    house.close().await
}

/// Why it was not done; that it cannot be seen yet is no reason.
async fn twice_told(
    person: &Person,
    schema: &Schema,
    field: &Value,
    ids: &Ids,
    command: &str,
) -> Result<Vec<String>> {
    let (text, mut variables) = schema.request("mutation", field, ids)?;
    variables["input"]["commandId"] = json!(command);
    let answer = person.send(&text, variables).await?;
    let mut codes = super::codes(&answer, name_of(field));
    codes.retain(|code| code != "read_model.still_behind");
    Ok(codes)
}
