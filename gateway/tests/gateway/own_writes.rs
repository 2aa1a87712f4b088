//! Whoever asks next sees what they wrote, in read models too that the answer to it did not show (ADR 0035).

use crate::{
    live::Ear,
    support::{House, Person},
};
use anyhow::Result;
use serde_json::{Value, json};

const REGISTER: &str = "client.register_client";
const TIMES: usize = 20;
/// The audit is shown by no answer to a change.
const ACTS: &str = "{ audit(first: 100) { nodes { name } } }";

async fn register(by: &Person, number: usize) -> Result<()> {
    let name = json!({ "input": { "name": format!("Boulangerie {number}") } });
    let register = "mutation($input: ClientRegisterInput!) { clientRegister(input: $input) { made userErrors { code } } }";
    let made = by.ask(register, name).await?;
    assert!(made["clientRegister"]["made"].is_string(), "{made}");
    Ok(())
}

fn registered(answer: &Value) -> usize {
    let acts = answer["audit"]["nodes"].as_array().into_iter().flatten();
    acts.filter(|act| act["name"] == REGISTER).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_shows_what_its_account_wrote_just_before() -> Result<()> {
    let house = House::open().await?;
    let admin = house.agency().await?.1.alone();
    for number in 1..=TIMES {
        register(&admin, number).await?;
        assert_eq!(registered(&admin.ask(ACTS, json!({})).await?), number);
    }
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn so_does_what_is_asked_over_a_socket() -> Result<()> {
    let house = House::open().await?;
    let admin = house.agency().await?.1.alone();
    let mut ear = Ear::of(&house, &admin).await?;
    for number in 1..=TIMES {
        register(&admin, number).await?;
        ear.ask(&number.to_string(), ACTS, json!({})).await?;
        assert_eq!(registered(&ear.data().await?["data"]), number);
        ear.next().await?; // that this question is answered
    }
    house.close().await
}
