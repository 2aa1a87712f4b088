//! The pages besides the interface.

use crate::support::House;
use anyhow::Result;
use gateway::http::Pages;
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

/// Section 13 of the AGPL: whoever uses the server is offered its source, in their language.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_uses_the_server_is_offered_its_source() -> Result<()> {
    let house = House::open().await?;
    let french = page(&house, "/", "fr").await?;
    assert!(
        french.contains("<a href=\"/source\">son code source</a>"),
        "{french}"
    );
    let english = page(&house, "/", "en").await?;
    assert!(
        english.contains("<a href=\"/source\">its source</a>"),
        "{english}"
    );
    let version = env!("CARGO_PKG_VERSION");
    let how = page(&house, "/source", "fr").await?;
    assert!(how.contains(version) && how.contains("Demandez-le"), "{how}");
    let how = page(&house, "/source", "en").await?;
    assert!(
        how.contains(version) && how.contains("Ask whoever runs this server"),
        "{how}"
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_source_is_where_the_setting_says() -> Result<()> {
    let house = House::showing(Pages {
        explorer: false,
        source_url: Some("https://example.org/regie?a=1&b=\"2\"".to_owned()),
    })
    .await?;
    let link = "<a href=\"https://example.org/regie?a=1&amp;b=&quot;2&quot;\">";
    for (path, language) in [("/", "fr"), ("/", "en"), ("/source", "fr"), ("/source", "en")] {
        let shown = page(&house, path, language).await?;
        assert!(shown.contains(link), "{path} in {language}: {shown}");
    }
    house.close().await
}

async fn page(house: &House, path: &str, language: &str) -> Result<String> {
    let web = reqwest::Client::new();
    let asked = web
        .get(format!("{}{path}", house.address))
        .header("Accept-Language", language);
    Ok(asked.send().await?.error_for_status()?.text().await?)
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
