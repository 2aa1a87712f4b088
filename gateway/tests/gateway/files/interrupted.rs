//! What breaks off goes on from what was durable: a lost connection, a program that was killed.

use super::{
    large::{administrator, kill},
    tus::{Tus, bytes},
};
use crate::{
    regie::{Regie, Serving},
    support::House,
};
use anyhow::Result;
use axum::body::Bytes;
use futures::{StreamExt, stream};
use std::time::Duration;

const SIZE: usize = 3_000_000;

/// A body that begins and never ends.
fn halting(begin: Vec<u8>) -> reqwest::Body {
    let first = stream::iter([Ok::<_, std::io::Error>(Bytes::from(begin))]);
    reqwest::Body::wrap_stream(first.chain(stream::pending()))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_hangs_makes_way_for_the_next_one_and_what_came_is_kept() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let (tus, content) = (Tus::of(&house, &admin), bytes(SIZE));
    let url = tus.begun(SIZE as u64, "a.bin", "").await?;
    let (hanging, to, begin) = (tus.clone(), url.clone(), content[..1_500_123].to_vec());
    let hung = tokio::spawn(async move { hanging.patch(&to, 0, halting(begin)).await });
    // Nothing tells when the last byte has arrived: whoever asks finds no less than before.
    let mut offset = 0;
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(50)).await;
        if std::fs::read_dir(house.files().join("uploads"))?
            .any(|entry| entry.is_ok_and(|entry| entry.metadata().is_ok_and(|file| file.len() > 900_000)))
        {
            offset = tus.offset(&url).await?;
            break;
        }
    }
    assert!(offset > 900_000, "{offset}");
    hung.abort();
    let rest = content[offset as usize..].to_vec();
    assert_eq!(tus.patch(&url, offset, rest).await?.status(), 204);
    assert_eq!(tus.offset(&url).await?, SIZE as u64);
    house.close().await
}

/// Killed in the midst of it, and started again on the same folder.
#[tokio::test(flavor = "multi_thread")]
async fn a_killed_program_goes_on_from_what_was_durable() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let serving = Serving::start(&regie)?;
    let tus = administrator(&regie, &serving).await?;
    let content = bytes(SIZE);
    let url = tus.begun(SIZE as u64, "a.bin", "").await?;
    let part = tus.patch(&url, 0, content[..100_000].to_vec()).await?;
    assert_eq!(part.status(), 204);
    let (hanging, to, begin) = (tus.clone(), url.clone(), content[100_000..2_000_000].to_vec());
    let hung = tokio::spawn(async move { hanging.patch(&to, 100_000, halting(begin)).await });
    tokio::time::sleep(Duration::from_millis(300)).await;
    kill(&serving)?;
    drop(serving);
    assert!(hung.await?.is_err(), "nobody answered");
    let serving = Serving::start(&regie)?;
    let tus = tus.now_at(&serving.address);
    let url = url.replace(&before(&url), &serving.address);
    let offset = tus.offset(&url).await?;
    assert!(offset >= 100_000, "what was answered for is there: {offset}");
    let rest = content[offset as usize..].to_vec();
    assert_eq!(tus.patch(&url, offset, rest).await?.status(), 204);
    assert_eq!(tus.offset(&url).await?, SIZE as u64);
    let digest: String = sqlx::query_scalar("SELECT sha256 FROM files.uploads")
        .fetch_one(&sqlx::PgPool::connect(&regie.url).await?)
        .await?;
    use sha2::Digest;
    assert_eq!(digest, hex::encode(sha2::Sha256::digest(&content)));
    serving.stop()
}

/// Scheme, host and port.
fn before(url: &str) -> String {
    url.split("/files/").next().unwrap_or_default().to_owned()
}
