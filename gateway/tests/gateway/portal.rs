//! The portal as the program carries it: a browser gets its page, a program what it always got. Needs `make portal`.

use crate::support::House;
use anyhow::{Context, Result, ensure};
use reqwest::{Response, header};

const BROWSER: &str = "text/html,application/xhtml+xml";

async fn browse(house: &House, path: &str, unpacks: &str) -> Result<Response> {
    let request = reqwest::Client::new()
        .get(format!("{}{path}", house.address))
        .header(header::ACCEPT, BROWSER)
        .header(header::ACCEPT_ENCODING, unpacks);
    Ok(request.send().await?)
}

fn said(answer: &Response, name: header::HeaderName) -> String {
    let value = answer.headers().get(name);
    value
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_gets_the_page_wherever_no_other_route_is_with_a_word_of_its_own() -> Result<()> {
    let house = House::open().await?;
    let mut words = vec![];
    for path in ["/", "/tickets", "/tickets/0192?tab=why"] {
        let page = browse(&house, path, "identity").await?;
        ensure!(
            page.status().is_success(),
            "{path}: is the portal built? make portal"
        );
        let policy = said(&page, header::CONTENT_SECURITY_POLICY);
        let word = policy
            .split("'nonce-")
            .nth(1)
            .and_then(|rest| rest.split('\'').next());
        let word = word.context("a nonce")?.to_owned();
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        assert_eq!(said(&page, header::CACHE_CONTROL), "no-cache");
        let text = page.text().await?;
        assert!(text.contains(&word) && !text.contains("__CSP_NONCE__"), "{text}");
        words.push(word);
    }
    words.sort();
    words.dedup();
    assert_eq!(words.len(), 3, "no two answers share their word");
    let program = reqwest::get(&house.address).await?.text().await?;
    assert!(program.contains("POST /graphql"), "{program}");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_page_is_made_of_is_kept_for_ever_and_comes_packed() -> Result<()> {
    let house = House::open().await?;
    let page = browse(&house, "/", "identity").await?.text().await?;
    let script = page
        .split("src=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let script = script.context("a script")?;
    let plain = browse(&house, script, "identity").await?;
    assert_eq!(said(&plain, header::CONTENT_TYPE), "text/javascript");
    assert!(said(&plain, header::CACHE_CONTROL).contains("immutable"));
    assert_eq!(said(&plain, header::VARY), "accept-encoding");
    let plain = plain.bytes().await?.len();
    for (unpacks, packing) in [("gzip, br", "br"), ("gzip", "gzip"), ("br;q=1.0", "br")] {
        let packed = browse(&house, script, unpacks).await?;
        assert_eq!(said(&packed, header::CONTENT_ENCODING), packing);
        assert!(packed.bytes().await?.len() * 2 < plain, "{packing}");
    }
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_is_not_there() -> Result<()> {
    let house = House::open().await?;
    for path in [
        "/assets/gone.js",
        "/favicon.txt",
        "/index.html",
        "/../Cargo.toml",
        "/assets/..%2f..%2fpackage.json",
    ] {
        let answer = browse(&house, path, "identity").await?;
        let is_page = said(&answer, header::CONTENT_TYPE).starts_with("text/html");
        assert!(answer.status() == 404 || is_page, "{path}: {answer:?}");
        assert!(!answer.text().await?.contains("[package]"), "{path}");
    }
    let written = reqwest::Client::new()
        .post(format!("{}/tickets", house.address))
        .header(header::ACCEPT, BROWSER)
        .send()
        .await?;
    assert_eq!(written.status(), 404, "a page is read");
    house.close().await
}
