//! What nobody outside can help is a reference number; what is too much is refused.

use crate::support::House;
use anyhow::Result;
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_of_ours_is_a_reference_and_nothing_else() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    house.app.journal().pools.readers.close().await;
    let answer = admin.send("{ clients { nodes { name } } }", json!({})).await?;
    let error = &answer["errors"][0];
    let reference = error["extensions"]["reference"].as_str().unwrap_or_default();
    assert_eq!(
        (&error["extensions"]["code"], reference.len()),
        (&json!("edge"), 12),
        "{answer:#}"
    );
    let told = error["message"].as_str().unwrap_or_default();
    assert!(
        told.contains(reference) && !told.to_lowercase().contains("pool"),
        "{told}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn too_deep_too_much_and_too_large_are_refused() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let deep = format!(
        "{{ clients {{ nodes {} }} }}",
        (0..20).fold("{ id }".to_owned(), |inner, _| format!("{{ parent {inner} }}"))
    );
    let much = "{ clients(first: 100) { nodes { hourBanks { sharedWith { hourBanks { statement(first: 100) { nodes { kind } } } } } } } }";
    for query in [deep.as_str(), much] {
        let answer = admin.send(query, json!({})).await?;
        assert!(
            answer["errors"][0]["message"].is_string() && answer["data"].is_null(),
            "{answer:#}"
        );
    }
    let large = json!({ "query": "{ me { account { id } } }", "variables": { "x": "x".repeat(1_100_000) } });
    let answer = reqwest::Client::new()
        .post(format!("{}/graphql", house.address))
        .json(&large)
        .send()
        .await?;
    assert_eq!(answer.status(), 413);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn only_json_is_read() -> Result<()> {
    let house = House::open().await?;
    let post = |kind: &str, body: &str| {
        let request = reqwest::Client::new().post(format!("{}/graphql", house.address));
        request.header("Content-Type", kind).body(body.to_owned()).send()
    };
    assert_eq!(
        post("text/plain", "{\"query\":\"{ me { account { id } } }\"}")
            .await?
            .status(),
        415
    );
    assert_eq!(post("application/json", "nonsense").await?.status(), 400);
    let answer: Value = post("application/json; charset=utf-8", "{\"query\":\"{ nothing }\"}")
        .await?
        .json()
        .await?;
    assert!(
        answer["errors"][0]["message"]
            .as_str()
            .is_some_and(|told| told.contains("nothing")),
        "{answer:#}"
    );
    house.close().await
}
