//! How a socket ends: with a code that clients know, and a sentence that people understand.

use super::{CHANGES, Ear, Heard};
use crate::support::House;
use anyhow::{Result, bail};
use jiff::SignedDuration;
use kernel::Role;
use serde_json::json;
use std::time::{Duration, Instant};

const OURS: Option<&str> = Some("graphql-transport-ws");
/// What "within seconds" is here: the machine may be busy.
const SOON: Duration = Duration::from_secs(15);

#[tokio::test(flavor = "multi_thread")]
async fn without_a_token_of_ours_nobody_listens() -> Result<()> {
    let house = House::open().await?;
    for person in [house.nobody(), house.with_token("not.a.token")] {
        let mut ear = Ear::open(&house, OURS, "fr").await?;
        ear.introduce(&person).await?;
        let (code, why) = ear.end().await?;
        assert_eq!(code, 4401);
        assert!(why.starts_with("Pas de jeton valable"), "{why}");
    }
    let mut ear = Ear::open(&house, OURS, "en").await?;
    ear.say(json!({ "type": "connection_init" })).await?;
    let (code, why) = ear.end().await?;
    assert_eq!((code, why.starts_with("No valid token")), (4401, true));
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn manners_are_those_of_the_protocol() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let mut ear = Ear::open(&house, None, "en").await?;
    assert_eq!(ear.end().await?.0, 4406, "it asks for no protocol");

    let mut ear = Ear::open(&house, OURS, "en").await?;
    ear.ask("1", CHANGES, json!({})).await?;
    assert_eq!(ear.end().await?.0, 4401, "asks before it is introduced");

    let mut ear = Ear::of(&house, &admin).await?;
    ear.introduce(&admin).await?;
    assert_eq!(ear.end().await?.0, 4429, "is introduced twice");

    let (mut ear, _) = Ear::listening(&house, &admin, json!({})).await?;
    ear.ask("1", CHANGES, json!({})).await?;
    assert_eq!(ear.end().await?.0, 4409, "an id that listens");

    for nonsense in [
        json!("nothing"),
        json!({ "type": "nothing" }),
        json!({ "type": "subscribe", "id": "1" }),
    ] {
        let mut ear = Ear::of(&house, &admin).await?;
        ear.say(nonsense).await?;
        assert_eq!(ear.end().await?.0, 4400);
    }
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_is_free_again_once_it_is_complete_and_pings_are_answered() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let (mut ear, _) = Ear::listening(&house, &admin, json!({})).await?;
    ear.say(json!({ "id": "1", "type": "complete" })).await?;
    let Heard::Said(said) = ear.next().await? else {
        bail!("the socket goes on")
    };
    assert_eq!(said["type"], "complete");
    ear.ask("1", "{ me { account { role } } }", json!({})).await?;
    assert_eq!(ear.data().await?["data"]["me"]["account"]["role"], "ADMIN");
    let Heard::Said(said) = ear.next().await? else {
        bail!("the socket goes on")
    };
    assert_eq!(said["type"], "complete");
    ear.ask("1", CHANGES, json!({})).await?;
    ear.data().await?;
    ear.say(json!({ "type": "ping" })).await?;
    let Heard::Said(said) = ear.next().await? else {
        bail!("the socket goes on")
    };
    assert_eq!(said["type"], "pong");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_account_and_changed_rights_end_the_socket_at_once() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let leaves = house.person(tenant, Role::Manager, None).await?;
    let changes = house.person(tenant, Role::Support, None).await?;
    let (mut of_who_leaves, _) = Ear::listening(&house, &leaves, json!({})).await?;
    let (mut of_who_changes, _) = Ear::listening(&house, &changes, json!({})).await?;
    let (mut stays, _) = Ear::listening(&house, &admin, json!({})).await?;

    let asked = Instant::now();
    admin
        .carry_out("accountClose", json!({ "account": leaves.account.0 }))
        .await?;
    let (code, why) = of_who_leaves.end().await?;
    assert_eq!((code, why.contains("session is over")), (4403, true), "{why}");
    let role = json!({ "account": changes.account.0, "role": "COMMERCIAL" });
    admin.carry_out("accountChangeRole", role).await?;
    let (code, why) = of_who_changes.end().await?;
    assert_eq!((code, why.contains("rights have changed")), (4403, true), "{why}");
    assert!(asked.elapsed() < SOON, "{:?}", asked.elapsed());

    let account = leaves.account.0.to_string();
    stays.until("account.closed", &account).await?;
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_over_ends_the_socket() -> Result<()> {
    let house = House::stopped().await?;
    let (_, admin) = house.agency().await?;
    let (mut ear, _) = Ear::listening(&house, &admin, json!({})).await?;
    house.app.journal().clock.advance(SignedDuration::from_mins(16));
    let asked = Instant::now();
    let (code, why) = ear.end().await?;
    assert_eq!((code, why.contains("new token")), (4403, true), "{why}");
    assert!(asked.elapsed() < SOON, "{:?}", asked.elapsed());
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn sockets_and_what_they_listen_to_are_bounded() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let mut ear = Ear::of(&house, &admin).await?;
    for number in 0..50 {
        ear.ask(&number.to_string(), CHANGES, json!({})).await?;
    }
    ear.ask("one more", CHANGES, json!({})).await?;
    loop {
        let Heard::Said(said) = ear.next().await? else {
            bail!("the socket goes on")
        };
        if said["id"] == "one more" {
            assert_eq!(said["type"], "error");
            assert_eq!(said["payload"][0]["extensions"]["code"], "live.too_many");
            break;
        }
    }
    let mut others = vec![];
    for _ in 1..24 {
        others.push(Ear::of(&house, &admin).await?);
    }
    let mut refused = Ear::open(&house, OURS, "en").await?;
    refused.introduce(&admin).await?;
    assert_eq!(refused.end().await?.0, 4429);
    drop(others.pop());
    for _ in 0..100 {
        if Ear::of(&house, &admin).await.is_ok() {
            return house.close().await;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("a seat that was left stays taken")
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_server_stops_listeners_are_told() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let (mut ear, _) = Ear::listening(&house, &admin, json!({})).await?;
    let closing = tokio::spawn(house.close());
    let (code, why) = ear.end().await?;
    assert_eq!((code, why.contains("server stops")), (1001, true), "{why}");
    drop(ear);
    closing.await?
}
