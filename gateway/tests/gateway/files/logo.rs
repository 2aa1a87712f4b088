//! What stands at the head of an agency's pages and letters. ID5.

use super::tus::{PNG, Tus, header};
use crate::support::House;
use anyhow::{Context, Result};
use serde_json::{Value, json};

const BRAND: &str = "mutation($input: TenantBrandInput!) { tenantBrand(input: $input) {
    tenant { logo colour } userErrors { code field } } }";

#[tokio::test(flavor = "multi_thread")]
async fn an_agency_has_its_logo_and_everybody_sees_it() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let tus = Tus::of(&house, &admin);
    let public = format!("{}/brand/{tenant}/logo", house.address);
    assert_eq!(reqwest::get(&public).await?.status(), 404);
    let brand = async |logo: Value| -> Result<Value> {
        let input = json!({ "input": { "colour": "#7f1d1d", "logo": logo } });
        Ok(admin.ask(BRAND, input).await?["tenantBrand"].take())
    };
    let first = tus.send("logo.png", "image/png", PNG).await?;
    let branded = brand(json!(first)).await?;
    assert_eq!(branded["userErrors"], json!([]));
    let path = branded["tenant"]["logo"].as_str().context("a path")?.to_owned();
    let shown = reqwest::get(format!("{}{path}", house.address)).await?;
    assert_eq!(shown.status(), 200);
    assert_eq!(header(&shown, "content-type")?, "image/png");
    assert_eq!(header(&shown, "cache-control")?, "public, max-age=300");
    assert!(shown.bytes().await? == PNG);
    // Nothing is said of it: it stays.
    let colour = admin.ask(BRAND, json!({ "input": { "colour": null } })).await?;
    assert_eq!(colour["tenantBrand"]["tenant"]["logo"], json!(path));
    for (name, kind, content, code) in [
        (
            "a.svg",
            "image/svg+xml",
            b"<svg/>".to_vec(),
            "tenant.logo_not_a_picture",
        ),
        (
            "a.png",
            "image/png",
            [PNG, &vec![0; 1024 * 1024]].concat(),
            "tenant.logo_too_large",
        ),
    ] {
        let file = tus.send(name, kind, &content).await?;
        let refused = brand(json!(file)).await?;
        assert_eq!(refused["userErrors"], json!([{ "code": code, "field": "logo" }]));
    }
    let second = tus.send("logo.png", "image/png", &[PNG, b"2"].concat()).await?;
    assert_eq!(brand(json!(second)).await?["userErrors"], json!([]));
    assert!(reqwest::get(&public).await?.bytes().await?.ends_with(b"2"));
    assert_eq!(brand(json!(null)).await?["tenant"]["logo"], json!(null));
    assert_eq!(reqwest::get(&public).await?.status(), 404);
    house.close().await
}
