//! What Prometheus reads, and who else may.

use crate::{company::stocked, support::House};
use anyhow::{Context, Result};
use gateway::http::{Edge, Pages};
use serde_json::json;
use std::collections::BTreeMap;

const TOKEN: &str = "a token of sixteen characters";

async fn read(house: &House) -> Result<BTreeMap<String, f64>> {
    let page = reqwest::get(format!("{}/metrics", house.address))
        .await?
        .error_for_status()?
        .text()
        .await?;
    let lines = page
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let (name, value) = line.rsplit_once(' ').with_context(|| line.to_owned())?;
            Ok((name.to_owned(), value.parse()?))
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happens_is_counted() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let entry = company.log(&admin, 50).await?;
    admin
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;
    let discard =
        "mutation($input: TimeEntryReasonInput!) { timeEntryDiscard(input: $input) { userErrors { code } } }";
    let input = json!({ "input": { "entry": entry, "reason": "trop tard" } });
    let refused = admin.ask(discard, input).await?["timeEntryDiscard"]["userErrors"].take();
    assert_ne!(refused, json!([]), "a validated entry stays");
    admin.send("{ nothing }", json!({})).await?;
    admin.send("{ me", json!({})).await?;
    reqwest::get(format!("{}/some/where/else", house.address)).await?;

    let read = read(&house).await?;
    let value = |name: &str| {
        read.get(name)
            .copied()
            .with_context(|| format!("{name} in {:?}", read.keys()))
    };
    let positive = |name: &str| {
        anyhow::ensure!(value(name)? > 0.0, "{name} is 0");
        Ok(())
    };
    positive("regie_http_requests_total{route=\"/graphql\",method=\"POST\",status=\"200\"}")?;
    positive("regie_http_requests_total{route=\"none\",method=\"GET\",status=\"404\"}")?;
    positive("regie_http_request_duration_seconds_bucket{route=\"/graphql\",le=\"+Inf\"}")?;
    positive("regie_graphql_operations_total{operation=\"mutation\",outcome=\"done\"}")?;
    positive("regie_graphql_operations_total{operation=\"query\",outcome=\"errors\"}")?;
    positive("regie_graphql_operations_total{operation=\"unknown\",outcome=\"refused\"}")?;
    assert!(value("regie_commands_total{command=\"time_entry.validate_time\",outcome=\"done\"}")? >= 1.0);
    positive("regie_commands_total{command=\"time_entry.discard_time\",outcome=\"refused\"}")?;
    positive("regie_append_commands_size_bucket{le=\"1\"}")?;
    positive("regie_append_events_size_count")?;
    positive("regie_append_duration_seconds_count")?;
    for pool in ["app", "readers", "follower", "writers"] {
        let [in_use, at_most] =
            ["", "_max"].map(|which| value(&format!("regie_pool_connections{which}{{pool=\"{pool}\"}}")));
        assert!(in_use? <= at_most?, "{pool}");
    }
    for model in projections::ALL {
        let lag = read.iter().find(|(name, _)| {
            name.starts_with(&format!(
                "regie_follower_lag_seconds{{follower=\"{}\",kind=\"read_model\"",
                model.name
            ))
        });
        assert!(lag.is_some_and(|(_, lag)| *lag >= 0.0), "{}", model.name);
    }
    for name in ["regie_unsealed_age_seconds", "regie_websockets_open"] {
        assert!(value(name)? >= 0.0);
    }
    assert_eq!(value("regie_database_answers")?, 1.0);
    positive("regie_connections_open")?;
    house.close().await
}

/// Whatever callers invent, the number of lines stays: a label is never theirs.
#[tokio::test(flavor = "multi_thread")]
async fn callers_make_no_labels() -> Result<()> {
    let house = House::open().await?;
    let nobody = house.nobody();
    let web = reqwest::Client::new();
    let ask = async |n: usize| -> Result<()> {
        nobody
            .send(&format!("query Q{n} {{ __typename }}"), json!({}))
            .await?;
        nobody.send(&format!("{{ unknown{n} }}"), json!({})).await?;
        web.get(format!("{}/path/{n}?q={n}", house.address))
            .send()
            .await?;
        let method = reqwest::Method::from_bytes(format!("M{n}").as_bytes())?;
        web.request(method, &house.address).send().await?;
        Ok(())
    };
    let lines = async || -> Result<Vec<String>> {
        let lines = read(&house).await?.into_keys();
        Ok(lines
            .filter(|line| line.starts_with("regie_http") || line.starts_with("regie_graphql"))
            .collect())
    };
    ask(0).await?;
    lines().await?; // it is counted too
    let before = lines().await?;
    for n in 1..20 {
        ask(n).await?;
    }
    assert_eq!(lines().await?, before);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn only_this_machine_or_the_token_reads_them() -> Result<()> {
    let edge = Edge {
        metrics_token: Some(TOKEN.to_owned()),
        ..Edge::default()
    };
    let house = House::facing(Pages::default(), edge).await?;
    let status = async |headers: &[(&str, &str)]| -> Result<u16> {
        let mut request = reqwest::Client::new().get(format!("{}/metrics", house.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Ok(request.send().await?.status().as_u16())
    };
    // What a proxy on this machine passes on comes from elsewhere.
    let passed_on = ("X-Forwarded-For", "203.0.113.7");
    assert_eq!(status(&[]).await?, 200);
    assert_eq!(status(&[passed_on]).await?, 404);
    assert_eq!(
        status(&[passed_on, ("Authorization", "Bearer wrong")]).await?,
        404
    );
    assert_eq!(status(&[passed_on, ("Authorization", TOKEN)]).await?, 404);
    let bearer = format!("Bearer {TOKEN}");
    assert_eq!(status(&[passed_on, ("Authorization", &bearer)]).await?, 200);
    house.close().await?;

    let house = House::facing(Pages::default(), Edge::default()).await?;
    let request = reqwest::Client::new().get(format!("{}/metrics", house.address));
    let answer = request
        .header("Forwarded", "for=203.0.113.7")
        .bearer_auth("")
        .send()
        .await?;
    assert_eq!(answer.status(), 404, "without a token of the settings none opens");
    house.close().await
}
