//! The statement of conformity through the interface: what the system shows of its own books. BI2.

use crate::{
    audit_export::{proven, sealed},
    invoices::{Shop, number},
    support::{House, Person},
};
use anyhow::{Context, Result, bail, ensure};
use jiff::SignedDuration;
use kernel::Role;
use serde_json::{Value, json};
use sqlx::{Connection, Executor, PgConnection};
use std::{
    io::Write,
    process::{Command, Stdio},
    time::Duration,
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
        &json!({ "series": "INVOICES", "numbers": 2, "documents": 2, "firstNumber": number(1),
                 "lastNumber": number(2), "gaps": [], "backwards": [], "closings": 0, "brokenClosings": [],
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
        number(2).as_str(),
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
            "UPDATE journal.events SET payload = replace(payload::text, '-00001', '-00009')::json \
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

async fn first_closing(person: &Person) -> Result<Value> {
    let query = "{ registerClosings(first: 1) { nodes { length count firstNumber fingerprint } } }";
    for _ in 0..600 {
        let data = person.ask(query, json!({})).await?;
        let closing = data["registerClosings"]["nodes"][0].clone();
        if !closing.is_null() {
            return Ok(closing);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("the day was never closed")
}

/// A day that is over is closed by itself; what was invoiced on it and its closing leave as a file that is proven without us.
#[tokio::test(flavor = "multi_thread")]
async fn bi2_a_closed_period_is_archived_with_its_proof() -> Result<()> {
    let shop = Shop::within(House::stopped().await?).await?;
    let invoice = shop.bill(&[shop.work(20).await?]).await?;
    shop.validate(&invoice).await?;
    shop.house
        .app
        .journal()
        .clock
        .advance(SignedDuration::from_hours(48));
    let admin = shop.house.person(shop.tenant, Role::Admin, None).await?;
    let closing = first_closing(&admin).await?;
    assert_eq!(
        (&closing["length"], &closing["count"], &closing["firstNumber"]),
        (&json!("DAY"), &json!(1), &json!(number(1)))
    );
    sealed(&shop.house, &admin, shop.tenant).await?;
    let (status, file) = admin.get("/audit/export?format=ndjson").await?;
    assert_eq!(status, 200, "{file}");
    let checked = proven(&shop.house, &file)?;
    assert_eq!(checked.problems, Vec::<String>::new());
    let fingerprint = closing["fingerprint"].as_str().context("a fingerprint")?;
    for part in ["invoice.validated", "register.period_closed", fingerprint] {
        ensure!(file.contains(part), "{part} in {file}");
    }
    let altered = file.replacen(fingerprint, &"0".repeat(64), 1);
    ensure!(!proven(&shop.house, &altered)?.problems.is_empty(), "altered");
    shop.house.close().await
}
