//! Suppliers' invoices through the interface: a file that was sent is read, checked and shown. BI2, NF1, ID4.

use crate::{
    files::Tus,
    invoices::{Shop, number},
    support::{House, Person, id},
};
use anyhow::{Context, Result, ensure};
use kernel::Role;
use serde_json::{Value, json};

/// An invoice of our own, as its buyer gets it: paper and data.
async fn issued(shop: &Shop) -> Result<(Vec<u8>, String)> {
    let invoice = shop.bill(&[shop.work(20).await?]).await?;
    shop.validate(&invoice).await?;
    let query = "query($id: UUID!) { invoice(id: $id) { pdf facturX } }";
    let data = shop.accountant.ask(query, json!({ "id": invoice })).await?;
    let paper = open(&shop.house, &data["invoice"]["pdf"]).await?;
    let alone = open(&shop.house, &data["invoice"]["facturX"]).await?;
    Ok((paper, String::from_utf8(alone)?))
}

async fn open(house: &House, path: &Value) -> Result<Vec<u8>> {
    let path = path.as_str().context("a path")?;
    let answer = reqwest::get(format!("{}{path}", house.address)).await?;
    ensure!(answer.status() == 200, "{path}: {}", answer.status());
    Ok(answer.bytes().await?.to_vec())
}

async fn sent(shop: &Shop, person: &Person, name: &str, bytes: &[u8]) -> Result<Value> {
    let kind = if bytes.starts_with(b"%PDF") {
        "application/pdf"
    } else {
        "application/xml"
    };
    let file = Tus::of(&shop.house, person).send(name, kind, bytes).await?;
    person
        .try_to("supplierInvoiceReceive", json!({ "file": file }))
        .await
}

async fn shown(person: &Person, id: &str) -> Result<Value> {
    let query = "query($id: UUID!) { supplierInvoice(id: $id) { number kind issuedOn currency seller { name vatNumber }
        buyer { name } lines { label quantity unit net vatRate } vat { rate base amount } totals { net tax gross due }
        faults { rule message said computed } documents { nodes { name mediaType link } } refusedOn refusalReason } }";
    let mut data = person.ask(query, json!({ "id": id })).await?;
    Ok(data["supplierInvoice"].take())
}

/// AU2.
async fn tells_its_history(person: &Person, id: &str) -> Result<()> {
    let history = "query($id: UUID!) { history(kind: SUPPLIER_INVOICE, id: $id) { nodes { sentence } } }";
    let told = person.ask(history, json!({ "id": id })).await?;
    ensure!(told["history"]["nodes"][0]["sentence"].is_string(), "{told}");
    Ok(())
}

fn code(payload: &Value) -> &Value {
    &payload["userErrors"][0]["code"]
}

#[tokio::test(flavor = "multi_thread")]
async fn bi2_a_suppliers_factur_x_is_read_checked_and_shown() -> Result<()> {
    let shop = Shop::within(House::open().await?).await?;
    let (paper, alone) = issued(&shop).await?;
    let received = sent(&shop, &shop.accountant, "facture.pdf", &paper).await?;
    assert_eq!(received["userErrors"], json!([]), "{received}");
    let seen = shown(&shop.accountant, &id(&received)?).await?;
    tells_its_history(&shop.accountant, &id(&received)?).await?;
    assert_eq!(
        (&seen["number"], &seen["kind"]),
        (&json!(number(1)), &json!("INVOICE"))
    );
    assert_eq!(
        seen["seller"],
        json!({ "name": "Atelier du Test", "vatNumber": "FR44732829320" })
    );
    assert_eq!(
        seen["lines"],
        json!([{ "label": seen["lines"][0]["label"], "quantity": "20", "unit": "MIN", "net": "30.00", "vatRate": "20" }])
    );
    assert_eq!(
        seen["vat"],
        json!([{ "rate": "20", "base": "30.00", "amount": "6.00" }])
    );
    assert_eq!(
        seen["totals"],
        json!({ "net": "30.00", "tax": "6.00", "gross": "36.00", "due": "36.00" })
    );
    assert_eq!(
        seen["faults"].as_array().map(Vec::len),
        Some(1),
        "it is for another than the agency: {}",
        seen["faults"]
    );
    assert_eq!(seen["faults"][0]["rule"], "ADDRESSED_TO_ANOTHER");
    let document = &seen["documents"]["nodes"][0];
    assert_eq!(document["name"], "facture.pdf");
    ensure!(
        open(&shop.house, &document["link"]).await? == paper,
        "the file is what was sent"
    );

    let again = sent(&shop, &shop.accountant, "encore.xml", alone.as_bytes()).await?;
    assert_eq!(
        code(&again),
        "supplier_invoice.already_received",
        "the same number, as data alone"
    );
    let wrong = alone
        .replace(&number(1), "X-1")
        .replace("DuePayableAmount>36.00", "DuePayableAmount>36.01");
    let wrong = sent(&shop, &shop.accountant, "faux.xml", wrong.as_bytes()).await?;
    let seen = shown(&shop.accountant, &id(&wrong)?).await?;
    let due = &seen["faults"][0];
    assert_eq!(
        (&due["rule"], &due["said"], &due["computed"]),
        (&json!("DUE"), &json!("36.01"), &json!("36.00"))
    );
    let message = due["message"].as_str().context("a sentence")?;
    ensure!(message.contains("BR-CO-16"), "{message}");
    let listed = shop
        .accountant
        .ask(
            "{ supplierInvoices(filter: { faulty: true }) { totalCount nodes { number } } }",
            json!({}),
        )
        .await?;
    assert_eq!(
        listed["supplierInvoices"],
        json!({ "totalCount": 2, "nodes": [{ "number": "X-1" }, { "number": number(1) }] })
    );
    shop.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn bi2_what_cannot_be_read_is_told_of_and_does_not_come_in() -> Result<()> {
    let shop = Shop::within(House::open().await?).await?;
    for (name, bytes, told) in [
        (
            "scan.pdf",
            &b"%PDF-1.7\nnothing within\n%%EOF"[..],
            "nothing_within",
        ),
        ("liste.xml", b"<list/>", "another_syntax"),
        ("casse.xml", b"<a><b></a>", "broken"),
        (
            "entites.xml",
            b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
            "broken",
        ),
    ] {
        let refused = sent(&shop, &shop.accountant, name, bytes).await?;
        assert_eq!(
            code(&refused),
            &json!(format!("supplier_invoice.{told}")),
            "{name}"
        );
        assert_eq!(
            (&refused["made"], &refused["receipt"]),
            (&Value::Null, &Value::Null)
        );
    }
    let listed = shop
        .accountant
        .ask("{ supplierInvoices { totalCount } }", json!({}))
        .await?;
    assert_eq!(listed["supplierInvoices"]["totalCount"], 0);
    shop.house.close().await
}

/// ID4: a file is its sender's until it is attached; a client sees nothing of this.
#[tokio::test(flavor = "multi_thread")]
async fn id4_nobody_takes_in_the_file_of_another_and_no_client_sees_what_suppliers_ask() -> Result<()> {
    let shop = Shop::within(House::open().await?).await?;
    let (paper, _) = issued(&shop).await?;
    let file = Tus::of(&shop.house, &shop.admin)
        .send("facture.pdf", "application/pdf", &paper)
        .await?;
    let receive = json!({ "file": file });
    let other = shop
        .accountant
        .try_to("supplierInvoiceReceive", receive.clone())
        .await?;
    assert_eq!(code(&other), "file.not_found");
    let client = shop
        .customer
        .try_to("supplierInvoiceReceive", receive.clone())
        .await?;
    assert_eq!(code(&client), "permit.denied");
    let support = shop.house.person(shop.tenant, Role::Support, None).await?;
    let own = sent(&shop, &support, "facture.pdf", &paper).await?;
    assert_eq!(code(&own), "permit.denied");

    let received = id(&shop.admin.try_to("supplierInvoiceReceive", receive).await?)?;
    let answer = shop
        .customer
        .send("{ supplierInvoices { totalCount } }", json!({}))
        .await?;
    assert_eq!(answer["errors"][0]["extensions"]["code"], "permit.denied");
    let link = shown(&shop.admin, &received).await?["documents"]["nodes"][0]["link"].take();
    ensure!(open(&shop.house, &link).await? == paper);
    shop.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn bi2_a_suppliers_invoice_is_refused_once_with_its_reason() -> Result<()> {
    let shop = Shop::within(House::open().await?).await?;
    let (paper, _) = issued(&shop).await?;
    let received = id(&sent(&shop, &shop.accountant, "facture.pdf", &paper).await?)?;
    let refuse = |reason: &str| json!({ "supplierInvoice": received, "reason": reason });
    let done = shop
        .admin
        .try_to("supplierInvoiceRefuse", refuse("Pas pour nous."))
        .await?;
    assert_eq!(done["userErrors"], json!([]), "{done}");
    let seen = shown(&shop.accountant, &received).await?;
    assert_eq!(seen["refusalReason"], "Pas pour nous.");
    ensure!(seen["refusedOn"].is_string(), "{seen}");
    let again = shop
        .admin
        .try_to("supplierInvoiceRefuse", refuse("Encore."))
        .await?;
    assert_eq!(code(&again), "supplier_invoice.already_refused");
    let listed = shop
        .accountant
        .ask(
            "{ supplierInvoices(filter: { refused: false }) { totalCount } }",
            json!({}),
        )
        .await?;
    assert_eq!(listed["supplierInvoices"]["totalCount"], 0);
    shop.house.close().await
}
