//! One's own profile, and how the agency looks. ID2, ID5.

use crate::support::House;
use anyhow::Result;
use kernel::Role;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn everybody_changes_their_own_profile_and_nobody_anothers() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let person = house.person(tenant, Role::Staging, None).await?;
    let change = |account, name: &str| json!({ "account": account, "name": name, "language": "ENGLISH" });
    person
        .carry_out("accountChangeProfile", change(person.account.0, " Camille Roux "))
        .await?;
    let me = "{ me { account { name language } } }";
    let shown = person.ask(me, json!({})).await?;
    assert_eq!(
        shown["me"]["account"],
        json!({ "name": "Camille Roux", "language": "ENGLISH" })
    );
    let refused = person
        .try_to("accountChangeProfile", change(admin.account.0, "Personne"))
        .await?;
    assert_eq!(refused["userErrors"][0]["code"], "permit.denied");
    let refused = person
        .try_to("accountChangeProfile", change(person.account.0, " "))
        .await?;
    assert_eq!(refused["userErrors"][0]["code"], "account.name_missing");
    admin
        .carry_out("accountChangeProfile", change(person.account.0, "Camille Essai"))
        .await?;
    assert_eq!(
        person.ask(me, json!({})).await?["me"]["account"]["name"],
        "Camille Essai"
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agency_has_its_colour() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let brand = "mutation($colour: String) { tenantBrand(input: { colour: $colour }) { tenant { colour } userErrors { code field } } }";
    let red = admin.ask(brand, json!({ "colour": "#7F1D1D" })).await?;
    assert_eq!(red["tenantBrand"]["tenant"]["colour"], "#7f1d1d");
    let wrong = admin.ask(brand, json!({ "colour": "rouge" })).await?;
    assert_eq!(
        wrong["tenantBrand"]["userErrors"],
        json!([{ "code": "input.not_a_colour", "field": "colour" }])
    );
    let none = admin.ask(brand, json!({ "colour": null })).await?;
    assert_eq!(none["tenantBrand"]["userErrors"], json!([]));
    let shown = admin.ask("{ me { tenant { name colour } } }", json!({})).await?;
    assert_eq!(shown["me"]["tenant"]["colour"], json!(null));
    house.close().await
}
