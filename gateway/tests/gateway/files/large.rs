//! Large files need little memory, and a connection that breaks off costs nothing that had come.

use super::tus::{Tus, header};
use crate::{
    regie::{Regie, Serving},
    support::{PASSWORD, SIGN_IN},
};
use anyhow::{Context, Result};
use axum::body::Bytes;
use futures::stream;
use serde_json::{Value, json};
use std::process::{Command, Stdio};

/// An administrator of the real program, signed in.
pub async fn administrator(regie: &Regie, serving: &Serving) -> Result<Tus> {
    regie.run(&["admin", "create-tenant", "Atelier"])?;
    let words = [
        "admin",
        "create-user",
        "--name",
        "Ada",
        "--email",
        "ada@exemple.fr",
        "--role",
        "admin",
    ];
    let mut child = regie
        .command(&words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    std::io::Write::write_all(
        &mut child.stdin.take().context("its input")?,
        format!("{PASSWORD}\n").as_bytes(),
    )?;
    let output = child.wait_with_output()?;
    anyhow::ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let tus = Tus::at(&serving.address, None);
    let body = json!({ "query": SIGN_IN, "variables": { "email": "ada@exemple.fr", "password": PASSWORD } });
    let answer: Value = tus
        .web
        .post(format!("{}/graphql", serving.address))
        .json(&body)
        .send()
        .await?
        .json()
        .await?;
    let token = answer["data"]["signIn"]["accessToken"].as_str();
    Ok(Tus::at(
        &serving.address,
        Some(token.context("a token")?.to_owned()),
    ))
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_megabytes_need_less_than_forty() -> Result<()> {
    const MEGABYTE: usize = 1024 * 1024;
    const PIECES: u64 = 200;
    let regie = Regie::on_a_database().await?;
    let serving = Serving::start(&regie)?;
    let tus = administrator(&regie, &serving).await?;
    let (before, _) = serving.resident_megabytes()?;
    let piece = Bytes::from(vec![42; MEGABYTE]);
    let body = stream::iter((0..PIECES).map(move |_| Ok::<_, std::io::Error>(piece.clone())));
    let url = tus.begun(PIECES * MEGABYTE as u64, "film.bin", "").await?;
    let sent = tus.patch(&url, 0, reqwest::Body::wrap_stream(body)).await?;
    assert_eq!(sent.status(), 204);
    assert_eq!(
        header(&sent, "upload-offset")?,
        (PIECES * MEGABYTE as u64).to_string()
    );
    let (_, most) = serving.resident_megabytes()?;
    println!("resident before {before} MB, at most {most} MB");
    assert!(most.saturating_sub(before) < 40, "from {before} to {most} MB");
    serving.stop()
}

pub fn kill(serving: &Serving) -> Result<()> {
    Command::new("kill")
        .args(["-9", &serving.pid().to_string()])
        .status()?;
    Ok(())
}
