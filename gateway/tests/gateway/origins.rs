//! ID6: the interface answers only to pages it knows, and none of its own is indexed.

use crate::support::House;
use anyhow::{Context, Result};
use gateway::http::{Edge, Origin, Pages};
use reqwest::{Client, Method, Response};
use serde_json::Value;

const KNOWN: &str = "https://portal.example.org";
const QUESTION: &str = "{\"query\":\"{ me { account { id } } }\"}";

async fn house() -> Result<House> {
    let origins = vec![Origin::parse(KNOWN).context("an origin")?];
    let edge = Edge {
        origins,
        ..Edge::default()
    };
    House::facing(Pages::default(), edge).await
}

async fn ask(house: &House, headers: &[(&str, &str)]) -> Result<Response> {
    let mut request = Client::new()
        .post(format!("{}/graphql", house.address))
        .header("Content-Type", "application/json")
        .body(QUESTION);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    Ok(request.send().await?)
}

/// ID6
#[tokio::test(flavor = "multi_thread")]
async fn only_pages_that_are_known_are_answered() -> Result<()> {
    let house = house().await?;
    let own = house.address.clone();
    for origin in [KNOWN, "HTTPS://portal.example.org:443", &own] {
        assert_eq!(
            ask(&house, &[("Origin", origin)]).await?.status(),
            200,
            "{origin}"
        );
    }
    for origin in [
        "https://evil.example.org",
        "null",
        "https://portal.example.org.evil.org",
        "",
    ] {
        let refused = ask(&house, &[("Origin", origin), ("Accept-Language", "en")]).await?;
        assert_eq!(refused.status(), 403, "{origin}");
        assert!(
            !refused.headers().contains_key("access-control-allow-origin"),
            "{origin}"
        );
        let told: Value = refused.json().await?;
        assert_eq!(told["errors"][0]["extensions"]["code"], "http.unknown_origin");
        let message = told["errors"][0]["message"].as_str().unwrap_or_default();
        assert!(
            message.contains("REGIE_ORIGINS") && message.contains("not known"),
            "{message}"
        );
    }
    house.close().await
}

/// ID6: a program has no page, and says nothing of one.
#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_page_is_answered_and_a_forged_form_is_not() -> Result<()> {
    let house = house().await?;
    assert_eq!(ask(&house, &[]).await?.status(), 200);
    for site in ["same-origin", "none"] {
        assert_eq!(
            ask(&house, &[("Sec-Fetch-Site", site)]).await?.status(),
            200,
            "{site}"
        );
    }
    for site in ["cross-site", "same-site"] {
        let refused = ask(&house, &[("Sec-Fetch-Site", site)]).await?;
        assert_eq!(refused.status(), 403, "{site}");
        let told: Value = refused.json().await?;
        assert_eq!(told["errors"][0]["extensions"]["code"], "http.other_site");
        let known = ask(&house, &[("Sec-Fetch-Site", site), ("Origin", KNOWN)]).await?;
        assert_eq!(known.status(), 200, "a known page on another site");
    }
    house.close().await
}

/// ID6: a socket is opened with GET, and carries the page's origin all the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_socket_for_an_unknown_page_is_not_opened() -> Result<()> {
    let house = house().await?;
    let open = |origin: &'static str| {
        let request = Client::new().get(format!("{}/graphql", house.address));
        let request = request
            .header("Connection", "Upgrade")
            .header("Upgrade", "websocket");
        request.header("Origin", origin).send()
    };
    assert_eq!(open("https://evil.example.org").await?.status(), 403);
    assert_ne!(open(KNOWN).await?.status(), 403);
    house.close().await
}

/// ID6
#[tokio::test(flavor = "multi_thread")]
async fn browsers_are_told_which_pages_may_read_the_answers() -> Result<()> {
    let house = house().await?;
    let preflight = |origin: &'static str| {
        let request = Client::new().request(Method::OPTIONS, format!("{}/graphql", house.address));
        request
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .send()
    };
    let allowed = preflight(KNOWN).await?;
    assert_eq!(allowed.status(), 200);
    let headers = allowed.headers();
    assert_eq!(headers["access-control-allow-origin"], KNOWN);
    assert_eq!(headers["access-control-allow-credentials"], "true");
    assert!(
        headers["access-control-allow-headers"]
            .to_str()?
            .contains("authorization")
    );
    assert_eq!(preflight("https://evil.example.org").await?.status(), 403);

    let answered = ask(&house, &[("Origin", KNOWN)]).await?;
    assert_eq!(answered.headers()["access-control-allow-origin"], KNOWN);
    assert!(
        answered.headers()["access-control-expose-headers"]
            .to_str()?
            .contains("x-request-id")
    );
    assert!(
        answered
            .headers()
            .get_all("vary")
            .iter()
            .any(|vary| vary.as_bytes() == b"origin"
                || vary.to_str().is_ok_and(|vary| vary.contains("origin")))
    );
    house.close().await
}

/// ID6
#[tokio::test(flavor = "multi_thread")]
async fn search_engines_are_told_to_stay_away() -> Result<()> {
    let house = house().await?;
    let robots = reqwest::get(format!("{}/robots.txt", house.address)).await?;
    assert_eq!(robots.headers()["x-robots-tag"], "noindex, nofollow");
    assert_eq!(robots.text().await?, "User-agent: *\nDisallow: /\n");
    for path in ["/", "/graphql", "/health/live", "/nowhere"] {
        let page = reqwest::get(format!("{}{path}", house.address)).await?;
        assert_eq!(page.headers()["x-robots-tag"], "noindex, nofollow", "{path}");
        assert!(
            !page.headers().contains_key("strict-transport-security"),
            "{path}: no TLS here"
        );
    }
    house.close().await
}
