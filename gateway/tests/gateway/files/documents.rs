//! Attached, seen by whoever sees the thing, removed. CL4, ID4.

use super::tus::{Tus, bytes, code};
use crate::{
    company::{register, stocked},
    support::{House, Person},
};
use anyhow::{Context, Result};
use kernel::{ClientId, Role, SubjectId};
use serde_json::{Value, json};
use std::time::Duration;

pub const LINKS: &str =
    "query($id: UUID!) { client(id: $id) { documents { totalCount nodes { id name internal link } } } }";

pub async fn documents(person: &Person, client: &str) -> Result<Vec<Value>> {
    let shown = person.ask(LINKS, json!({ "id": client })).await?;
    let nodes = shown["client"]["documents"]["nodes"].as_array();
    Ok(nodes.cloned().unwrap_or_default())
}

async fn refused(person: &Person, mutation: &str, input: Value) -> Result<String> {
    let told = person.try_to(mutation, input).await?;
    let code = told["userErrors"][0]["code"].as_str();
    Ok(code.context("a refusal")?.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sees_the_company_sees_its_documents_and_internal_ones_are_the_teams() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let other = register(&admin, "Menuiserie Kerbrat").await?;
    let tus = Tus::of(&house, &admin);
    let open = tus.send("devis.txt", "text/plain", b"for you").await?;
    let inside = tus.send("marge.txt", "text/plain", b"for us").await?;
    admin
        .carry_out(
            "clientAttachDocument",
            json!({ "client": client, "files": [open] }),
        )
        .await?;
    let internal = json!({ "client": client, "files": [inside], "internal": true });
    admin.carry_out("clientAttachDocument", internal).await?;
    let theirs = ClientId(client.parse()?);
    let person = house.person(tenant, Role::Client, Some(theirs)).await?;
    let partner = house.person(tenant, Role::Partner, Some(theirs)).await?;
    let colleague = house.person(tenant, Role::Accounting, None).await?;
    let web = reqwest::Client::new();
    let get = async |path: &str| -> Result<u16> {
        let answer = web.get(format!("{}{path}", house.address)).send().await?;
        Ok(answer.status().as_u16())
    };
    let link = |node: &Value| node["link"].as_str().unwrap_or_default().to_owned();
    for (who, sees) in [(&admin, 2), (&colleague, 2), (&person, 1), (&partner, 1)] {
        let shown = documents(who, &client).await?;
        assert_eq!(shown.len(), sees, "{}", who.email);
        for node in &shown {
            assert_eq!(get(&link(node)).await?, 200);
        }
    }
    // The internal one's id in hand, and a link that our own key has signed: its account still may not see it.
    let stolen = house.app.identity.file_link(gateway::identity::FileLink {
        tenant,
        account: person.account,
        file: kernel::FileId(inside.parse()?),
        inline: false,
    });
    assert_eq!(get(&stolen).await?, 404);
    let stranger = house
        .person(tenant, Role::Client, Some(ClientId(other.parse()?)))
        .await?;
    assert_eq!(documents(&stranger, &client).await?, Vec::<Value>::new());
    let stolen = house.app.identity.file_link(gateway::identity::FileLink {
        tenant,
        account: stranger.account,
        file: kernel::FileId(open.parse()?),
        inline: false,
    });
    assert_eq!(get(&stolen).await?, 404);
    // Another agency's administrator.
    let (elsewhere, them) = house.agency().await?;
    let stolen = house.app.identity.file_link(gateway::identity::FileLink {
        tenant: elsewhere,
        account: them.account,
        file: kernel::FileId(open.parse()?),
        inline: false,
    });
    assert_eq!(get(&stolen).await?, 404);
    // A link is the account's: it is worth nothing once that is closed.
    let links = documents(&colleague, &client).await?;
    admin
        .carry_out("accountClose", json!({ "account": colleague.account.0 }))
        .await?;
    assert_eq!(get(&link(&links[0])).await?, 404);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_attached_once_by_whoever_sent_it() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let company = stocked(&admin).await?;
    let other = register(&admin, "Menuiserie Kerbrat").await?;
    let colleague = house.person(tenant, Role::Commercial, None).await?;
    let file = Tus::of(&house, &admin).send("a.bin", "", &bytes(100)).await?;
    let to = |client: &str| json!({ "client": client, "files": [file] });
    assert_eq!(
        refused(&colleague, "clientAttachDocument", to(&other)).await?,
        "file.not_received"
    );
    let theirs = house.agency().await?.1;
    let elsewhere = register(&theirs, "Ailleurs").await?;
    assert_eq!(
        refused(&theirs, "clientAttachDocument", to(&elsewhere)).await?,
        "file.not_received"
    );
    let contract = json!({ "contract": company.contract, "files": [file] });
    admin.carry_out("contractAttachDocument", contract).await?;
    assert_eq!(
        refused(&admin, "clientAttachDocument", to(&other)).await?,
        "file.attached_elsewhere"
    );
    // All of them, or none.
    let fresh = Tus::of(&house, &admin).send("b.bin", "", &bytes(100)).await?;
    let both = json!({ "client": other, "files": [fresh, file] });
    assert_eq!(
        refused(&admin, "clientAttachDocument", both).await?,
        "file.attached_elsewhere"
    );
    assert_eq!(documents(&admin, &other).await?.len(), 0);
    let many: Vec<&String> = std::iter::repeat_n(&fresh, 51).collect();
    let many = json!({ "client": other, "files": many });
    assert_eq!(
        refused(&admin, "clientAttachDocument", many).await?,
        "file.too_many"
    );
    let shown = admin
        .ask(
            "query($id: UUID!) { contract(id: $id) { documents { nodes { name } } } }",
            json!({ "id": company.contract }),
        )
        .await?;
    assert_eq!(
        shown["contract"]["documents"]["nodes"],
        json!([{ "name": "a.bin" }])
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_document_cannot_be_read_even_from_a_copy_of_the_disk() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let file = Tus::of(&house, &admin).send("a.bin", "", &bytes(1000)).await?;
    admin
        .carry_out(
            "clientAttachDocument",
            json!({ "client": client, "files": [file] }),
        )
        .await?;
    let link = documents(&admin, &client).await?[0]["link"].clone();
    let url = format!("{}{}", house.address, link.as_str().context("a link")?);
    assert_eq!(reqwest::get(&url).await?.status(), 200);
    let remove = |client: &str| json!({ "client": client, "file": file, "reason": "doublon" });
    let other = register(&admin, "Menuiserie Kerbrat").await?;
    assert_eq!(
        refused(&admin, "clientRemoveDocument", remove(&other)).await?,
        "file.not_found"
    );
    admin.carry_out("clientRemoveDocument", remove(&client)).await?;
    assert_eq!(documents(&admin, &client).await?.len(), 0);
    assert_eq!(
        code(reqwest::get(&url).await?).await?,
        (404, "file.not_found".to_owned())
    );
    let vault = &house.app.journal().vault;
    let subject = SubjectId(file.parse()?);
    for _ in 0..600 {
        if vault.is_forgotten(tenant, subject).await? {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(vault.is_forgotten(tenant, subject).await?, "its key is destroyed");
    let sealed = house.files().join(tenant.to_string()).join(&file);
    assert!(sealed.exists());
    house.app.files.sweep().await?;
    assert!(!sealed.exists(), "and what it sealed is removed");
    house.close().await
}

/// What nobody attaches, and what nobody finishes, is gone after a day.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_left_lying_is_removed_after_a_day() -> Result<()> {
    let house = House::stopped().await?;
    let (tenant, admin) = house.agency().await?;
    let tus = Tus::of(&house, &admin);
    let begun = tus.begun(100, "a.bin", "").await?;
    assert_eq!(tus.patch(&begun, 0, bytes(50)).await?.status(), 204);
    let whole = tus.send("b.bin", "", &bytes(1000)).await?;
    house.app.files.sweep().await?;
    assert_eq!(tus.offset(&begun).await?, 50);
    admin.until_all_is_seen(&house).await?;
    house
        .app
        .journal()
        .clock
        .advance(jiff::SignedDuration::from_hours(25));
    let sealed = house.files().join(tenant.to_string()).join(&whole);
    for _ in 0..600 {
        house.app.files.sweep().await?;
        if !sealed.exists() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(!sealed.exists());
    assert_eq!(std::fs::read_dir(house.files().join("uploads"))?.count(), 0);
    house.close().await
}
