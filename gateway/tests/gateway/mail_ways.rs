//! By which ways mail comes: the webhook, and LMTP as a mail server speaks it; and in which language it is answered. TK1, NO1.

use crate::{
    mail_in::{ADDRESS, a_mail, receiving},
    notices::{letters_to, words},
    support::MAIL_HOOK,
};
use anyhow::{Context, Result, ensure};
use gateway::mail::Lmtp;
use serde_json::json;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::watch,
};

#[tokio::test(flavor = "multi_thread")]
async fn the_webhook_asks_for_its_token_and_refuses_what_is_too_large() -> Result<()> {
    let desk = receiving().await?;
    let url = format!("{}/mail/inbound", desk.house.address);
    let web = reqwest::Client::new();
    let bare = web.post(&url).body("x").send().await?.status().as_u16();
    let wrong = web
        .post(&url)
        .bearer_auth("faux")
        .body("x")
        .send()
        .await?
        .status()
        .as_u16();
    assert_eq!((bare, wrong), (401, 401));
    let large = web
        .post(&url)
        .bearer_auth(MAIL_HOOK)
        .body(vec![b'x'; 25 * 1024 * 1024 + 1])
        .send()
        .await;
    assert!(large.is_err() || large.is_ok_and(|answer| answer.status().as_u16() == 413));
    let elsewhere = web
        .post(format!("{url}?to=nobody@exemple.fr"))
        .bearer_auth(MAIL_HOOK)
        .body("From: a@b.fr\r\n\r\nx");
    assert_eq!(elsewhere.send().await?.status().as_u16(), 422);
    // What cannot be read is held, once, and nothing breaks.
    for _ in 0..2 {
        assert_eq!(desk.bring("\0\0\0 no head").await?.0, 200);
    }
    desk.admin.until_all_is_seen(&desk.house).await?;
    let held = desk.mails("HELD").await?;
    assert_eq!(held.len(), 1, "{held:?}");
    desk.house.close().await
}

async fn answer(reader: &mut BufReader<tokio::net::tcp::OwnedReadHalf>) -> Result<String> {
    loop {
        let mut line = String::new();
        ensure!(reader.read_line(&mut line).await? > 0, "it hung up");
        if line.as_bytes().get(3) == Some(&b' ') {
            return Ok(line.trim_end().to_owned());
        }
    }
}

/// As Postfix talks to it.
#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_brings_mail_over_lmtp() -> Result<()> {
    let desk = receiving().await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let place = listener.local_addr()?;
    let (stop, told) = watch::channel(false);
    let lmtp = Lmtp {
        inbound: desk.house.app.inbound.clone(),
        listener,
    };
    let serving = tokio::spawn(lmtp.run(told.into()));
    let (reading, mut writing) = TcpStream::connect(place).await?.into_split();
    let mut reading = BufReader::new(reading);
    assert!(answer(&mut reading).await?.starts_with("220"));
    let mut say = async |line: String| -> Result<String> {
        writing.write_all(format!("{line}\r\n").as_bytes()).await?;
        answer(&mut reading).await
    };
    assert!(say("LHLO mx.fr".to_owned()).await?.starts_with("250"));
    assert!(say("DATA".to_owned()).await?.starts_with("503"));
    assert!(
        say(format!("MAIL FROM:<{}>", desk.customer.email))
            .await?
            .starts_with("250")
    );
    assert!(
        say("RCPT TO:<nobody@exemple.fr>".to_owned())
            .await?
            .starts_with("550")
    );
    assert!(say(format!("RCPT TO:<{ADDRESS}>")).await?.starts_with("250"));
    assert!(say("DATA".to_owned()).await?.starts_with("354"));
    let mail = a_mail(
        &desk.customer.email,
        "l1@x.fr",
        "Par LMTP",
        &[],
        "..un point\r\nLa fin",
    );
    assert!(say(format!("{mail}.")).await?.starts_with("250"));
    assert!(say("QUIT".to_owned()).await?.starts_with("221"));
    desk.admin.until_all_is_seen(&desk.house).await?;
    let tickets = desk.tickets().await?;
    assert_eq!(tickets[0]["subject"], "Par LMTP");
    let shown = desk
        .ticket(&desk.admin, tickets[0]["id"].as_str().context("an id")?)
        .await?;
    assert_eq!(shown["description"], ".un point\nLa fin");
    stop.send_replace(true);
    serving.await?;
    desk.house.close().await
}

/// NO1: a person at a client who cannot sign in reads what the agency noted of them, or French.
#[tokio::test(flavor = "multi_thread")]
async fn a_contact_is_written_to_in_the_language_that_they_read() -> Result<()> {
    let desk = receiving().await?;
    let contact = desk.contact("ada@martin.fr").await?;
    let english = json!({ "name": "Ada Martin", "mail": "ada@martin.fr", "language": "ENGLISH" });
    let change = json!({ "client": desk.client, "contact": contact, "details": english });
    desk.admin.carry_out("clientChangeContact", change).await?;
    desk.admin.until_all_is_seen(&desk.house).await?;
    desk.bring_in(&a_mail(
        "ada@martin.fr",
        "l1@x.fr",
        "Printer",
        &[],
        "Nothing comes out.",
    ))
    .await?;
    let letter = letters_to(&desk.house, "ada@martin.fr", 1).await?.remove(0);
    assert!(words(&letter).contains("Reply above this line"), "{letter}");
    let shown = "query($id: UUID!) { client(id: $id) { contacts { language } } }";
    let shown = desk.admin.ask(shown, json!({ "id": desk.client })).await?;
    assert_eq!(shown["client"]["contacts"][0]["language"], "ENGLISH");
    desk.house.close().await
}
