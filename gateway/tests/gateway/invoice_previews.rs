//! BI1, BI3: a draft is seen on paper before it has its number; nothing is kept of that, and no number is taken.

use crate::{
    invoices::{Shop, number},
    support::{House, Person},
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{
    io::Write,
    process::{Command, Stdio},
};

const PREVIEW: &str =
    "query($id: UUID!) { invoice(id: $id) { number preview { path userErrors { code message } }
    english: preview(language: ENGLISH) { path } } }";

async fn preview(person: &Person, invoice: &str) -> Result<Value> {
    let mut data = person.ask(PREVIEW, json!({ "id": invoice })).await?;
    Ok(data["invoice"].take())
}

async fn open(house: &House, preview: &Value) -> Result<(u16, Vec<u8>)> {
    let path = preview["path"].as_str().with_context(|| preview.to_string())?;
    let answer = reqwest::get(format!("{}{path}", house.address)).await?;
    Ok((answer.status().as_u16(), answer.bytes().await?.to_vec()))
}

fn words(pdf: &[u8]) -> Result<String> {
    let mut child = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    child.stdin.take().context("its input")?.write_all(pdf)?;
    let out = child.wait_with_output()?;
    ensure!(out.status.success());
    let text = String::from_utf8(out.stdout)?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

async fn events(shop: &Shop) -> Result<i64> {
    let counted = sqlx::query_scalar("SELECT count(*) FROM journal.events WHERE aggregate_type <> 'act'");
    Ok(counted
        .fetch_one(&shop.house.app.journal().pools.follower)
        .await?)
}

#[tokio::test(flavor = "multi_thread")]
async fn bi3_a_draft_is_seen_on_paper_and_nothing_is_kept_of_it() -> Result<()> {
    let shop = Shop::within(House::open().await?).await?;
    let invoice = shop.bill(&[shop.work(20).await?]).await?;
    let before = events(&shop).await?;
    let seen = preview(&shop.accountant, &invoice).await?;
    assert_eq!(seen["preview"]["userErrors"], json!([]));
    let (status, paper) = open(&shop.house, &seen["preview"]).await?;
    assert_eq!(status, 200, "{}", String::from_utf8_lossy(&paper));
    let said = words(&paper)?;
    for wanted in [
        "Projet de facture",
        "PROJET",
        "Boulangerie Martin",
        "Pilote remplacé",
        "36,00 €",
    ] {
        assert!(said.contains(wanted), "{wanted} in {said}");
    }
    assert!(!said.contains("Référence à rappeler"), "{said}");
    let (_, english) = open(&shop.house, &seen["english"]).await?;
    assert!(words(&english)?.contains("Draft invoice"));
    assert_eq!(events(&shop).await?, before);

    shop.validate(&invoice).await?;
    let after = preview(&shop.accountant, &invoice).await?;
    assert_eq!(after["number"], number(1), "the preview took none");
    assert_eq!(after["preview"], Value::Null);
    let (status, _) = open(&shop.house, &seen["preview"]).await?;
    assert_eq!(status, 404, "it is no draft any more");
    shop.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn bi3_what_forbids_its_validation_is_told_instead() -> Result<()> {
    let shop = Shop::within(House::open().await?).await?;
    let invoice = shop.bill(&[shop.work(20).await?]).await?;
    let nowhere = json!({ "client": shop.client, "addresses": [] });
    shop.admin.carry_out("clientChangeAddresses", nowhere).await?;
    let seen = preview(&shop.accountant, &invoice).await?;
    assert_eq!(seen["preview"]["path"], Value::Null);
    let code = &seen["preview"]["userErrors"][0]["code"];
    assert_eq!(code, "invoice.buyer_address_missing", "{seen}");
    shop.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn id3_a_draft_is_the_teams_alone_whoever_has_its_link() -> Result<()> {
    let shop = Shop::within(House::open().await?).await?;
    let invoice = shop.bill(&[shop.work(20).await?]).await?;
    assert_eq!(
        preview(&shop.customer, &invoice).await?,
        Value::Null,
        "a client sees no draft"
    );
    let seen = preview(&shop.accountant, &invoice).await?;
    let path = seen["preview"]["path"].as_str().context("a path")?;
    let wrong = path.replace("form=draft", "form=pdf");
    ensure!(wrong != path, "{path}");
    let (status, _) = open(&shop.house, &json!({ "path": wrong })).await?;
    assert_eq!(status, 403);
    shop.house.close().await
}
