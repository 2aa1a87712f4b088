//! The statement of conformity through the interface: what the system shows of its own books. BI2.

use crate::{invoices::Shop, support::House};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use sqlx::{Connection, Executor, PgConnection};
use std::{
    io::Write,
    process::{Command, Stdio},
};

const QUERY: &str = "{ conformity { version pdf english: pdf(language: ENGLISH) verification { events seals problems publicKey }
    series { series numbers documents firstNumber lastNumber gaps backwards closings brokenClosings holds
        sums { gross { amount } } } } }";

fn words(pdf: &[u8]) -> Result<String> {
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    reader.stdin.take().context("its input")?.write_all(pdf)?;
    let words = String::from_utf8(reader.wait_with_output()?.stdout)?;
    Ok(words.split_whitespace().collect::<Vec<_>>().join(" "))
}

async fn open(shop: &Shop, path: &Value) -> Result<(u16, Vec<u8>)> {
    let path = path.as_str().context("a path")?;
    let answer = reqwest::get(format!("{}{path}", shop.house.address)).await?;
    Ok((answer.status().as_u16(), answer.bytes().await?.to_vec()))
}

#[tokio::test(flavor = "multi_thread")]
async fn bi2_the_system_shows_that_nothing_is_missing_in_its_books() -> Result<()> {
    let shop = Shop::within(House::open().await?).await?;
    for minutes in [20, 40] {
        let invoice = shop.bill(&[shop.work(minutes).await?]).await?;
        shop.validate(&invoice).await?;
    }
    let data = shop.accountant.ask(QUERY, json!({})).await?;
    let found = &data["conformity"];
    let invoices = &found["series"][0];
    assert_eq!(
        invoices,
        &json!({ "series": "INVOICES", "numbers": 2, "documents": 2, "firstNumber": "F2026-00001",
                 "lastNumber": "F2026-00002", "gaps": [], "backwards": [], "closings": 0, "brokenClosings": [],
                 "holds": true, "sums": [{ "gross": { "amount": "108" } }] })
    );
    assert_eq!(found["series"][1]["holds"], true, "a series of nothing");
    let verification = &found["verification"];
    assert_eq!(verification["problems"], json!([]));
    ensure!(verification["events"].as_u64() > Some(10), "{verification}");

    let (status, pdf) = open(&shop, &found["pdf"]).await?;
    assert_eq!(status, 200, "{}", String::from_utf8_lossy(&pdf));
    let said = words(&pdf)?;
    for fact in [
        "Relevé de conformité",
        "rien ne manque",
        "F2026-00002",
        "108,00 €",
        "732829320",
    ] {
        ensure!(said.contains(fact), "{fact} in {said}");
    }
    let (_, english) = open(&shop, &found["english"]).await?;
    ensure!(words(&english)?.contains("nothing is missing"));
    let forged = found["pdf"]
        .as_str()
        .context("a path")?
        .replace("french", "english");
    assert_eq!(
        open(&shop, &json!(forged)).await?.0,
        403,
        "a link is good for what it says"
    );
    shop.house.close().await
}

/// What somebody who broke into the database changed is named.
#[tokio::test(flavor = "multi_thread")]
async fn bi2_what_was_altered_behind_the_systems_back_is_told() -> Result<()> {
    let shop = Shop::within(House::open().await?).await?;
    let invoice = shop.bill(&[shop.work(20).await?]).await?;
    shop.validate(&invoice).await?;
    let mut superuser = PgConnection::connect(&shop.house.url()).await?;
    superuser
        .execute("SET session_replication_role = replica")
        .await?;
    superuser
        .execute(
            "UPDATE journal.events SET payload = replace(payload::text, 'F2026-00001', 'F2026-00009')::json \
             WHERE event_type = 'register.number_given'",
        )
        .await?;
    let data = shop.accountant.ask(QUERY, json!({})).await?;
    let problems = data["conformity"]["verification"]["problems"].clone();
    let first = problems[0].as_str().context("a problem")?;
    ensure!(first.contains("altered"), "{problems}");
    let (_, pdf) = open(&shop, &data["conformity"]["pdf"]).await?;
    let said = words(&pdf)?;
    ensure!(said.contains("ne peut pas être prouvé"), "{said}");
    shop.house.close().await
}
