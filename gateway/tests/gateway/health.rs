//! The pages besides the interface.

use crate::support::House;
use anyhow::Result;
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn the_start_page_speaks_both_languages_and_nothing_is_indexed() -> Result<()> {
    let house = House::open().await?;
    let web = reqwest::Client::new();
    let french = web
        .get(&house.address)
        .header("Accept-Language", "fr")
        .send()
        .await?;
    assert_eq!(french.headers()["x-robots-tag"], "noindex, nofollow");
    assert_eq!(french.headers()["x-content-type-options"], "nosniff");
    assert!(french.headers().contains_key("x-request-id"));
    assert!(french.text().await?.contains("Clients, contrats"));
    let english = web
        .get(&house.address)
        .header("Accept-Language", "en")
        .send()
        .await?;
    assert!(english.text().await?.contains("kept in a journal"));
    let nothing = web.get(format!("{}/nowhere", house.address)).send().await?;
    assert_eq!(nothing.status(), 404);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn ready_means_that_the_database_answers() -> Result<()> {
    let house = House::open().await?;
    let web = reqwest::Client::new();
    let live = web.get(format!("{}/health/live", house.address)).send().await?;
    assert_eq!(live.status(), 200);
    let ready: Value = web
        .get(format!("{}/health/ready", house.address))
        .send()
        .await?
        .json()
        .await?;
    assert_eq!(
        (&ready["ready"], &ready["database"]),
        (&true.into(), &"answers".into())
    );
    house.app.journal().pools.follower.close().await;
    let away = web.get(format!("{}/health/ready", house.address)).send().await?;
    assert_eq!(away.status(), 503);
    Ok(())
}
