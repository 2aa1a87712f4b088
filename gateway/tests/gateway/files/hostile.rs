//! Whoever wants what is not theirs, and whoever changes what is on the disk.

use super::{
    downloads::Sent,
    tus::{Tus, bytes, code, file_of},
};
use crate::support::House;
use anyhow::{Context, Result};
use kernel::Role;
use std::path::PathBuf;

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_is_its_accounts_own() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let ours = Tus::of(&house, &admin);
    let url = ours.begun(10, "a.bin", "").await?;
    let colleague = house.person(tenant, Role::Admin, None).await?;
    let (_, them) = house.agency().await?;
    for other in [colleague, them] {
        let theirs = Tus::of(&house, &other);
        assert_eq!(theirs.head(&url).await?.status(), 404);
        let patched = theirs.patch(&url, 0, bytes(10)).await?;
        assert_eq!(code(patched).await?, (404, "file.upload_not_found".to_owned()));
        assert_eq!(theirs.delete(&url).await?.status(), 404);
    }
    assert_eq!(Tus::of(&house, &house.nobody()).head(&url).await?.status(), 401);
    assert_eq!(ours.offset(&url).await?, 0);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn bytes_are_taken_where_they_belong_and_no_more_than_was_said() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let tus = Tus::of(&house, &admin);
    let url = tus.begun(10, "a.bin", "").await?;
    assert_eq!(tus.patch(&url, 0, bytes(4)).await?.status(), 204);
    for wrong in [0, 3, 5, 10, u64::MAX] {
        let patched = tus.patch(&url, wrong, bytes(1)).await?;
        assert_eq!(code(patched).await?, (409, "file.offset_mismatch".to_owned()));
    }
    let much = tus.patch(&url, 4, bytes(7)).await?;
    assert_eq!(code(much).await?, (413, "file.too_large".to_owned()));
    assert_eq!(tus.offset(&url).await?, 4);
    assert_eq!(tus.patch(&url, 4, bytes(10)[4..].to_vec()).await?.status(), 204);
    // Once it is received, nothing is added and nothing is taken away.
    let more = tus.patch(&url, 10, bytes(1)).await?;
    assert_eq!(more.status(), 204);
    assert_eq!(tus.offset(&url).await?, 10);
    assert_eq!(tus.delete(&url).await?.status(), 404);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_link_opens_nothing() -> Result<()> {
    let house = House::open().await?;
    let (tenant, admin) = house.agency().await?;
    let sent = Sent::by(&house, &admin, "a.txt", "text/plain", b"x").await?;
    let stranger = house.person(tenant, Role::Client, None).await;
    assert!(stranger.is_err(), "a client without a company is nobody");
    let other = Tus::of(&house, &admin).send("b.txt", "text/plain", b"y").await?;
    let stamp = sent.url.split("stamp=").nth(1).context("a stamp")?;
    let forged = [
        sent.url.replace(&sent.file, &other),
        sent.url.replace(&admin.account.0.to_string(), &other),
        sent.url.replace(&tenant.0.to_string(), &other),
        sent.url.replace(stamp, &"A".repeat(stamp.len())),
        sent.url.replace(stamp, ""),
        format!("{}&inline=true", sent.url),
    ];
    for url in forged {
        let answer = sent.web.get(&url).send().await?;
        assert_eq!(
            code(answer).await?,
            (403, "file.link_not_ours".to_owned()),
            "{url}"
        );
    }
    for path in [
        "/files/..%2f..%2fkeys%2fmaster.key",
        "/files/%2e%2e/keys",
        "/files/uploads/..",
        "/files/",
    ] {
        let answer = sent.web.get(format!("{}{path}", house.address)).send().await?;
        assert!(answer.status().is_client_error(), "{path}: {}", answer.status());
    }
    // Attached to nothing yet, it is nobody's to see.
    let link = house.app.identity.file_link(gateway::identity::FileLink {
        tenant,
        account: admin.account,
        file: kernel::FileId(other.parse()?),
        inline: false,
    });
    let answer = sent.web.get(format!("{}{link}", house.address)).send().await?;
    assert_eq!(code(answer).await?, (404, "file.not_found".to_owned()));
    house.close().await
}

async fn stored(house: &House) -> Result<(Sent, PathBuf, Vec<u8>)> {
    let (tenant, admin) = house.agency().await?;
    let content = bytes(3_000_000);
    let sent = Sent::by(house, &admin, "a.bin", "", &content).await?;
    let path = house.files().join(tenant.to_string()).join(&sent.file);
    let sealed = std::fs::read(&path)?;
    Ok((sent, path, sealed))
}

/// What was good is given out as far as it goes; then it breaks off, and is not taken for whole.
#[tokio::test(flavor = "multi_thread")]
async fn a_changed_byte_breaks_the_download_off_instead_of_being_given_out() -> Result<()> {
    let house = House::open().await?;
    let (sent, path, sealed) = stored(&house).await?;
    let mut changed = sealed.clone();
    changed[2_000_000] ^= 1;
    std::fs::write(&path, &changed)?;
    let mut answer = sent.web.get(&sent.url).send().await?;
    assert_eq!(answer.status(), 200);
    let mut read = vec![];
    let broke_off = loop {
        match answer.chunk().await {
            Ok(Some(chunk)) => read.extend_from_slice(&chunk),
            Ok(None) => break false,
            Err(_) => break true,
        }
    };
    assert!(broke_off, "it must not look whole");
    assert!(read.len() < 2_000_000 && read == bytes(3_000_000)[..read.len()]);
    let before = sent
        .web
        .get(&sent.url)
        .header("Range", "bytes=0-999")
        .send()
        .await?;
    assert!(
        before.bytes().await? == bytes(1000),
        "what was not touched still opens"
    );
    std::fs::write(&path, &sealed)?;
    assert_eq!(reqwest::get(&sent.url).await?.bytes().await?.len(), 3_000_000);
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_cut_off_exchanged_or_lost_is_told_at_once() -> Result<()> {
    let house = House::open().await?;
    let (sent, path, sealed) = stored(&house).await?;
    let frame = 64 * 1024 + 16;
    // A whole frame is missing at the end.
    std::fs::write(&path, &sealed[..sealed.len() - frame])?;
    assert_eq!(reqwest::get(&sent.url).await?.status(), 500);
    let (head, frames) = sealed.split_at(sealed.len() % frame);
    // Of the same size, with two frames in each other's place.
    let mut exchanged = sealed.clone();
    let (one, two) = (head.len(), head.len() + frame);
    exchanged.copy_within(two..two + frame, one);
    exchanged[two..two + frame].copy_from_slice(&frames[..frame]);
    std::fs::write(&path, &exchanged)?;
    let broke_off = match reqwest::get(&sent.url).await {
        Ok(answer) => answer.bytes().await.is_err(),
        Err(_) => true,
    };
    assert!(broke_off);
    // Another file's object in its place.
    let (other, other_path, _) = stored(&house).await?;
    std::fs::copy(&other_path, &path)?;
    assert_eq!(reqwest::get(&sent.url).await?.status(), 404);
    assert_eq!(reqwest::get(&other.url).await?.status(), 200);
    std::fs::remove_file(&path)?;
    assert_eq!(reqwest::get(&sent.url).await?.status(), 404);
    assert_ne!(file_of(&sent.url), file_of(&other.url));
    house.close().await
}
