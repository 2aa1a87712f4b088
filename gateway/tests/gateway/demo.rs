//! The demo company: made once however often it is made.

use crate::support::{House, SIGN_IN};
use anyhow::{Context, Result};
use commands::runtime::mint;
use gateway::demo;
use serde_json::{Value, json};
use std::time::Duration;

/// Processes may still be answering the first time.
async fn events(house: &House) -> Result<i64> {
    let pool = &house.app.journal().pools.follower;
    let by_people = "SELECT count(*) FROM journal.events WHERE metadata->>'actor' NOT LIKE 'process:%'";
    Ok(sqlx::query_scalar(by_people).fetch_one(pool).await?)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_is_made_once_and_people_sign_in_to_it() -> Result<()> {
    let house = House::open().await?;
    let folder = std::env::temp_dir().join(format!("regie-demo-{}", mint()));
    std::fs::create_dir_all(&folder)?;
    let shown = demo::make(&house.app, &folder).await?.to_string();
    let before = events(&house).await?;
    demo::make(&house.app, &folder).await?;
    assert_eq!(events(&house).await?, before);

    let password = std::fs::read_to_string(folder.join("demo-password"))?
        .trim()
        .to_owned();
    assert!(
        shown.contains(&password) && shown.contains("claire@atelier-nord.example"),
        "{shown}"
    );
    let answer = house
        .nobody()
        .ask(
            SIGN_IN,
            json!({ "email": "claire@atelier-nord.example", "password": password }),
        )
        .await?;
    let token = answer["signIn"]["accessToken"]
        .as_str()
        .context("a token")?
        .to_owned();
    let admin = house.with_token(&token);
    let query =
        "{ clients { totalCount } contracts { totalCount nodes { kind } } hourBanks { nodes { total { count }
        thresholds { crossed { since } } } } timeEntries(filter: { stage: LOGGED }) { totalCount } }";
    let mut seen = admin.ask(query, json!({})).await?;
    for _ in 0..600 {
        if is_all_there(&seen) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        seen = admin.ask(query, json!({})).await?;
    }
    assert!(is_all_there(&seen), "{seen:#}");
    std::fs::remove_dir_all(folder)?;
    house.close().await
}

/// Read models and processes follow in their own time.
fn is_all_there(seen: &Value) -> bool {
    let total = |name: &str| seen[name]["totalCount"].as_i64();
    let banks = seen["hourBanks"]["nodes"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let crossed = banks
        .iter()
        .filter(|bank| bank["thresholds"]["crossed"] != json!([]))
        .count();
    let waiting = total("timeEntries") == Some(12);
    (total("clients"), total("contracts"), banks.len()) == (Some(6), Some(6), 4) && crossed >= 1 && waiting
}
