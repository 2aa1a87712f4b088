//! Invoices through the interface: from the work that waits to the last payment, and why each line is there. BI1, BI2, BI6, AU3.

use crate::{
    company::register,
    support::{House, Person, id},
};
use anyhow::{Context, Result, ensure};
use jiff::tz::TimeZone;
use kernel::{ClientId, Clock, Role, TenantId};
use serde_json::{Value, json};

/// A day that has come, whenever this runs.
const WORKED_ON: &str = "2026-11-03";

pub struct Shop {
    pub house: House,
    pub tenant: TenantId,
    pub admin: Person,
    pub accountant: Person,
    pub customer: Person,
    pub client: String,
    ticket: String,
}

impl Shop {
    /// Prices outside contracts of 90 an hour; a seller and a buyer that the law accepts.
    async fn open() -> Result<Shop> {
        Shop::within(House::open().await?).await
    }

    pub async fn within(house: House) -> Result<Shop> {
        let (tenant, admin) = house.agency().await?;
        let client = register(&admin, "Boulangerie Martin").await?;
        let address = json!({ "purpose": "BILLING", "lines": ["2 place du Marché"], "postalCode": "69002", "city": "Lyon" });
        let change = json!({ "client": client, "addresses": [address] });
        admin.carry_out("clientChangeAddresses", change).await?;
        let company = Some(ClientId(client.parse()?));
        let customer = house.person(tenant, Role::Client, company).await?;
        let accountant = house.person(tenant, Role::Accounting, None).await?;
        let open = json!({ "client": client, "subject": "Imprimante", "description": "Rien ne sort." });
        let ticket = id(&admin.carry_out("ticketOpen", open).await?)?;
        let shop = Shop {
            house,
            tenant,
            admin,
            accountant,
            customer,
            client,
            ticket,
        };
        shop.settle().await?;
        Ok(shop)
    }

    async fn settle(&self) -> Result<()> {
        let rates = json!({ "default": { "amount": "90" } });
        set(
            &self.admin,
            "tenantSetPrices",
            json!({ "from": "2020-01-01", "step": 0, "rates": rates }),
        )
        .await?;
        let identity = json!({ "name": "Atelier du Test", "siren": "732829320", "vatNumber": "FR44732829320",
                               "lines": ["1 rue de la Paix"], "postalCode": "69001", "city": "Lyon" });
        set(&self.accountant, "sellerIdentify", identity).await?;
        let vat = json!({ "category": "STANDARD", "rate": "20" });
        let invoicing =
            json!({ "from": "2020-01-01", "vat": vat, "lateRate": "12.15", "reminders": [7, 15] });
        set(&self.accountant, "sellerSetInvoicing", invoicing).await
    }

    /// Work that was validated, for the ticket.
    pub async fn work(&self, minutes: i64) -> Result<String> {
        let log = json!({ "ticket": self.ticket, "worked": minutes, "dateOfWork": WORKED_ON, "note": "Pilote remplacé" });
        let entry = id(&self.admin.carry_out("timeEntryLog", log).await?)?;
        self.admin
            .carry_out("timeEntryValidate", json!({ "entry": entry }))
            .await?;
        Ok(entry)
    }

    pub async fn bill(&self, entries: &[String]) -> Result<String> {
        let draft = json!({ "client": self.client, "entries": entries });
        id(&self.accountant.carry_out("invoiceDraftFromTime", draft).await?)
    }

    pub async fn validate(&self, invoice: &str) -> Result<()> {
        let validate = json!({ "invoice": invoice });
        self.accountant
            .carry_out("invoiceValidate", validate)
            .await
            .map(drop)
    }

    pub async fn pay(&self, invoice: &str, amount: &str) -> Result<Value> {
        let record = json!({ "invoice": invoice, "amount": { "amount": amount }, "receivedOn": WORKED_ON, "means": "TRANSFER" });
        self.accountant.try_to("invoiceRecordPayment", record).await
    }
}

/// As the register writes it in the year that it is: F2026-00001.
pub fn number(of: u32) -> String {
    let zone = TimeZone::get("Europe/Paris").expect("a zone");
    format!("F{}-{of:05}", Clock::real().now().to_zoned(zone).year())
}

/// Of the agency itself: nothing is made by it.
pub async fn set(person: &Person, mutation: &str, input: Value) -> Result<()> {
    let (first, rest) = mutation.split_at(1);
    let kind = format!("{}{rest}Input", first.to_uppercase());
    let query = format!(
        "mutation($input: {kind}!) {{ {mutation}(input: $input) {{ userErrors {{ code message }} }} }}"
    );
    let done = person.ask(&query, json!({ "input": input })).await?;
    ensure!(done[mutation]["userErrors"] == json!([]), "{done}");
    Ok(())
}

async fn shown(person: &Person, invoice: &str) -> Result<Value> {
    let query = "query($id: UUID!) { invoice(id: $id) { number stage kind gross { amount } balance { amount }
        buyer { name siren city } seller { name vatNumber } mentions { lateRate indemnity { amount currency } }
        vat { vat { category rate } net { amount } tax { amount } }
        lines { id label net { amount } quantity base unit timeEntry { id } ticket { id }
            why { eventType sentence who { name } } }
        movements { kind amount { amount } balanceAfter { amount } } } }";
    let mut data = person.ask(query, json!({ "id": invoice })).await?;
    Ok(data["invoice"].take())
}

#[tokio::test(flavor = "multi_thread")]
async fn bi1_work_that_waits_becomes_an_invoice_that_is_paid() -> Result<()> {
    let shop = Shop::open().await?;
    let entries = vec![shop.work(20).await?, shop.work(50).await?];
    let invoice = shop.bill(&entries).await?;
    let queue = shop.accountant.ask("{ toBill { entries } }", json!({})).await?;
    assert_eq!(queue["toBill"], json!([]), "what is billed leaves the queue");
    shop.validate(&invoice).await?;
    let seen = shown(&shop.accountant, &invoice).await?;
    assert_eq!(
        (&seen["stage"], &seen["gross"]["amount"]),
        (&json!("VALIDATED"), &json!("126"))
    );
    let vat = json!([{ "vat": { "category": "STANDARD", "rate": "20" }, "net": { "amount": "105" }, "tax": { "amount": "21" } }]);
    assert_eq!(seen["vat"], vat);
    assert_eq!(
        seen["buyer"],
        json!({ "name": "Boulangerie Martin", "siren": "847123692", "city": "Lyon" })
    );
    let indemnity = json!({ "lateRate": "12.15", "indemnity": { "amount": "40", "currency": "EUR" } });
    assert_eq!(seen["mentions"], indemnity);
    let refused = shop.pay(&invoice, "126.01").await?;
    assert_eq!(refused["userErrors"][0]["code"], "invoice.pays_too_much");
    for amount in ["26", "100"] {
        shop.pay(&invoice, amount).await?;
    }
    let seen = shown(&shop.accountant, &invoice).await?;
    assert_eq!(
        (&seen["stage"], &seen["balance"]["amount"]),
        (&json!("PAID"), &json!("0"))
    );
    assert_eq!(seen["movements"].as_array().map(Vec::len), Some(2));
    shop.house.close().await
}

/// AU2: from a line to the ticket, the work and the person who validated it.
#[tokio::test(flavor = "multi_thread")]
async fn au3_a_line_says_why_it_is_there() -> Result<()> {
    let shop = Shop::open().await?;
    let entry = shop.work(20).await?;
    let invoice = shop.bill(std::slice::from_ref(&entry)).await?;
    shop.validate(&invoice).await?;
    let seen = shown(&shop.admin, &invoice).await?;
    let line = &seen["lines"][0];
    assert_eq!(
        (&line["timeEntry"]["id"], &line["ticket"]["id"]),
        (&json!(entry), &json!(shop.ticket))
    );
    let why = line["why"].as_array().context("a way back")?;
    let facts: Vec<&str> = why.iter().filter_map(|fact| fact["eventType"].as_str()).collect();
    let expected = [
        "ticket.opened",
        "time_entry.time_logged",
        "time_entry.time_validated",
        "time_entry.time_billed",
        "invoice.drafted",
        "invoice.validated",
    ];
    assert_eq!(facts, expected);
    assert_eq!(
        why[2]["who"]["name"], "Camille Essai",
        "the person who validated it"
    );
    // What takes it back leads to the same, and on.
    let credit = json!({ "invoice": invoice, "reason": "Erreur" });
    let note = id(&shop.accountant.carry_out("invoiceCredit", credit).await?)?;
    shop.validate(&note).await?;
    let seen = shown(&shop.admin, &note).await?;
    let why = seen["lines"][0]["why"].as_array().context("a way back")?;
    let facts: Vec<&str> = why.iter().filter_map(|fact| fact["eventType"].as_str()).collect();
    let credited = [
        &expected[..],
        &["invoice.credited", "invoice.drafted", "invoice.validated"],
    ]
    .concat();
    assert_eq!(facts, credited);
    shop.house.close().await
}

/// ID4: a client sees its invoices, never a draft, and none of what is the agency's own.
#[tokio::test(flavor = "multi_thread")]
async fn id4_a_client_sees_what_it_was_sent_and_nothing_else() -> Result<()> {
    let shop = Shop::open().await?;
    let draft = shop.bill(&[shop.work(20).await?]).await?;
    assert_eq!(shown(&shop.customer, &draft).await?, Value::Null);
    shop.validate(&draft).await?;
    let seen = shown(&shop.customer, &draft).await?;
    assert_eq!(seen["gross"]["amount"], "36");
    assert_eq!(seen["lines"][0]["why"], json!([]), "the way back is the team's");
    let listed = shop.customer.ask(
        "{ invoices { totalCount } invoiceAgeing { total { amount } } }",
        json!({}),
    );
    let listed = listed.await?;
    assert_eq!(
        (
            &listed["invoices"]["totalCount"],
            &listed["invoiceAgeing"][0]["total"]["amount"]
        ),
        (&json!(1), &json!("36"))
    );
    shop.house.close().await
}
