//! Figures through the interface: what was earned, by whatever is told apart, and what other terms would have cost. BI6.

use crate::{
    invoices::{Shop, set},
    support::House,
};
use anyhow::{Result, ensure};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn bi6_earnings_are_told_apart_by_person_and_month() -> Result<()> {
    let shop = Shop::within(House::open().await?).await?;
    let cost = json!({ "account": shop.admin.account.0, "from": "2020-01-01", "hourly": { "amount": "30" } });
    set(&shop.admin, "accountSetCost", cost).await?;
    let invoice = shop.bill(&[shop.work(40).await?]).await?;
    shop.validate(&invoice).await?;
    let query = "{ invoiceEarnings(from: \"2020-01-01\", until: \"2029-12-31\", by: [MONTH, TECHNICIAN, CONTRACT, CLIENT]) {
        month lines client { name } contract { id } technicianId technician { name }
        revenue { amount } cost { amount } margin { amount } } }";
    let data = shop.admin.ask(query, json!({})).await?;
    let rows = data["invoiceEarnings"].as_array().cloned().unwrap_or_default();
    ensure!(rows.len() == 1, "{data}");
    let row = &rows[0];
    assert_eq!(
        (
            &row["revenue"]["amount"],
            &row["cost"]["amount"],
            &row["margin"]["amount"]
        ),
        (&json!("60"), &json!("20"), &json!("40"))
    );
    assert_eq!(row["technicianId"], json!(shop.admin.account.0));
    assert_eq!(row["client"]["name"], "Boulangerie Martin");
    assert_eq!(row["contract"], json!(null), "work outside any contract");
    let denied = shop.customer.send(query, json!({})).await?;
    assert_eq!(denied["errors"][0]["extensions"]["code"], "permit.denied");
    shop.house.close().await
}

/// 100 minutes were worked in November 2026: under a subscription of 50 with one hour, 40 of them are billed at 60.
#[tokio::test(flavor = "multi_thread")]
async fn bi6_a_proposed_contract_is_played_on_real_work() -> Result<()> {
    let shop = Shop::within(House::open().await?).await?;
    shop.work(100).await?;
    let query = "query($client: UUID!, $terms: ContractTermsInput!) {
        contractReplay(client: $client, terms: $terms, until: \"2026-11-20\") { from until total { amount }
            invoiced { amount } months { month covered { count } billed { count } subscription { amount }
                hours { amount } total { amount } } } }";
    let sold = json!({ "unit": "FLAT", "quantity": 1, "monthlyPrice": { "amount": "50" }, "included": { "perMonth": 60 } });
    let terms =
        json!({ "kind": "SUBSCRIPTION", "subscription": sold, "rates": { "default": { "amount": "60" } } });
    let asked = json!({ "client": shop.client, "terms": terms });
    let data = shop.admin.ask(query, asked.clone()).await?;
    let replay = &data["contractReplay"];
    assert_eq!(
        (&replay["from"], &replay["until"], &replay["total"]["amount"]),
        (&json!("2025-12-01"), &json!("2026-11-30"), &json!("640"))
    );
    assert_eq!(replay["invoiced"]["amount"], "0", "nothing was invoiced yet");
    assert_eq!(
        replay["months"][11],
        json!({ "month": "2026-11-01", "covered": { "count": 60 }, "billed": { "count": 40 },
                "subscription": { "amount": "50" }, "hours": { "amount": "40" }, "total": { "amount": "90" } })
    );
    let unknown = json!({ "client": shop.admin.account.0, "terms": asked["terms"] });
    assert_eq!(
        shop.admin.ask(query, unknown).await?["contractReplay"],
        json!(null)
    );
    let denied = shop.customer.send(query, asked).await?;
    assert_eq!(denied["errors"][0]["extensions"]["code"], "permit.denied");
    shop.house.close().await
}
