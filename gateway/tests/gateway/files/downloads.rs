//! Going out: whole, in stretches, under its name, and never as something that runs.

use super::{
    documents::documents,
    tus::{PNG, Tus, bytes, header},
};
use crate::{
    company::register,
    support::{House, Person},
};
use anyhow::{Context, Result};
use reqwest::{Client, Response};
use serde_json::{Value, json};

pub struct Sent {
    pub url: String,
    pub web: Client,
    pub file: String,
}

impl Sent {
    /// By an administrator, as a document of a new company.
    pub async fn by(house: &House, admin: &Person, name: &str, kind: &str, content: &[u8]) -> Result<Sent> {
        let client = register(admin, "Boulangerie Martin").await?;
        let file = Tus::of(house, admin).send(name, kind, content).await?;
        admin
            .carry_out(
                "clientAttachDocument",
                json!({ "client": client, "files": [file] }),
            )
            .await?;
        let link = documents(admin, &client).await?[0]["link"].clone();
        Ok(Sent {
            url: format!("{}{}", house.address, link.as_str().context("a link")?),
            web: Client::new(),
            file,
        })
    }

    async fn range(&self, range: &str) -> Result<Response> {
        Ok(self.web.get(&self.url).header("Range", range).send().await?)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn any_stretch_of_a_file_is_that_slice_of_what_was_sent() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let content = bytes(2_500_000);
    let sent = Sent::by(&house, &admin, "film.bin", "", &content).await?;
    let whole = sent.web.get(&sent.url).send().await?;
    assert_eq!(whole.status(), 200);
    assert_eq!(header(&whole, "accept-ranges")?, "bytes");
    assert_eq!(header(&whole, "content-length")?, content.len().to_string());
    let etag = header(&whole, "etag")?;
    assert!(whole.bytes().await? == content);
    let frame = 64 * 1024;
    for (from, until) in [
        (0, 0),
        (frame - 1, frame),
        (frame, 2 * frame - 1),
        (1_048_575, 1_048_577),
        (17, 2_400_000),
        (2_499_999, 9_000_000),
    ] {
        let part = sent.range(&format!("bytes={from}-{until}")).await?;
        assert_eq!(part.status(), 206);
        let last = until.min(content.len() - 1);
        let place = format!("bytes {from}-{last}/{}", content.len());
        assert_eq!(header(&part, "content-range")?, place);
        assert!(part.bytes().await? == content[from..=last], "{place}");
    }
    let end = sent.range("bytes=-10").await?;
    assert!(end.bytes().await? == content[content.len() - 10..]);
    let beyond = sent.range("bytes=2500000-").await?;
    assert_eq!(beyond.status(), 416);
    assert_eq!(header(&beyond, "content-range")?, "bytes */2500000");
    let conditional = |etag: &str| {
        let request = sent.web.get(&sent.url).header("Range", "bytes=0-9");
        request.header("If-Range", etag.to_owned()).send()
    };
    assert_eq!(conditional(&etag).await?.status(), 206);
    assert_eq!(conditional("\"another\"").await?.status(), 200);
    let known = sent
        .web
        .get(&sent.url)
        .header("If-None-Match", &etag)
        .send()
        .await?;
    assert_eq!(known.status(), 304);
    let head = sent.web.head(&sent.url).send().await?;
    assert_eq!(head.status(), 200);
    assert_eq!(header(&head, "content-length")?, content.len().to_string());
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_file_is_empty() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let sent = Sent::by(&house, &admin, "vide.txt", "text/plain", b"").await?;
    let whole = sent.web.get(&sent.url).send().await?;
    assert_eq!(whole.status(), 200);
    assert_eq!(whole.bytes().await?.len(), 0);
    assert_eq!(sent.range("bytes=0-").await?.status(), 416);
    house.close().await
}

/// Asked for to be shown: what a browser could run is saved all the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_shown_and_a_page_never_is() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let client = register(&admin, "Boulangerie Martin").await?;
    let tus = Tus::of(&house, &admin);
    let mut files = vec![];
    for (name, kind, content) in [
        ("a.png", "image/png", PNG),
        (
            "b.html",
            "text/html",
            b"<!DOCTYPE html><script>alert(1)</script>".as_slice(),
        ),
        (
            "c.svg",
            "image/svg+xml",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        ),
        ("d.txt", "text/plain", b"<!DOCTYPE html><script>alert(1)</script>"),
    ] {
        files.push(tus.send(name, kind, content).await?);
    }
    admin
        .carry_out(
            "clientAttachDocument",
            json!({ "client": client, "files": files }),
        )
        .await?;
    let asked = "query($id: UUID!) { client(id: $id) { documents { nodes { name link(inline: true) } } } }";
    let shown = admin.ask(asked, json!({ "id": client })).await?;
    let nodes = shown["client"]["documents"]["nodes"]
        .as_array()
        .context("files")?;
    assert_eq!(nodes.len(), 4);
    for node in nodes {
        let text = |key: &str| node[key].as_str().unwrap_or_default();
        let answer = reqwest::get(format!("{}{}", house.address, text("link"))).await?;
        let expected = if text("name") == "a.png" {
            "inline"
        } else {
            "attachment"
        };
        let disposition = header(&answer, "content-disposition")?;
        assert!(disposition.starts_with(expected), "{disposition}");
        assert_eq!(header(&answer, "x-content-type-options")?, "nosniff");
        assert!(header(&answer, "content-security-policy")?.starts_with("sandbox; default-src 'none'"));
        assert!(header(&answer, "cache-control")?.starts_with("private"));
    }
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_stays_a_name_whatever_is_in_it() -> Result<()> {
    let house = House::open().await?;
    let (_, admin) = house.agency().await?;
    let wicked = "../../etc/\u{202e}fdp.exe\"; filename=x\r\nSet-Cookie: a=b\u{e9}\u{1f4c4}.txt";
    let sent = Sent::by(&house, &admin, wicked, "text/plain", b"x").await?;
    let answer = sent.web.get(&sent.url).send().await?;
    assert!(answer.headers().get("set-cookie").is_none());
    assert_eq!(
        header(&answer, "content-disposition")?,
        "attachment; filename=\"fdp.exe_; filename=xSet-Cookie: a=b__.txt\"; \
         filename*=UTF-8''fdp.exe%22%3B%20filename%3DxSet-Cookie%3A%20a%3Db%C3%A9%F0%9F%93%84.txt"
    );
    house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_over_after_ten_minutes() -> Result<()> {
    let house = House::stopped().await?;
    let (_, admin) = house.agency().await?;
    let sent = Sent::by(&house, &admin, "a.txt", "text/plain", b"x").await?;
    let clock = &house.app.journal().clock;
    clock.advance(jiff::SignedDuration::from_secs(599));
    assert_eq!(reqwest::get(&sent.url).await?.status(), 200);
    clock.advance(jiff::SignedDuration::from_secs(2));
    let over: Value = {
        let answer = reqwest::get(&sent.url).await?;
        assert_eq!(answer.status(), 410);
        answer.json().await?
    };
    assert_eq!(over["errors"][0]["extensions"]["code"], "file.link_over");
    house.close().await
}
