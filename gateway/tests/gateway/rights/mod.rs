//! Every door of the interface, asked by everybody it is closed to. Generated from the schema. ID3, ID4.

mod acts;
mod asked;
mod everything;
mod histories;
mod kept;
mod rules;
mod things;

use crate::{
    company::{Stocked, register, stocked},
    support::{House, Person, id},
};
use anyhow::{Context, Result};
use asked::{Ids, Schema};
use commands::permit::right_of;
use kernel::{ClientId, Role, TenantId};
use rules::{MUTATIONS, OPEN, OWN, QUERIES, Rule};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const DENIED: &str = "permit.denied";

/// An agency with one of each thing.
struct Agency {
    tenant: TenantId,
    admin: Person,
    company: Stocked,
    ids: Ids,
}

async fn agency(house: &House) -> Result<Agency> {
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let entry = company.log(&admin, 30).await?;
    let open = json!({ "client": company.client, "subject": "Imprimante" });
    let ticket = id(&admin.carry_out("ticketOpen", open).await?)?;
    let ids = Ids::from([
        ("client", company.client.clone()),
        ("contract", company.contract.clone()),
        ("bank", company.bank.clone()),
        ("hourBank", company.bank.clone()),
        ("entry", entry.clone()),
        ("timeEntry", entry),
        ("ticket", ticket),
        (
            "team",
            id(&admin.carry_out("teamForm", json!({ "name": "Support" })).await?)?,
        ),
        ("account", admin.account.0.to_string()),
    ]);
    // What follows by itself has followed: from here on only what is asked happens.
    house.until_quiet().await?;
    Ok(Agency {
        tenant,
        admin,
        company,
        ids,
    })
}

/// Why not; none where it was not refused.
fn codes(answer: &Value, name: &str) -> Vec<String> {
    let empty = vec![];
    let errors = answer["errors"].as_array().unwrap_or(&empty);
    let told = answer["data"][name]["userErrors"].as_array().unwrap_or(&empty);
    let of_errors = errors.iter().map(|error| &error["extensions"]["code"]);
    let of_told = told.iter().map(|error| &error["code"]);
    of_errors
        .chain(of_told)
        .map(|code| code.as_str().unwrap_or("an error without a code").to_owned())
        .collect()
}

async fn ask(
    person: &Person,
    schema: &Schema,
    kind: &str,
    field: &Value,
    ids: &Ids,
) -> Result<(Vec<String>, Value)> {
    let (text, variables) = schema.request(kind, field, ids)?;
    let answer = person.send(&text, variables).await?;
    let name = field["name"].as_str().context("a name")?;
    Ok((codes(&answer, name), answer["data"][name].clone()))
}

fn name_of(field: &Value) -> &str {
    field["name"].as_str().unwrap_or_default()
}

fn rule_of<'r>(rules: &'r [Rule], field: &Value) -> Option<&'r Rule> {
    rules.iter().find(|rule| rule.name == name_of(field))
}

fn doors(schema: &Schema) -> impl Iterator<Item = (&'static str, &Value)> {
    let mutations = schema.mutations.iter().map(|field| ("mutation", field));
    mutations.chain(schema.queries.iter().map(|field| ("query", field)))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_door_has_its_rule() -> Result<()> {
    let house = House::open().await?;
    let schema = Schema::of(&house.nobody()).await?;
    let named: BTreeSet<_> = MUTATIONS
        .iter()
        .chain(QUERIES)
        .map(|rule| rule.name)
        .chain(OPEN)
        .chain(OWN)
        .collect();
    let there: BTreeSet<_> = doors(&schema).map(|(_, field)| name_of(field)).collect();
    assert_eq!(there, named, "a mutation or a query, and its line in rules.rs");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_not_signed_in_comes_through_no_door() -> Result<()> {
    let house = House::open().await?;
    let ours = agency(&house).await?;
    let schema = Schema::of(&house.nobody()).await?;
    let before = events_of(&house, ours.tenant).await?;
    for (kind, field) in doors(&schema).filter(|(_, field)| !OPEN.contains(&name_of(field))) {
        for person in [house.nobody(), house.with_token("not.a.token")] {
            let (codes, data) = ask(&person, &schema, kind, field, &ours.ids).await?;
            assert!(
                codes.contains(&"identity.not_signed_in".to_owned()) && data.is_null(),
                "{}: {codes:?} {data}",
                name_of(field)
            );
        }
    }
    assert_eq!(events_of(&house, ours.tenant).await?, before);
    house.close().await
}

/// Every role at every door: closed where the table says so, and nowhere else.
#[tokio::test(flavor = "multi_thread")]
async fn every_role_comes_through_its_own_doors_only() -> Result<()> {
    let house = House::open().await?;
    let ours = agency(&house).await?;
    let schema = Schema::of(&house.nobody()).await?;
    let company = ClientId(ours.company.client.parse()?);
    for role in Role::ALL {
        let is_outside = matches!(role, Role::Client | Role::Partner);
        let person = house
            .person(ours.tenant, role, is_outside.then_some(company))
            .await?;
        // Ids of nothing: what is open must say so by another answer than "denied".
        let ids = Ids::new();
        for (kind, field) in doors(&schema) {
            let rules = if kind == "mutation" { MUTATIONS } else { QUERIES };
            let Some(rule) = rule_of(rules, field) else {
                continue;
            };
            let (codes, _) = ask(&person, &schema, kind, field, &ids).await?;
            let may = right_of(role, rule.module).is_some_and(|right| rule.action <= right.most)
                && !(rule.team_only && is_outside);
            let denied = codes.contains(&DENIED.to_owned());
            assert_eq!(denied, !may, "{role:?} at {}: {codes:?}", rule.name);
        }
    }
    house.close().await
}

/// An administrator of another agency, with the ids of ours in hand.
#[tokio::test(flavor = "multi_thread")]
async fn another_agencys_ids_open_nothing() -> Result<()> {
    let house = House::open().await?;
    let ours = agency(&house).await?.with_one_of_each(&house).await?;
    let theirs = house.agency().await?.1;
    let schema = Schema::of(&house.nobody()).await?;
    let before = events_of(&house, ours.tenant).await?;
    for (kind, field) in doors(&schema).filter(|(_, field)| !OPEN.contains(&name_of(field))) {
        let (codes, data) = ask(&theirs, &schema, kind, field, &ours.ids).await?;
        assert!(
            !codes.iter().any(|code| code == DENIED || code == "internal"),
            "{}: {codes:?}",
            name_of(field)
        );
        if kind == "query" && takes_an_id(field) {
            assert!(is_nothing(&data), "{}: {data}", name_of(field));
        }
    }
    assert_eq!(
        events_of(&house, ours.tenant).await?,
        before,
        "nothing happened to ours"
    );
    // The same ids still open everything at home.
    let (codes, data) = ask(
        &ours.admin,
        &schema,
        "query",
        query(&schema, "client")?,
        &ours.ids,
    )
    .await?;
    assert!(codes.is_empty() && !data.is_null());
    house.close().await
}

/// A client of another company, and a partner to whom the company is not entrusted.
#[tokio::test(flavor = "multi_thread")]
async fn another_companys_ids_open_nothing() -> Result<()> {
    let house = House::open().await?;
    let ours = agency(&house).await?.with_one_of_each(&house).await?;
    let schema = Schema::of(&house.nobody()).await?;
    let stranger = ClientId(register(&ours.admin, "Menuiserie Kerbrat").await?.parse()?);
    let touched = |ids: &Ids| {
        ids.iter()
            .filter(|(name, _)| **name != "account")
            .map(|(_, id)| id.clone())
            .collect()
    };
    let before = events_about(&house, ours.tenant, touched(&ours.ids)).await?;
    for role in [Role::Client, Role::Partner] {
        let person = house.person(ours.tenant, role, Some(stranger)).await?;
        for (kind, field) in doors(&schema).filter(|(_, field)| !OPEN.contains(&name_of(field))) {
            let (codes, data) = ask(&person, &schema, kind, field, &ours.ids).await?;
            if kind == "query" && takes_an_id(field) {
                assert!(
                    !codes.is_empty() || is_nothing(&data),
                    "{role:?} at {}: {data}",
                    name_of(field)
                );
            }
        }
    }
    assert_eq!(
        events_about(&house, ours.tenant, touched(&ours.ids)).await?,
        before,
        "nothing happened to ours"
    );
    house.close().await
}

fn query<'s>(schema: &'s Schema, name: &str) -> Result<&'s Value> {
    schema
        .queries
        .iter()
        .find(|field| name_of(field) == name)
        .context("a query")
}

fn takes_an_id(field: &Value) -> bool {
    let arguments = field["args"].as_array().map(Vec::as_slice).unwrap_or_default();
    // An event is named after the thing that it happened to.
    arguments.iter().any(|argument| argument["name"] == "id") || name_of(field) == "event"
}

fn is_nothing(data: &Value) -> bool {
    let list = data.get("nodes").unwrap_or(data);
    data.is_null() || list.as_array().is_some_and(Vec::is_empty)
}

async fn events_of(house: &House, tenant: TenantId) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT count(*) FROM journal.events WHERE tenant = $1")
            .bind(tenant.0)
            .fetch_one(&house.app.journal().pools.follower)
            .await?,
    )
}

async fn events_about(house: &House, tenant: TenantId, ids: Vec<String>) -> Result<i64> {
    Ok(
        sqlx::query_scalar(
            "SELECT count(*) FROM journal.events WHERE tenant = $1 AND aggregate_id = ANY($2)",
        )
        .bind(tenant.0)
        .bind(ids)
        .fetch_one(&house.app.journal().pools.follower)
        .await?,
    )
}
