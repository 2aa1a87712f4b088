//! Invoices as people keep them and as machines read them. BI3.

use crate::{
    company::register,
    invoices::{Shop, number, set},
    support::{House, Person},
};
use anyhow::{Context, Result, ensure};
use jiff::SignedDuration;
use kernel::{ClientId, Role};
use serde_json::{Value, json};
use std::{
    io::Write,
    process::{Command, Stdio},
};

async fn links(person: &Person, invoice: &str) -> Result<Value> {
    let query = "query($id: UUID!) { invoice(id: $id) { pdf english: pdf(language: ENGLISH) facturX } }";
    let mut data = person.ask(query, json!({ "id": invoice })).await?;
    Ok(data["invoice"].take())
}

async fn open(house: &House, path: &Value, kind: &str) -> Result<(u16, Vec<u8>)> {
    let path = path.as_str().context("a path")?;
    let answer = reqwest::get(format!("{}{path}", house.address)).await?;
    let status = answer.status().as_u16();
    if status == 200 {
        ensure!(answer.headers()["content-type"] == kind);
    }
    Ok((status, answer.bytes().await?.to_vec()))
}

/// What readers of others find in it: its words, and the file within.
fn read(pdf: &[u8]) -> Result<(String, Vec<u8>)> {
    let folder = std::env::temp_dir().join(format!("regie-invoice-{}", commands::runtime::mint()));
    std::fs::create_dir_all(&folder)?;
    let (paper, inside) = (folder.join("invoice.pdf"), folder.join("factur-x.xml"));
    std::fs::File::create(&paper)?.write_all(pdf)?;
    let words = Command::new("pdftotext")
        .args(["-layout"])
        .arg(&paper)
        .arg("-")
        .output()?;
    ensure!(words.status.success());
    let detached = Command::new("pdfdetach")
        .args(["-save", "1", "-o"])
        .args([&inside, &paper])
        .stdout(Stdio::null())
        .status()?;
    ensure!(detached.success());
    let found = std::fs::read(&inside)?;
    std::fs::remove_dir_all(&folder)?;
    let words = String::from_utf8(words.stdout)?;
    Ok((words.split_whitespace().collect::<Vec<_>>().join(" "), found))
}

#[tokio::test(flavor = "multi_thread")]
async fn bi3_an_invoice_is_opened_on_paper_and_for_machines_and_is_the_same_for_ever() -> Result<()> {
    let shop = Shop::within(House::stopped().await?).await?;
    let invoice = shop.bill(&[shop.work(20).await?]).await?;
    let draft = links(&shop.accountant, &invoice).await?;
    assert_eq!(
        draft,
        json!({ "pdf": null, "english": null, "facturX": null }),
        "a draft is no invoice"
    );
    shop.validate(&invoice).await?;

    let found = links(&shop.accountant, &invoice).await?;
    let (status, first) = open(&shop.house, &found["pdf"], "application/pdf").await?;
    assert_eq!(status, 200, "{}", String::from_utf8_lossy(&first));
    let (words, inside) = read(&first)?;
    for said in [
        number(1).as_str(),
        "Atelier du Test",
        "FR44732829320",
        "Pilote remplacé",
        "36,00 €",
        "40,00 €",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
    let (_, data) = open(&shop.house, &found["facturX"], "application/xml").await?;
    assert!(inside == data, "what machines read is within the paper");
    assert!(String::from_utf8(data)?.contains("<ram:DuePayableAmount>36.00</ram:DuePayableAmount>"));
    let (_, english) = open(&shop.house, &found["english"], "application/pdf").await?;
    let (words, _) = read(&english)?;
    assert!(
        words.contains("Amount due") && words.contains("€36.00"),
        "{words}"
    );

    // The agency looks otherwise from now on; what it issued does not.
    shop.house
        .app
        .journal()
        .clock
        .advance(SignedDuration::from_mins(1));
    set(&shop.admin, "tenantRename", json!({ "name": "Atelier du Sud" })).await?;
    shop.house
        .app
        .journal()
        .clock
        .advance(SignedDuration::from_mins(5));
    let again = links(&shop.customer, &invoice).await?;
    let (_, second) = open(&shop.house, &again["pdf"], "application/pdf").await?;
    assert!(first == second, "the same bytes for whoever opens it, whenever");
    shop.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn bi3_a_link_is_for_one_invoice_for_ten_minutes_and_for_whoever_may_see_it() -> Result<()> {
    let shop = Shop::within(House::stopped().await?).await?;
    let invoice = shop.bill(&[shop.work(20).await?]).await?;
    shop.validate(&invoice).await?;
    let stranger = register(&shop.admin, "Garage Petit").await?;
    let strangers = Some(ClientId(stranger.parse()?));
    let other = shop.house.person(shop.tenant, Role::Client, strangers).await?;
    assert_eq!(links(&other, &invoice).await?, Value::Null);
    let technician = shop
        .house
        .person(shop.tenant, Role::FieldTechnician, None)
        .await?;
    let refused = technician.send(
        "query($id: UUID!) { invoice(id: $id) { pdf } }",
        json!({ "id": invoice }),
    );
    assert!(refused.await?["errors"].is_array(), "accounting is not theirs");

    let found = links(&shop.customer, &invoice).await?;
    let path = found["pdf"].as_str().context("a path")?;
    for wrong in [
        path.replace(&invoice, &stranger),
        path.replace("form=pdf", "form=factur_x"),
        path.replace("language=french", "language=english"),
    ] {
        ensure!(wrong != path, "{path}");
        let (status, _) = open(&shop.house, &json!(wrong), "application/pdf").await?;
        assert_eq!(status, 403, "{wrong}");
    }
    shop.house
        .app
        .journal()
        .clock
        .advance(SignedDuration::from_mins(11));
    let (status, _) = open(&shop.house, &found["pdf"], "application/pdf").await?;
    assert_eq!(status, 410);
    shop.house.close().await
}
