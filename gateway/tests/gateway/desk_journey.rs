//! The whole way, over real servers: a client writes a mail, the team answers, works by the clock and resolves, a supervisor
//! validates, hours leave the bank, the report says what for, and the audit leads back. Régie as it is installed, Debian's
//! Dovecot and Postfix's `smtp-sink`. TK1, TK3, TK4, TM1, TM2, HB1, HB4, NO1, NO4, AU1, AU2.

use crate::{
    company::stocked,
    imap::Dovecot,
    mail_in::{ADDRESS, a_mail},
    mail_server::{Sink, free_port, head},
    regie::{Regie, Serving},
    report::{clock, words},
    support::{PASSWORD, Person, SIGN_IN, id},
};
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::{io::Write, process::Stdio, time::Duration};

const ADA: &str = "ada@martin.fr";

/// Until there is something, though not for ever.
async fn until<T>(what: &str, look: impl AsyncFn() -> Result<Option<T>>) -> Result<T> {
    for _ in 0..1_200 {
        if let Some(found) = look().await? {
            return Ok(found);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("{what} did not come within a minute")
}

struct Office {
    regie: Regie,
    serving: Serving,
    dovecot: Dovecot,
    sink: Sink,
}

impl Office {
    async fn open() -> Result<Office> {
        let regie = Regie::on_a_database().await?;
        let (dovecot, port) = (Dovecot::start()?, free_port()?);
        let (smtp, imap) = (format!("smtp://127.0.0.1:{port}"), dovecot.url());
        let serving = Serving::with(
            &regie,
            &[
                ("REGIE_SMTP", smtp.as_str()),
                ("REGIE_MAIL_FROM", "bureau@exemple.fr"),
                ("REGIE_MAIL_QUIET", "0"),
                ("REGIE_MAIL_IMAP", imap.as_str()),
            ],
        )?;
        let sink = Sink::start(&regie.data, port, &[])?;
        regie.run(&["admin", "create-tenant", "Atelier"])?;
        Ok(Office {
            regie,
            serving,
            dovecot,
            sink,
        })
    }

    /// Opened at the console, and signed in.
    async fn hire(&self, name: &str, role: &str) -> Result<Person> {
        let email = format!("{}@exemple.fr", name.to_lowercase());
        let words = [
            "admin",
            "create-user",
            "--name",
            name,
            "--email",
            &email,
            "--role",
            role,
        ];
        let mut child = self
            .regie
            .command(&words)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        let mut typed = child.stdin.take().context("its input")?;
        writeln!(typed, "{PASSWORD}")?;
        drop(typed);
        let output = child.wait_with_output()?;
        ensure!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let nobody = Person::at(&self.serving.address, None);
        let asked = json!({ "email": email, "password": PASSWORD });
        let signed_in = nobody.ask(SIGN_IN, asked).await?;
        let token = signed_in["signIn"]["accessToken"].as_str().context("a token")?;
        Ok(Person::at(&self.serving.address, Some(token.to_owned())))
    }

    /// The letter to Ada that says this.
    async fn letter(&self, said: &str) -> Result<String> {
        until(said, async || {
            let letters = self.sink.letters()?.into_iter();
            let mut to_ada = letters.filter(|letter| head(letter, "To").is_some_and(|to| to.contains(ADA)));
            Ok(to_ada.find(|letter| letter.contains(said)))
        })
        .await
    }

    async fn mail_comes(
        &self,
        name: &str,
        subject: &str,
        heads: &[(&str, String)],
        text: &str,
    ) -> Result<()> {
        let mail = a_mail(ADA, &format!("{name}@martin.fr"), subject, heads, text);
        self.dovecot.deliver(name, mail.as_bytes())
    }
}

/// The first ticket, once it is there.
async fn ticket(person: &Person) -> Result<Value> {
    until("the ticket", async || {
        let list = "{ tickets(first: 5) { nodes { id subject description channel author { contactId } } } }";
        let data = person.ask(list, json!({})).await?;
        let first = data["tickets"]["nodes"][0].clone();
        Ok(Some(first).filter(|first| !first.is_null()))
    })
    .await
}

async fn until_said(person: &Person, ticket: &str, text: &str) -> Result<()> {
    let thread = "query($id: UUID!) { ticket(id: $id) { messages { nodes { text side channel } } } }";
    let wanted = json!({ "text": text, "side": "CLIENT", "channel": "MAIL" });
    until(text, async || {
        let data = person.ask(thread, json!({ "id": ticket })).await?;
        let nodes = data["ticket"]["messages"]["nodes"].as_array().cloned();
        Ok(nodes.unwrap_or_default().contains(&wanted).then_some(()))
    })
    .await
}

async fn told(person: &Person, kind: &str, id: &str) -> Result<Vec<String>> {
    let query = format!(
        "query($id: UUID!) {{ history(kind: {kind}, id: $id, first: 100) {{ nodes {{ sentence }} }} }}"
    );
    let data = person.ask(&query, json!({ "id": id })).await?;
    let nodes = data["history"]["nodes"].as_array().context("a history")?;
    let sentences = nodes.iter().filter_map(|node| node["sentence"].as_str());
    Ok(sentences.map(str::to_owned).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn tk1_from_a_mail_to_the_hours_that_left_the_bank_and_back_by_the_audit() -> Result<()> {
    let office = Office::open().await?;
    let (admin, technician, manager) = (
        office.hire("Alice", "admin").await?,
        office.hire("Tom", "internal-technician").await?,
        office.hire("Mona", "manager").await?,
    );
    let company = stocked(&admin).await?;
    let details = json!({ "name": "Ada Martin", "role": "Gérante", "mail": ADA });
    let add = json!({ "client": company.client, "details": details });
    let contact = id(&admin.carry_out("clientAddContact", add).await?)?;
    let choose = json!({ "address": ADDRESS });
    admin.carry_out("mailChooseAddress", choose).await?;

    // The client writes, and is told that it came.
    office
        .mail_comes("j1", "Le four ne chauffe plus", &[], "Depuis ce matin.")
        .await?;
    let opened = ticket(&admin).await?;
    assert_eq!(
        (
            &opened["channel"],
            &opened["author"]["contactId"],
            &opened["description"]
        ),
        (&json!("MAIL"), &json!(contact), &json!("Depuis ce matin."))
    );
    let ticket = opened["id"].as_str().context("an id")?;
    until("an acknowledgement", async || {
        let letters = office.sink.letters()?;
        let answers = |letter: &String| head(letter, "In-Reply-To").as_deref() == Some("<j1@martin.fr>");
        Ok(letters.iter().any(answers).then_some(()))
    })
    .await?;

    // The team answers, the client answers that.
    let me = technician.ask("{ me { account { id } } }", json!({})).await?;
    let assign = json!({ "ticket": ticket, "account": me["me"]["account"]["id"] });
    admin.carry_out("ticketAssign", assign).await?;
    let say = json!({ "ticket": ticket, "text": "Nous arrivons." });
    technician.carry_out("ticketWriteComment", say).await?;
    let letter = office.letter("Nous arrivons.").await?;
    let heads = [("In-Reply-To", head(&letter, "Message-ID").context("a name")?)];
    office
        .mail_comes("j2", "Re: Le four ne chauffe plus", &heads, "Merci !")
        .await?;
    until_said(&technician, ticket, "Merci !").await?;

    // Work by the clock, resolved, validated: hours leave the bank.
    let start = json!({ "ticket": ticket, "contract": company.contract });
    clock(&technician, "timerStart", start).await?;
    let stop = json!({ "note": "Résistance remplacée", "worked": 12 });
    let stopped = clock(&technician, "timerStop", stop).await?;
    let entry = stopped["timeEntry"]["id"].as_str().context("an entry")?;
    let resolve = json!({ "ticket": ticket, "to": "RESOLVED" });
    technician.carry_out("ticketChangeStatus", resolve).await?;
    manager
        .carry_out("timeEntryValidate", json!({ "entry": entry }))
        .await?;
    let query = "query($id: UUID!) { hourBank(id: $id) { total { count } } }";
    let bank = manager.ask(query, json!({ "id": company.bank })).await?;
    assert_eq!(
        bank["hourBank"]["total"]["count"], 585,
        "12 minutes, by the step of 15"
    );

    // The report says what for.
    let query = "query($client: UUID!) { activityReport(client: $client, from: \"2026-01-01\", until: \"2026-12-31\") { link } }";
    let period = query.replace("2026", &this_year());
    let seen = manager.ask(&period, json!({ "client": company.client })).await?;
    let link = seen["activityReport"]["link"].as_str().context("a link")?;
    let pdf = reqwest::get(format!("{}{link}", office.serving.address)).await?;
    let said = words(&pdf.error_for_status()?.bytes().await?)?;
    for part in [
        "#1 Le four ne chauffe plus",
        "Résistance remplacée",
        "0 h 12",
        "9 h 45",
        "Tom",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }

    // And the audit leads back: from the debit to the validation, and from there to who, what and on which ticket.
    let sentences = told(&admin, "TICKET", ticket).await?;
    for part in [
        "Ticket n° 1 ouvert : Le four ne chauffe plus",
        "Message : Nous arrivons.",
        "Message : Merci !",
        "Résolu.",
        "Temps compté : 0 h 12 ; total 0 h 12.",
    ] {
        assert!(
            sentences.iter().any(|said| said == part),
            "{part} in {sentences:?}"
        );
    }
    let walk = "query($name: String!) { event(name: $name) { eventType causes { name eventType } act { name who { name } outcome } } }";
    let debit = format!("hour_bank/{}@3", company.bank);
    let debit = admin.ask(walk, json!({ "name": debit })).await?;
    assert_eq!(debit["event"]["eventType"], "hour_bank.hours_debited");
    let act = json!({ "name": "time_entry.validate_time", "who": { "name": "Mona" }, "outcome": "DONE" });
    assert_eq!(debit["event"]["act"], act);
    let causes = debit["event"]["causes"].to_string();
    assert!(
        causes.contains(&format!("time_entry/{entry}@2")) && causes.contains("time_entry.time_validated"),
        "{causes}"
    );
    let acts = "query($about: UUID!) { audit(first: 100, filter: { about: $about }) { nodes { name who { name } } } }";
    let acts = admin.ask(acts, json!({ "about": entry })).await?;
    let nodes = acts["audit"]["nodes"].as_array().context("acts")?;
    for (name, who) in [("timer.stop_timer", "Tom"), ("time_entry.validate_time", "Mona")] {
        let act = json!({ "name": name, "who": { "name": who } });
        assert!(nodes.contains(&act), "{act} in {nodes:?}");
    }
    office.serving.stop()
}

fn this_year() -> String {
    kernel::Clock::real().now().strftime("%Y").to_string()
}
