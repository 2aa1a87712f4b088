//! The whole way, over real servers: a client writes a mail, the team answers, works by the clock and resolves, a supervisor
//! validates, hours leave the bank, the report says what for, and the audit leads back. Régie as it is installed, Debian's
//! Dovecot and Postfix's `smtp-sink`. TK1, TK3, TK4, TM1, TM2, HB1, HB4, NO1, NO4, AU1, AU2.

use crate::{
    company::{Stocked, stocked},
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

/// The people of the agency, and what they work for.
struct People {
    admin: Person,
    technician: Person,
    manager: Person,
    company: Stocked,
}

impl Office {
    async fn people(&self) -> Result<People> {
        let admin = self.hire("Alice", "admin").await?;
        let company = stocked(&admin).await?;
        let choose = json!({ "address": ADDRESS });
        admin.carry_out("mailChooseAddress", choose).await?;
        Ok(People {
            technician: self.hire("Tom", "internal-technician").await?,
            manager: self.hire("Mona", "manager").await?,
            admin,
            company,
        })
    }

    /// The client writes, and is told that it came.
    async fn a_mail_opens_a_ticket(&self, people: &People) -> Result<String> {
        let admin = &people.admin;
        let details = json!({ "name": "Ada Martin", "role": "Gérante", "mail": ADA });
        let add = json!({ "client": people.company.client, "details": details });
        let contact = id(&admin.carry_out("clientAddContact", add).await?)?;
        self.mail_comes("j1", "Le four ne chauffe plus", &[], "Depuis ce matin.")
            .await?;
        let opened = ticket(admin).await?;
        assert_eq!(
            (
                &opened["channel"],
                &opened["author"]["contactId"],
                &opened["description"]
            ),
            (&json!("MAIL"), &json!(contact), &json!("Depuis ce matin."))
        );
        until("an acknowledgement", async || {
            let letters = self.sink.letters()?;
            let answers = |letter: &String| head(letter, "In-Reply-To").as_deref() == Some("<j1@martin.fr>");
            Ok(letters.iter().any(answers).then_some(()))
        })
        .await?;
        Ok(opened["id"].as_str().context("an id")?.to_owned())
    }

    /// The team answers, the client answers that.
    async fn they_write_to_each_other(&self, people: &People, ticket: &str) -> Result<()> {
        let technician = &people.technician;
        let me = technician.ask("{ me { account { id } } }", json!({})).await?;
        let assign = json!({ "ticket": ticket, "account": me["me"]["account"]["id"] });
        people.admin.carry_out("ticketAssign", assign).await?;
        let say = json!({ "ticket": ticket, "text": "Nous arrivons." });
        technician.carry_out("ticketWriteComment", say).await?;
        let letter = self.letter("Nous arrivons.").await?;
        let heads = [("In-Reply-To", head(&letter, "Message-ID").context("a name")?)];
        self.mail_comes("j2", "Re: Le four ne chauffe plus", &heads, "Merci !")
            .await?;
        until_said(technician, ticket, "Merci !").await
    }

    /// The report says what for.
    async fn the_report_says_it(&self, people: &People) -> Result<()> {
        let query = "query($client: UUID!) { activityReport(client: $client, from: \"2026-01-01\", until: \"2026-12-31\") { link } }";
        let period = query.replace("2026", &this_year());
        let asked = json!({ "client": people.company.client });
        let seen = people.manager.ask(&period, asked).await?;
        let link = seen["activityReport"]["link"].as_str().context("a link")?;
        let pdf = reqwest::get(format!("{}{link}", self.serving.address)).await?;
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
        Ok(())
    }
}

/// Work by the clock, resolved, validated: hours leave the bank. The entry.
async fn they_work(people: &People, ticket: &str) -> Result<String> {
    let (technician, manager, company) = (&people.technician, &people.manager, &people.company);
    let start = json!({ "ticket": ticket, "contract": company.contract });
    clock(technician, "timerStart", start).await?;
    let stop = json!({ "note": "Résistance remplacée", "worked": 12 });
    let stopped = clock(technician, "timerStop", stop).await?;
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
    Ok(entry.to_owned())
}

async fn the_history_tells_it(admin: &Person, ticket: &str) -> Result<()> {
    let sentences = told(admin, "TICKET", ticket).await?;
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
    Ok(())
}

/// From the debit to the validation, and from there to who, what and on which ticket.
async fn the_audit_leads_back(people: &People, entry: &str) -> Result<()> {
    let admin = &people.admin;
    let walk = "query($name: String!) { event(name: $name) { eventType causes { name eventType } act { name who { name } outcome } } }";
    let debit = format!("hour_bank/{}@3", people.company.bank);
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
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn tk1_from_a_mail_to_the_hours_that_left_the_bank_and_back_by_the_audit() -> Result<()> {
    let office = Office::open().await?;
    let people = office.people().await?;
    let ticket = office.a_mail_opens_a_ticket(&people).await?;
    office.they_write_to_each_other(&people, &ticket).await?;
    let entry = they_work(&people, &ticket).await?;
    office.the_report_says_it(&people).await?;
    the_history_tells_it(&people.admin, &ticket).await?;
    the_audit_leads_back(&people, &entry).await?;
    office.serving.stop()
}

fn this_year() -> String {
    kernel::Clock::real().now().strftime("%Y").to_string()
}
