//! Long answers come packed to whoever can unpack them.

use crate::support::House;
use anyhow::Result;
use reqwest::{Response, header};
use serde_json::{Value, json};
use std::io::Read;

const LONG: &str = "{ __schema { types { name description fields { name description } } } }";
const SHORT: &str = "{ __typename }";

async fn ask(house: &House, question: &str, unpacks: &str) -> Result<Response> {
    let request = reqwest::Client::new()
        .post(format!("{}/graphql", house.address))
        .header(header::ACCEPT_ENCODING, unpacks)
        .json(&json!({ "query": question }));
    Ok(request.send().await?.error_for_status()?)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_answer_comes_packed_and_says_the_same() -> Result<()> {
    let house = House::open().await?;
    let plain = ask(&house, LONG, "identity").await?;
    assert!(!plain.headers().contains_key(header::CONTENT_ENCODING));
    let plain = plain.bytes().await?;
    let packed = ask(&house, LONG, "br, gzip").await?;
    assert_eq!(packed.headers()[header::CONTENT_ENCODING], "gzip");
    let varies = packed.headers().get_all(header::VARY).iter();
    assert!(
        varies
            .filter_map(|said| said.to_str().ok())
            .any(|said| said.contains("accept-encoding"))
    );
    let packed = packed.bytes().await?;
    assert!(
        packed.len() * 3 < plain.len(),
        "{} of {}",
        packed.len(),
        plain.len()
    );
    let mut unpacked = vec![];
    flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut unpacked)?;
    let both: [Value; 2] = [
        serde_json::from_slice(&plain)?,
        serde_json::from_slice(&unpacked)?,
    ];
    assert_eq!(both[0], both[1]);
    let short = ask(&house, SHORT, "gzip").await?;
    assert!(!short.headers().contains_key(header::CONTENT_ENCODING));
    house.close().await
}
