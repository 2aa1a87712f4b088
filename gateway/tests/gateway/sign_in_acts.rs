//! Signing in, and what is done about it, stands in the audit; a flood of wrong passwords floods nothing. AU1, ID1.

use crate::support::{House, PASSWORD, Person, SIGN_IN};
use anyhow::Result;
use kernel::AccountId;
use serde_json::{Value, json};
use std::time::Duration;

const ACTS: &str = "query($account: UUID!) { audit(first: 100, filter: { account: $account }) {
    nodes { name outcome code place { address } } } }";

/// The oldest first: name, outcome, code.
async fn acts(admin: &Person, house: &House, account: AccountId) -> Result<Vec<(String, String, String)>> {
    admin.until_all_is_seen(house).await?;
    let found = admin.ask(ACTS, json!({ "account": account.0 })).await?;
    let nodes = found["audit"]["nodes"].as_array().cloned().unwrap_or_default();
    let text = |node: &Value, key: &str| node[key].as_str().unwrap_or_default().to_owned();
    let identity = nodes
        .iter()
        .rev()
        .filter(|node| text(node, "name").starts_with("identity."));
    Ok(identity
        .map(|node| (text(node, "name"), text(node, "outcome"), text(node, "code")))
        .collect())
}

fn act(name: &str, outcome: &str, code: &str) -> (String, String, String) {
    (format!("identity.{name}"), outcome.to_owned(), code.to_owned())
}

async fn tries(house: &House, email: &str, password: &str) -> Result<Value> {
    let typed = json!({ "email": email, "password": password });
    Ok(house.nobody().ask(SIGN_IN, typed).await?["signIn"].take())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_done_about_signing_in_is_written_down() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let person = house.person(tenant, kernel::Role::Support, None).await?;
    let change = "mutation($current: String!, $password: String!) {
        passwordChange(input: { current: $current, password: $password }) { userErrors { code } } }";
    let typed = json!({ "current": "pas celui-ci", "password": "un autre mot de passe" });
    person.ask(change, typed).await?;
    let typed = json!({ "current": PASSWORD, "password": "un autre mot de passe" });
    person.ask(change, typed).await?;
    let make =
        "mutation { apiTokenMake(input: { name: \"export\", grants: [{ module: TICKETS, action: SEE }] }) {
        made userErrors { code } } }";
    let made = person.ask(make, json!({})).await?;
    let end = "mutation($token: UUID!) { apiTokenEnd(input: { token: $token }) { userErrors { code } } }";
    person
        .ask(end, json!({ "token": made["apiTokenMake"]["made"] }))
        .await?;
    person
        .ask("mutation { signOut { userErrors { code } } }", json!({}))
        .await?;
    assert_eq!(
        acts(&admin, &house, person.account).await?,
        [
            act("sign_in", "DONE", ""),
            act("prove_password", "REFUSED", "identity.own_password_wrong"),
            act("change_password", "DONE", ""),
            act("make_api_token", "DONE", ""),
            act("end_api_token", "DONE", ""),
            act("sign_out", "DONE", ""),
        ]
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_passwords_are_told_once_and_once_more_when_one_has_to_wait() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let person = house.person(tenant, kernel::Role::Support, None).await?;
    for _ in 0..30 {
        tries(&house, &person.email, "pas celui-ci").await?;
        tries(&house, "personne@exemple.fr", "pas celui-ci").await?;
    }
    let expected = [
        act("sign_in", "DONE", ""),
        act("sign_in", "REFUSED", "identity.wrong_password"),
        act("sign_in", "REFUSED", "identity.too_many_attempts"),
    ];
    let mut told = vec![];
    for _ in 0..100 {
        told = acts(&admin, &house, person.account).await?;
        if told.len() >= expected.len() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(told, expected);
    house.close().await
}
