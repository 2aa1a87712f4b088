//! Mail that comes: threads, what is held, what is set aside, loops. TK1, NO1.

use crate::{
    notices::{Desk, desk, header, letters_so_far, letters_to, words},
    support::{MAIL_HOOK, Person, id},
};
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::time::Duration;

pub const ADDRESS: &str = "support@exemple.fr";
const THREAD: &str = "query($id: UUID!) { ticket(id: $id) { number subject status channel description author { account { id } contactId called }
    files { name } messages { totalCount nodes { id text side channel author { account { id } contactId called } files { name mediaType }
        letters { state contactId account { id } } } } } }";
const MAILS: &str = "query($state: MailState) { mails(first: 50, state: $state) { nodes { at id state heldBecause asideBecause sender
    subject ticket { id number } original { name mediaType } } } }";

/// As a mail program writes it.
pub fn a_mail(from: &str, name: &str, subject: &str, heads: &[(&str, String)], text: &str) -> String {
    let heads: String = heads
        .iter()
        .map(|(name, value)| format!("{name}: {value}\r\n"))
        .collect();
    format!(
        "From: {from}\r\nTo: {ADDRESS}\r\nSubject: {subject}\r\nMessage-ID: <{name}>\r\n{heads}\
         MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    )
}

pub async fn receiving() -> Result<Desk> {
    let desk = desk().await?;
    let choose = json!({ "address": ADDRESS });
    desk.admin.carry_out("mailChooseAddress", choose).await?;
    Ok(desk)
}

impl Desk {
    pub async fn bring(&self, mail: &str) -> Result<(u16, Value)> {
        let url = format!("{}/mail/inbound", self.house.address);
        let sent = reqwest::Client::new()
            .post(url)
            .bearer_auth(MAIL_HOOK)
            .body(mail.to_owned())
            .send()
            .await?;
        let status = sent.status().as_u16();
        Ok((status, sent.json().await.unwrap_or_default()))
    }

    pub async fn bring_in(&self, mail: &str) -> Result<()> {
        let (status, said) = self.bring(mail).await?;
        ensure!(status == 200, "{status} {said}");
        self.admin.until_all_is_seen(&self.house).await
    }

    pub async fn ticket(&self, person: &Person, id: &str) -> Result<Value> {
        Ok(person.ask(THREAD, json!({ "id": id })).await?["ticket"].take())
    }

    pub async fn mails(&self, state: &str) -> Result<Vec<Value>> {
        let data = self.admin.ask(MAILS, json!({ "state": state })).await?;
        Ok(data["mails"]["nodes"].as_array().cloned().unwrap_or_default())
    }

    pub async fn contact(&self, mail: &str) -> Result<String> {
        let add = json!({ "client": self.client, "details": { "name": "Ada Martin", "role": "Gérante", "mail": mail } });
        id(&self.admin.carry_out("clientAddContact", add).await?)
    }

    pub async fn tickets(&self) -> Result<Vec<Value>> {
        let list = "{ tickets(first: 50) { nodes { id number subject } } }";
        let data = self.admin.ask(list, json!({})).await?;
        Ok(data["tickets"]["nodes"].as_array().cloned().unwrap_or_default())
    }

    /// Until the team's thread has this many messages.
    pub async fn until_said(&self, ticket: &str, count: u64) -> Result<Value> {
        for _ in 0..200 {
            let shown = self.ticket(&self.admin, ticket).await?;
            if shown["messages"]["totalCount"].as_u64() >= Some(count) {
                return Ok(shown);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("{}", self.ticket(&self.admin, ticket).await?)
    }
}

fn bracketed(ids: &str) -> Vec<String> {
    ids.split_whitespace().map(str::to_owned).collect()
}

/// Portal, letter, answer by mail, thread, the team is told: one conversation by its heads.
#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_goes_on_by_mail_and_comes_back() -> Result<()> {
    let desk = receiving().await?;
    let ticket = desk.open("Imprimante").await?;
    desk.assign(&ticket).await?;
    desk.say(&desk.technician, &ticket, "Quel modèle ?").await?;
    let letter = letters_to(&desk.house, &desk.customer.email, 1).await?.remove(0);
    let (subject, name) = (
        header(&letter, "Subject"),
        header(&letter, "Message-ID").context("a name")?,
    );
    assert_eq!(subject.as_deref(), Some("[#1] Imprimante"));
    assert!(
        header(&letter, "Reply-To").is_some_and(|to| to.contains(ADDRESS)),
        "{letter}"
    );
    assert_eq!(
        header(&letter, "Auto-Submitted").as_deref(),
        Some("auto-generated")
    );
    assert!(
        header(&letter, "List-Unsubscribe").is_some() && words(&letter).contains("/demandes/"),
        "{letter}"
    );
    let references = header(&letter, "References").context("references")?;
    let answer = "Une Brother.\r\n\r\nLe lun. 3 mars 2026 à 10:12, Support a écrit :\r\n> Quel modèle ?";
    let heads = [
        ("In-Reply-To", name.clone()),
        ("References", format!("{references} {name}")),
    ];
    let mail = a_mail(
        &desk.customer.email,
        "b1@client.fr",
        "Re: [#1] Imprimante",
        &heads,
        answer,
    );
    desk.bring_in(&mail).await?;
    let shown = desk.until_said(&ticket, 2).await?;
    let said = &shown["messages"]["nodes"][1];
    assert_eq!(
        (&said["text"], &said["side"], &said["channel"]),
        (&json!("Une Brother."), &json!("CLIENT"), &json!("MAIL"))
    );
    assert_eq!(said["author"]["account"]["id"], json!(desk.customer.account.0));
    // The team hears of it, and its letter hangs under the same name as the client's.
    let team = letters_to(&desk.house, &desk.technician.email, 2).await?;
    let team = team
        .iter()
        .find(|letter| words(letter).contains("Une Brother."))
        .context("a letter to the team")?;
    let root = bracketed(&references).into_iter().next().context("a root")?;
    let of_team = header(team, "References").context("references")?;
    assert!(
        bracketed(&of_team).contains(&root) && bracketed(&of_team).contains(&"<b1@client.fr>".to_owned()),
        "{of_team}"
    );
    assert_eq!(header(team, "In-Reply-To").as_deref(), Some("<b1@client.fr>"));
    // And how far each letter came stands beside the message, for the team alone.
    let letters = &shown["messages"]["nodes"][0]["letters"];
    assert_eq!(letters[0]["state"], "SENT", "{letters}");
    assert_eq!(letters[0]["account"]["id"], json!(desk.customer.account.0));
    let theirs = desk.ticket(&desk.customer, &ticket).await?;
    assert_eq!(theirs["messages"]["nodes"][0]["letters"], json!([]));
    desk.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_opens_a_ticket_once_and_is_told_so_once_a_day() -> Result<()> {
    let desk = receiving().await?;
    let contact = desk.contact("ada@martin.fr").await?;
    desk.admin.until_all_is_seen(&desk.house).await?;
    let mail = a_mail(
        "Ada <Ada@Martin.fr>",
        "c1@martin.fr",
        "Caisse en panne",
        &[],
        "Elle ne s'allume plus.",
    );
    for _ in 0..3 {
        desk.bring_in(&mail).await?;
    }
    let tickets = desk.tickets().await?;
    assert_eq!(tickets.len(), 1, "{tickets:?}");
    let ticket = tickets[0]["id"].as_str().context("an id")?.to_owned();
    let shown = desk.ticket(&desk.admin, &ticket).await?;
    assert_eq!(
        (&shown["channel"], &shown["author"]["contactId"]),
        (&json!("MAIL"), &json!(contact))
    );
    assert_eq!(
        (&shown["subject"], &shown["description"]),
        (&json!("Caisse en panne"), &json!("Elle ne s'allume plus."))
    );
    let told = letters_to(&desk.house, "ada@martin.fr", 1).await?;
    assert_eq!(header(&told[0], "In-Reply-To").as_deref(), Some("<c1@martin.fr>"));
    assert_eq!(
        header(&told[0], "Auto-Submitted").as_deref(),
        Some("auto-generated")
    );
    // A second request within the day is a ticket, and no second acknowledgement.
    desk.bring_in(&a_mail(
        "ada@martin.fr",
        "c2@martin.fr",
        "Autre chose",
        &[],
        "Et le scanner.",
    ))
    .await?;
    assert_eq!(desk.tickets().await?.len(), 2);
    desk.say(&desk.technician, &ticket, "Nous venons.").await?;
    let told = letters_to(&desk.house, "ada@martin.fr", 2).await?;
    assert_eq!(told.len(), 2, "one acknowledgement, one answer");
    assert!(words(&told[1]).contains("Nous venons.") || words(&told[0]).contains("Nous venons."));
    desk.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_in_the_subject_counts_for_those_the_ticket_is_about() -> Result<()> {
    let desk = receiving().await?;
    let ticket = desk.open("Imprimante").await?;
    let own = a_mail(
        &desk.customer.email,
        "n1@x.fr",
        "au sujet de [#1]",
        &[],
        "Elle fume.",
    );
    desk.bring_in(&own).await?;
    assert_eq!(
        desk.until_said(&ticket, 1).await?["messages"]["nodes"][0]["text"],
        "Elle fume."
    );
    let stranger = a_mail("eve@ailleurs.fr", "n2@x.fr", "Re: [#1]", &[], "Montrez-moi tout.");
    desk.bring_in(&stranger).await?;
    let held = desk.mails("HELD").await?;
    assert_eq!(
        (held.len(), &held[0]["heldBecause"]),
        (1, &json!("UNKNOWN_SENDER"))
    );
    assert_eq!(
        desk.ticket(&desk.admin, &ticket).await?["messages"]["totalCount"],
        1
    );
    desk.house.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_held_is_accepted_with_what_it_carries_or_refused() -> Result<()> {
    let desk = receiving().await?;
    let carrying = "From: Eve <eve@ailleurs.fr>\r\nTo: support@exemple.fr\r\nSubject: Bonjour\r\nMessage-ID: <h1@x.fr>\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nVoici le plan.\r\n\
        --B\r\nContent-Type: application/pdf; name=plan.pdf\r\nContent-Disposition: attachment; filename=plan.pdf\r\n\
        Content-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQKJeLjz9MKMSAwIG9iago8PD4+CmVuZG9iago=\r\n--B--\r\n";
    desk.bring_in(carrying).await?;
    desk.bring_in(&a_mail("spam@ailleurs.fr", "h2@x.fr", "Gagnez", &[], "Cliquez."))
        .await?;
    let held = desk.mails("HELD").await?;
    let mail = |subject: &str| {
        held.iter()
            .find(|mail| mail["subject"] == subject)
            .cloned()
            .context("held")
    };
    let (good, bad) = (mail("Bonjour")?, mail("Gagnez")?);
    assert_eq!(
        (&good["sender"], &good["original"]["name"]),
        (&json!("Eve <eve@ailleurs.fr>"), &json!("message.eml"))
    );
    let denied = desk
        .customer
        .try_to("mailAccept", json!({ "mail": good["id"], "client": desk.client }))
        .await;
    let denied = denied.is_ok_and(|payload| payload["userErrors"][0]["code"] != "permit.denied");
    assert!(!denied, "a client decides nothing");
    let neither = desk
        .technician
        .try_to("mailAccept", json!({ "mail": good["id"] }))
        .await?;
    assert_eq!(neither["userErrors"][0]["code"], "mail.one_of_the_two");
    let accept = json!({ "mail": good["id"], "client": desk.client });
    let ticket = id(&desk.technician.carry_out("mailAccept", accept.clone()).await?)?;
    let shown = desk.ticket(&desk.admin, &ticket).await?;
    assert_eq!(
        (&shown["description"], &shown["files"][0]["name"]),
        (&json!("Voici le plan."), &json!("plan.pdf"))
    );
    assert_eq!(shown["author"]["called"], "eve@ailleurs.fr");
    let opened = "query($id: UUID!) { ticket(id: $id) { openedAt } }";
    let opened = desk.admin.ask(opened, json!({ "id": ticket })).await?;
    assert_eq!(opened["ticket"]["openedAt"], good["at"], "asked for when it came");
    desk.technician
        .carry_out("mailRefuse", json!({ "mail": bad["id"] }))
        .await?;
    assert!(desk.mails("HELD").await?.is_empty());
    assert_eq!(
        desk.technician.try_to("mailAccept", accept).await?["userErrors"][0]["code"],
        "mail.not_held"
    );
    // Whoever is nobody known is answered all the same.
    desk.say(&desk.technician, &ticket, "Merci, bien reçu.").await?;
    letters_to(&desk.house, "eve@ailleurs.fr", 1).await?;
    desk.house.close().await
}

/// A vacation program, our own letter come back, a bounce, a list: nothing opens, nobody is answered.
#[tokio::test(flavor = "multi_thread")]
async fn what_a_machine_sends_opens_nothing_and_is_answered_by_nobody() -> Result<()> {
    let desk = receiving().await?;
    desk.contact("ada@martin.fr").await?;
    let ticket = desk.open("Imprimante").await?;
    desk.say(&desk.technician, &ticket, "Quel modèle ?").await?;
    let ours = letters_to(&desk.house, &desk.customer.email, 1).await?.remove(0);
    let name = header(&ours, "Message-ID").context("a name")?;
    let (references, name_alone) = (
        ("References", name.clone()),
        name.trim_matches(['<', '>']).to_owned(),
    );
    let away = [("Auto-Submitted", "auto-replied".to_owned()), references];
    let from = &desk.customer.email;
    desk.bring_in(&a_mail(from, "v1@x.fr", "Absent", &away, "Je reviens lundi."))
        .await?;
    desk.bring_in(&a_mail(
        "ada@martin.fr",
        "v2@x.fr",
        "Lettre",
        &[("Precedence", "bulk".to_owned())],
        "Promo",
    ))
    .await?;
    desk.bring_in(&ours.replace(&format!("To: <{from}>"), &format!("To: {ADDRESS}")))
        .await?;
    let bounce = format!(
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.fr\r\nTo: bureau@exemple.fr\r\nSubject: Undelivered Mail\r\nMessage-ID: <v3@mx.fr>\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
         --B\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.fr\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user\r\n\r\n\
         --B\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <{name_alone}>\r\n\r\nx\r\n--B--\r\n"
    );
    desk.bring_in(&bounce).await?;
    assert_eq!(desk.tickets().await?.len(), 1);
    let aside = desk.mails("SET_ASIDE").await?;
    let mut why: Vec<_> = aside
        .iter()
        .filter_map(|mail| mail["asideBecause"].as_str())
        .collect();
    why.sort_unstable();
    assert_eq!(why, ["AUTOMATIC", "BOUNCE", "BULK", "OURS"], "{aside:?}");
    let shown = desk.ticket(&desk.admin, &ticket).await?;
    assert_eq!(shown["messages"]["totalCount"], 1);
    // The administrators' letter about the same message is not the one that came back.
    let letters = shown["messages"]["nodes"][0]["letters"].as_array();
    let theirs = letters.and_then(|letters| {
        letters
            .iter()
            .find(|letter| letter["account"]["id"] == json!(desk.customer.account.0))
    });
    assert_eq!(theirs.context("a letter")?["state"], "BOUNCED", "{shown}");
    tokio::time::sleep(Duration::from_millis(500)).await;
    let answered = letters_so_far(&desk.house, "ada@martin.fr")?;
    assert!(answered.is_empty(), "nobody was answered: {answered:?}");
    desk.house.close().await
}

/// Two desks that write to each other: one mail each.
#[tokio::test(flavor = "multi_thread")]
async fn two_desks_that_answer_each_other_stop() -> Result<()> {
    let desk = receiving().await?;
    let (tenant, other) = desk.house.agency().await?;
    let _ = tenant;
    let theirs = "desk@autre.fr";
    other
        .carry_out("mailChooseAddress", json!({ "address": theirs }))
        .await?;
    // Each knows the other as a contact of a client.
    desk.contact(theirs).await?;
    let company = crate::company::register(&other, "Atelier").await?;
    let add = json!({ "client": company, "details": { "name": "Support", "role": "Desk", "mail": ADDRESS } });
    other.carry_out("clientAddContact", add).await?;
    desk.admin.until_all_is_seen(&desk.house).await?;
    desk.bring_in(&a_mail(
        theirs,
        "loop1@autre.fr",
        "Bonjour",
        &[],
        "Un vrai message.",
    ))
    .await?;
    let told = letters_to(&desk.house, theirs, 1).await?;
    // What the acknowledgement says comes to the other desk, as a server would bring it, from another machine.
    let brought = told[0]
        .replace("bureau@exemple.fr", ADDRESS)
        .replace("Message-ID: <letter.", "Message-ID: <other.");
    desk.bring_in(&brought).await?;
    let list = "{ mails(state: SET_ASIDE) { nodes { asideBecause } } tickets { nodes { id } } }";
    let seen = other.ask(list, json!({})).await?;
    assert_eq!(
        seen["mails"]["nodes"],
        json!([{ "asideBecause": "AUTOMATIC" }]),
        "{seen}"
    );
    assert_eq!(seen["tickets"]["nodes"], json!([]));
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(letters_to(&desk.house, theirs, 1).await?.len(), 1);
    let answered = letters_so_far(&desk.house, ADDRESS)?;
    assert!(answered.is_empty(), "the other one answers nothing: {answered:?}");
    desk.house.close().await
}
