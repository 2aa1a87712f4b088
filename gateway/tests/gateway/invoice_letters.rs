//! Invoices by mail, once, and reminders of what is late. BI3, BI4.

use crate::{
    invoices::{Shop, number},
    notices::{letters_so_far, letters_to},
    support::{House, Person, id},
};
use anyhow::{Context, Result, ensure};
use jiff::SignedDuration;
use kernel::Role;
use mail_parser::{MessageParser, MimeHeaders};
use serde_json::{Value, json};
use std::time::Duration;

const ADA: &str = "ada@martin.fr";

async fn contact(shop: &Shop, mail: Option<&str>) -> Result<String> {
    let add = json!({ "client": shop.client, "details": { "name": "Ada Martin", "role": "Gérante", "mail": mail } });
    id(&shop.admin.carry_out("clientAddContact", add).await?)
}

async fn send(person: &Person, invoice: &str, more: Value) -> Result<Value> {
    let mut input = json!({ "invoice": invoice });
    if let (Some(input), Some(more)) = (input.as_object_mut(), more.as_object()) {
        input.extend(more.clone());
    }
    let payload = person.try_to("invoiceSend", input).await?;
    if let Some(receipt) = payload["receipt"].as_str() {
        person.until_seen(receipt).await?;
    }
    Ok(payload["userErrors"][0]["code"].clone())
}

async fn seen(person: &Person, invoice: &str) -> Result<Value> {
    let query = "query($id: UUID!) { invoice(id: $id) { stage letters { contactId level state tries } } }";
    let mut data = person.ask(query, json!({ "id": invoice })).await?;
    Ok(data["invoice"].take())
}

/// The state of the last letter, once it is no longer on its way.
async fn came(person: &Person, invoice: &str) -> Result<Value> {
    for _ in 0..200 {
        let mut found = seen(person, invoice).await?;
        let last = found["letters"]
            .as_array_mut()
            .and_then(Vec::pop)
            .unwrap_or_default();
        if last["state"] != "QUEUED" && !last.is_null() {
            return Ok(last);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    anyhow::bail!("no letter left")
}

/// The PDF of a letter, and what its file is called.
fn paper(letter: &str) -> Result<(String, Vec<u8>)> {
    let parsed = MessageParser::default()
        .parse(letter.as_bytes())
        .context("a message")?;
    let file = parsed.attachment(0).context("a file")?;
    ensure!(parsed.attachment_count() == 1);
    let name = file.attachment_name().context("a name")?;
    Ok((name.to_owned(), file.contents().to_vec()))
}

fn subject(letter: &str) -> Result<String> {
    let parsed = MessageParser::default()
        .parse(letter.as_bytes())
        .context("a message")?;
    parsed.subject().map(str::to_owned).context("a subject")
}

fn words(letter: &str) -> Result<String> {
    let parsed = MessageParser::default()
        .parse(letter.as_bytes())
        .context("a message")?;
    let text = parsed.body_text(0).context("words")?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[tokio::test(flavor = "multi_thread")]
async fn bi3_an_invoice_goes_by_mail_with_its_paper_once_and_again_when_it_is_wanted() -> Result<()> {
    let shop = Shop::within(House::open().await?).await?;
    let invoice = shop.bill(&[shop.work(20).await?]).await?;
    let early = send(&shop.accountant, &invoice, json!({})).await?;
    assert_eq!(early, "invoice.nobody_to_send_to");
    let silent = contact(&shop, None).await?;
    let ada = contact(&shop, Some(ADA)).await?;
    let draft = send(&shop.accountant, &invoice, json!({})).await?;
    assert_eq!(draft, "invoice.not_validated");
    shop.validate(&invoice).await?;
    let unreachable = send(&shop.accountant, &invoice, json!({ "contact": silent })).await?;
    assert_eq!(unreachable, "invoice.contact_without_mail");

    for _ in 0..2 {
        assert_eq!(send(&shop.accountant, &invoice, json!({})).await?, Value::Null);
    }
    let letter = letters_to(&shop.house, ADA, 1).await?.remove(0);
    assert!(subject(&letter)?.contains(&number(1)), "{letter}");
    let (name, pdf) = paper(&letter)?;
    assert_eq!(name, format!("Facture {}.pdf", number(1)));
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert!(words(&letter)?.contains("36,00 €"), "{}", words(&letter)?);
    let state = came(&shop.accountant, &invoice).await?;
    assert_eq!(
        state,
        json!({ "contactId": ada, "level": null, "state": "SENT", "tries": 1 })
    );
    let found = seen(&shop.accountant, &invoice).await?;
    assert_eq!(found["stage"], "SENT", "sending says so");
    assert_eq!(found["letters"].as_array().map(Vec::len), Some(1), "once");
    assert_eq!(
        seen(&shop.customer, &invoice).await?["letters"],
        json!([]),
        "the team's own"
    );

    assert_eq!(
        send(&shop.accountant, &invoice, json!({ "again": true })).await?,
        Value::Null
    );
    let letters = letters_to(&shop.house, ADA, 2).await?;
    assert!(paper(&letters[0])? == paper(&letters[1])?, "the same paper");
    shop.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn bi4_what_is_late_is_reminded_of_by_mail_level_by_level_until_it_is_paid() -> Result<()> {
    let shop = Shop::within(House::stopped().await?).await?;
    let ada = contact(&shop, Some(ADA)).await?;
    let invoice = shop.bill(&[shop.work(20).await?]).await?;
    shop.validate(&invoice).await?;
    let clock = shop.house.app.journal().clock.clone();
    // Due in 30 days; the levels are 7 and 15 days after.
    clock.advance(SignedDuration::from_hours(24 * 38));
    let first = letters_to(&shop.house, ADA, 1).await?.remove(0);
    let said = words(&first)?;
    assert!(
        said.contains(&format!("reste 36,00 € à régler sur la facture {}", number(1))),
        "{said}"
    );
    assert!(!said.contains("pénalités"), "the first one is friendly: {said}");
    assert_eq!(paper(&first)?.0, format!("Facture {}.pdf", number(1)));

    clock.advance(SignedDuration::from_hours(24 * 8));
    let letters = letters_to(&shop.house, ADA, 2).await?;
    let second = letters
        .iter()
        .find(|letter| *letter != &first)
        .context("another one")?;
    let said = words(second)?;
    assert!(
        said.contains("pénalités de retard") && said.contains("40,00 €"),
        "{said}"
    );
    let accountant = shop.house.person(shop.tenant, Role::Accounting, None).await?;
    let state = came(&accountant, &invoice).await?;
    assert_eq!((&state["contactId"], &state["level"]), (&json!(ada), &json!(2)));
    assert_eq!(letters_so_far(&shop.house, ADA)?.len(), 2, "once a level");
    shop.house.close().await
}
