//! One command, one effect; and refusals in the caller's language.

use crate::{
    company::{stocked, ten_hours},
    support::House,
};
use anyhow::Result;
use commands::runtime::mint;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn the_same_command_id_twice_is_one_effect() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let mut credit = ten_hours(&company.bank);
    credit["commandId"] = json!(mint());
    let first = admin.carry_out("hourBankCreditHours", credit.clone()).await?;
    let second = admin.carry_out("hourBankCreditHours", credit.clone()).await?;
    assert_eq!(first, second);
    let query = "query($id: UUID!) { hourBank(id: $id) { total { count } lots { id } } }";
    let bank = admin.ask(query, json!({ "id": company.bank })).await?["hourBank"].take();
    assert_eq!(
        (
            bank["total"]["count"].as_i64(),
            bank["lots"].as_array().map(Vec::len)
        ),
        (Some(1200), Some(2))
    );

    credit["minutes"] = json!(60);
    let other = admin.try_to("hourBankCreditHours", credit).await?;
    assert_eq!(other["userErrors"][0]["code"], "command.reused");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_are_told_in_the_callers_language_with_their_field() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let wrong = json!({ "name": "Sans clé", "siren": "123456789" });
    let french = admin.try_to("clientRegister", wrong.clone()).await?["userErrors"][0].take();
    let english = admin
        .reading("en-GB, fr;q=0.5")
        .try_to("clientRegister", wrong)
        .await?["userErrors"][0]
        .take();
    assert_eq!(
        french["message"],
        "« 123456789 » n'est pas un SIREN : vérifiez ses 9 chiffres."
    );
    assert_eq!(
        english["message"],
        "\"123456789\" is not a SIREN: check its 9 digits."
    );
    assert_eq!(
        (&french["code"], &french["field"]),
        (&json!("client.not_a_siren"), &json!("siren"))
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_that_names_a_receipt_sees_what_was_written() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let made = admin
        .carry_out("clientRegister", json!({ "name": "Delta" }))
        .await?;
    let receipt = made["receipt"].as_str().unwrap_or_default();
    admin.until_seen(receipt).await?;
    let seen = admin
        .send_after("{ clients { totalCount } }", json!({}), receipt)
        .await?;
    assert_eq!(seen["data"]["clients"]["totalCount"], 1);
    let refused = admin
        .send_after("{ clients { totalCount } }", json!({}), "not a cursor")
        .await?;
    assert_eq!(refused["errors"][0]["extensions"]["code"], "input.not_a_cursor");
    house.close().await
}
