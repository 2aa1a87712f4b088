//! Coming in, by tus 1.0.

use super::tus::{PNG, Tus, bytes, code, file_of, header};
use crate::{company::register, support::House};
use anyhow::Result;
use base64::{Engine, prelude::BASE64_STANDARD};
use kernel::Role;
use reqwest::Method;
use serde_json::json;

const DOCUMENTS: &str = "query($id: UUID!) { client(id: $id) { documents { totalCount nodes {
    id name size mediaType sha256 internal by { id } } } } }";

#[tokio::test(flavor = "multi_thread")]
async fn a_file_comes_in_pieces_and_is_known_by_what_was_sent() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let (tus, sent) = (Tus::of(&house, &admin), bytes(200_000));
    let begun = tus.begin(sent.len() as u64, "../relevé \"été\".bin", "").await?;
    assert_eq!(begun.status(), 201);
    assert_eq!(header(&begun, "tus-resumable")?, "1.0.0");
    assert!(header(&begun, "upload-expires")?.ends_with("GMT"));
    let url = header(&begun, "location")?;
    let mut at = 0;
    for length in [1, 65_535, 65_536, 100, 68_828] {
        assert_eq!(tus.offset(&url).await?, at as u64);
        let part = tus.patch(&url, at as u64, sent[at..at + length].to_vec()).await?;
        assert_eq!(part.status(), 204);
        at += length;
        assert_eq!(header(&part, "upload-offset")?, at.to_string());
    }
    // Whoever lost the last answer asks again, and hears that it is there.
    assert_eq!(tus.offset(&url).await?, sent.len() as u64);
    let again = tus.patch(&url, sent.len() as u64, vec![]).await?;
    assert_eq!(again.status(), 204);
    let file = file_of(&url);
    admin
        .carry_out(
            "clientAttachDocument",
            json!({ "client": client, "files": [file] }),
        )
        .await?;
    let shown = admin.ask(DOCUMENTS, json!({ "id": client })).await?;
    let digest = {
        use sha2::Digest;
        hex::encode(sha2::Sha256::digest(&sent))
    };
    let expected = json!({ "id": file, "name": "relevé \"été\".bin", "size": 200_000, "sha256": digest,
        "mediaType": "application/octet-stream", "internal": false, "by": { "id": admin.account.0 } });
    assert_eq!(
        shown["client"]["documents"],
        json!({ "totalCount": 1, "nodes": [expected] })
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_file_is_there_as_soon_as_it_is_begun() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let tus = Tus::of(&house, &admin);
    let url = tus.begun(0, "vide.txt", "text/plain").await?;
    assert_eq!(tus.offset(&url).await?, 0);
    admin
        .carry_out(
            "clientAttachDocument",
            json!({ "client": client, "files": [file_of(&url)] }),
        )
        .await?;
    let shown = admin.ask(DOCUMENTS, json!({ "id": client })).await?;
    assert_eq!(shown["client"]["documents"]["nodes"][0]["size"], 0);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_begun_can_be_given_up() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let tus = Tus::of(&house, &admin);
    let url = tus.begun(10, "a.txt", "text/plain").await?;
    assert_eq!(tus.patch(&url, 0, "hello").await?.status(), 204);
    assert_eq!(tus.delete(&url).await?.status(), 204);
    assert_eq!(tus.head(&url).await?.status(), 404);
    assert_eq!(tus.delete(&url).await?.status(), 404);
    let left = std::fs::read_dir(house.files().join("uploads"))?.count();
    assert_eq!(left, 0, "nothing of it is on disk");
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_says_what_it_speaks_and_who_does_not_is_told() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let tus = Tus::of(&house, &admin);
    let url = format!("{}/files/uploads", house.address);
    let spoken = tus.web.request(Method::OPTIONS, &url).send().await?;
    assert_eq!(spoken.status(), 204);
    assert_eq!(header(&spoken, "tus-version")?, "1.0.0");
    assert_eq!(
        header(&spoken, "tus-extension")?,
        "creation,termination,expiration"
    );
    assert_eq!(header(&spoken, "tus-max-size")?, (256 * 1024 * 1024).to_string());
    let token = admin.token.clone().unwrap_or_default();
    let plain = tus.web.post(&url).bearer_auth(&token).send().await?;
    assert_eq!(code(plain).await?, (412, "file.not_tus".to_owned()));
    let sizeless = tus.request(Method::POST, &url).send().await?;
    assert_eq!(code(sizeless).await?, (400, "file.header_missing".to_owned()));
    let huge = tus.begin(256 * 1024 * 1024 + 1, "a", "").await?;
    assert_eq!(code(huge).await?, (413, "file.too_large".to_owned()));
    let begun = tus.begun(5, "a.txt", "text/plain").await?;
    let untyped = tus
        .request(Method::PATCH, &begun)
        .header("Upload-Offset", 0)
        .body("hello");
    assert_eq!(
        code(untyped.send().await?).await?,
        (415, "file.not_a_body".to_owned())
    );
    // Where something in between lets POST through only.
    let overridden = tus
        .request(Method::POST, &begun)
        .header("X-HTTP-Method-Override", "PATCH")
        .header("Content-Type", "application/offset+octet-stream")
        .header("Upload-Offset", 0)
        .body("hello");
    assert_eq!(overridden.send().await?.status(), 204);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_attach_nothing_sends_nothing() -> Result<()> {
    let house = House::open().await?;
    let (tenant, _) = house.agency().await?;
    let staging = house.person(tenant, Role::Staging, None).await?;
    let refused = Tus::of(&house, &staging).begin(5, "a", "").await?;
    assert_eq!(code(refused).await?, (403, "permit.denied".to_owned()));
    let nobody = Tus::of(&house, &house.nobody()).begin(5, "a", "").await?;
    assert_eq!(code(nobody).await?, (401, "identity.not_signed_in".to_owned()));
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_pretends_to_be_another_thing_is_refused_and_nothing_of_it_is_kept() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let tus = Tus::of(&house, &admin);
    let page = b"<!DOCTYPE html><script>alert(1)</script>";
    for (name, said, content) in [
        ("a.png", "image/png", page.as_slice()),
        ("a.png", "", page),
        ("a.jpg", "image/jpeg", PNG),
        ("a.pdf", "application/pdf", PNG),
    ] {
        let url = tus.begun(content.len() as u64, name, said).await?;
        let refused = tus.patch(&url, 0, content).await?;
        assert_eq!(
            code(refused).await?,
            (415, "file.pretends".to_owned()),
            "{name} {said}"
        );
        assert_eq!(tus.head(&url).await?.status(), 404);
    }
    let left = std::fs::read_dir(house.files().join("uploads"))?.count();
    assert_eq!(left, 0);
    house.close().await
}

/// NF1: neither the name nor the content, while it comes in and after.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_file_is_on_disk_in_clear() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let tus = Tus::of(&house, &admin);
    let secret = b"the very secret of Martin ".repeat(10_000);
    let url = tus
        .begun(secret.len() as u64, "secret of Martin.txt", "text/plain")
        .await?;
    assert_eq!(
        tus.patch(&url, 0, secret[..100_000].to_vec()).await?.status(),
        204
    );
    let in_clear = |folder: std::path::PathBuf| -> Result<usize> {
        let mut found = 0;
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_file() {
                let bytes = std::fs::read(path)?;
                found += bytes.windows(6).filter(|part| part == b"Martin").count();
            }
        }
        Ok(found)
    };
    assert_eq!(in_clear(house.files().join("uploads"))?, 0);
    assert_eq!(
        tus.patch(&url, 100_000, secret[100_000..].to_vec())
            .await?
            .status(),
        204
    );
    let shelf = house.files().join(tenant.to_string());
    assert_eq!(std::fs::read_dir(&shelf)?.count(), 1);
    assert_eq!(in_clear(shelf)?, 0);
    let rows: Vec<String> = sqlx::query_scalar("SELECT to_json(u)::text FROM files.uploads u")
        .fetch_all(&house.app.journal().pools.follower)
        .await?;
    let events: Vec<String> = sqlx::query_scalar("SELECT payload::text FROM journal.events")
        .fetch_all(&house.app.journal().pools.follower)
        .await?;
    let said = BASE64_STANDARD.encode("Martin");
    for text in rows.iter().chain(&events) {
        assert!(!text.contains("Martin") && !text.contains(&said), "{text}");
    }
    house.close().await
}
