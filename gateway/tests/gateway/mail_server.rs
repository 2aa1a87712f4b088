//! Letters to a real mail server: Postfix's own `smtp-sink`, on this machine. ID2.

use crate::{
    files::{Tus, administrator},
    regie::{Regie, Serving},
};
use anyhow::{Context, Result, bail, ensure};
use fixtures::gate::Gate;
use serde_json::{Value, json};
use std::{
    net::{TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

const SINK: &str = "/usr/sbin/smtp-sink";

/// A mail server that keeps what it is given, or refuses it.
pub struct Sink {
    child: Child,
    folder: PathBuf,
}

impl Drop for Sink {
    fn drop(&mut self) {
        let _ = self.child.kill(); // it may have ended
        let _ = self.child.wait();
    }
}

fn is_root() -> Result<bool> {
    let said = Command::new("id").arg("-u").output()?;
    Ok(said.stdout.trim_ascii() == b"0")
}

pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

impl Sink {
    pub fn start(data: &Path, port: u16, how: &[&str]) -> Result<Sink> {
        ensure!(
            Path::new(SINK).exists(),
            "{SINK} is missing: install Debian's package postfix, as .ci/install does"
        );
        let folder = data.join("mail-server");
        std::fs::create_dir_all(&folder)?;
        // It gives up being root, and keeps its letters all the same.
        for open in [data, &folder] {
            std::fs::set_permissions(open, std::fs::Permissions::from_mode(0o777))?;
        }
        let template = folder.join("%H%M%S.");
        let mut command = Command::new(SINK);
        if is_root()? {
            command.args(["-u", "nobody"]);
        }
        let child = command
            .args(how)
            .arg("-d")
            .arg(template)
            .arg(format!("127.0.0.1:{port}"))
            .arg("16")
            .stderr(Stdio::inherit())
            .spawn()?;
        let sink = Sink { child, folder };
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(sink);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("the mail server does not answer")
    }

    pub fn letters(&self) -> Result<Vec<String>> {
        let files = std::fs::read_dir(&self.folder)?;
        let texts = files.map(|file| Ok(std::fs::read_to_string(file?.path())?));
        let texts: Vec<String> = texts.collect::<Result<_>>()?;
        Ok(texts
            .into_iter()
            .filter(|text| text.contains("Subject:"))
            .collect())
    }
}

struct House {
    regie: Regie,
    serving: Serving,
    port: u16,
}

fn serve(regie: &Regie, port: u16) -> Result<Serving> {
    let smtp = format!("smtp://127.0.0.1:{port}");
    let settings = [
        ("REGIE_SMTP", smtp.as_str()),
        ("REGIE_MAIL_FROM", "bureau@exemple.fr"),
        ("REGIE_MAIL_QUIET", "3"),
    ];
    Serving::with(regie, &settings)
}

impl House {
    async fn open() -> Result<House> {
        let regie = Regie::on_a_database().await?;
        let port = free_port()?;
        let serving = serve(&regie, port)?;
        Ok(House { regie, serving, port })
    }

    async fn invite(&self) -> Result<()> {
        let admin = administrator(&self.regie, &self.serving).await?;
        let open = "mutation { accountOpen(input: { name: \"Luc\", email: \"luc@exemple.fr\", role: SUPPORT, invite: true })
            { made userErrors { code } } }";
        let url = format!("{}/graphql", self.serving.address);
        let asked = admin
            .request(reqwest::Method::POST, &url)
            .json(&json!({ "query": open }));
        let answer: Value = asked.send().await?.json().await?;
        ensure!(answer["data"]["accountOpen"]["made"].is_string(), "{answer}");
        Ok(())
    }

    /// Tries, what came of the last, whether it left, whether it never will.
    async fn outbox(&self) -> Result<(i32, Option<String>, bool, bool)> {
        let pool = sqlx::PgPool::connect(&self.regie.url).await?;
        let found =
            sqlx::query_as("SELECT tries, error, sent_at IS NOT NULL, ended_at IS NOT NULL FROM mail.outbox")
                .fetch_optional(&pool)
                .await?;
        pool.close().await;
        // Nobody has asked for a letter yet.
        Ok(found.unwrap_or_default())
    }

    async fn until(
        &self,
        reached: impl Fn(&(i32, Option<String>, bool, bool)) -> bool,
    ) -> Result<(i32, Option<String>, bool, bool)> {
        for _ in 0..200 {
            let outbox = self.outbox().await?;
            if reached(&outbox) {
                return Ok(outbox);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        bail!("{:?}: {}", self.outbox().await?, self.serving.log()?)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_arrives_at_a_mail_server() -> Result<()> {
    let house = House::open().await?;
    let sink = Sink::start(&house.regie.data, house.port, &[])?;
    house.invite().await?;
    let (_, error, _, ended) = house.until(|(_, _, sent, _)| *sent).await?;
    assert_eq!((error, ended), (None, false));
    let letters = sink.letters()?;
    let letter = letters.first().context("a letter")?;
    for part in [
        "From: ",
        "bureau@exemple.fr",
        "To: ",
        "luc@exemple.fr",
        "/welcome#",
    ] {
        assert!(letter.contains(part), "{part}: {letter}");
    }
    house.serving.stop()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_does_not_answer_is_tried_again_until_it_does() -> Result<()> {
    let house = House::open().await?;
    house.invite().await?;
    let (_, error, sent, ended) = house.until(|(_, error, ..)| error.is_some()).await?;
    assert!(error.is_some() && !sent && !ended, "{error:?}");
    let sink = Sink::start(&house.regie.data, house.port, &[])?;
    let pool = sqlx::PgPool::connect(&house.regie.url).await?;
    sqlx::query("UPDATE mail.outbox SET next_at = now()")
        .execute(&pool)
        .await?;
    pool.close().await;
    let (tries, ..) = house.until(|(_, _, sent, _)| *sent).await?;
    assert!(tries >= 2, "{tries}");
    assert_eq!(sink.letters()?.len(), 1);
    house.serving.stop()
}

/// The mail server has said yes, and the word that it did is on its way to the database: the worst instant to die.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_killed_after_the_yes_sends_the_same_letter_again_and_loses_none() -> Result<()> {
    let mut house = House::open().await?;
    let sink = Sink::start(&house.regie.data, house.port, &[])?;
    let marked = "WHEN (NEW.sent_at IS NOT NULL AND OLD.sent_at IS NULL)";
    let mut gate = Gate::at_rows(&house.regie.database, "BEFORE UPDATE", "mail.outbox", marked).await?;
    house.invite().await?;
    gate.somebody_waits().await?;
    assert_eq!(sink.letters()?.len(), 1, "it has the letter");
    house.serving.kill()?;
    gate.turn_away().await?;
    gate.take_down().await?;
    let (tries, _, sent, _) = house.outbox().await?;
    assert!(tries == 1 && !sent, "nobody knows that it left");
    // Whoever died may only be slow: its letters are its own for some minutes.
    let pool = sqlx::PgPool::connect(&house.regie.url).await?;
    sqlx::query("UPDATE mail.outbox SET next_at = now()")
        .execute(&pool)
        .await?;
    pool.close().await;
    house.serving = serve(&house.regie, house.port)?;
    let (tries, ..) = house.until(|(_, _, sent, _)| *sent).await?;
    assert_eq!(tries, 2);
    let names: Vec<_> = sink
        .letters()?
        .iter()
        .map(|letter| head(letter, "Message-ID"))
        .collect();
    assert!(
        names.len() == 2 && names[0].is_some() && names[0] == names[1],
        "{names:?}"
    );
    house.serving.stop()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_for_good_ends_a_letter_and_says_why() -> Result<()> {
    let house = House::open().await?;
    let sink = Sink::start(&house.regie.data, house.port, &["-f", "RCPT"])?;
    house.invite().await?;
    let (tries, error, sent, _) = house.until(|(_, _, _, ended)| *ended).await?;
    assert_eq!((tries, sent), (1, false));
    assert!(
        error
            .as_deref()
            .is_some_and(|error| error.contains("50") || error.contains("55")),
        "{error:?}"
    );
    assert!(house.serving.log()?.contains("a letter will never leave"));
    assert_eq!(sink.letters()?.len(), 0);
    house.serving.stop()
}

/// What somebody asks of the program; the answer's data.
async fn ask((house, admin): (&House, &Tus), query: &str) -> Result<Value> {
    let url = format!("{}/graphql", house.serving.address);
    let asked = admin
        .request(reqwest::Method::POST, &url)
        .json(&json!({ "query": query }));
    let mut answer: Value = asked.send().await?.json().await?;
    ensure!(answer.get("errors").is_none(), "{answer}");
    Ok(answer["data"].take())
}

pub fn head(letter: &str, name: &str) -> Option<String> {
    let mut lines = letter.lines().filter_map(|line| line.split_once(": "));
    lines
        .find(|(found, _)| found.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.to_owned())
}

/// NO4: what happens within a short while is one letter; one that was not marked as sent before its server died leaves
/// again under the same name.
#[tokio::test(flavor = "multi_thread")]
async fn several_updates_are_one_letter_and_a_letter_keeps_its_name() -> Result<()> {
    let house = House::open().await?;
    let sink = Sink::start(&house.regie.data, house.port, &[])?;
    let admin = administrator(&house.regie, &house.serving).await?;
    let asked = (&house, &admin);
    let made = ask(
        asked,
        "mutation { clientRegister(input: { name: \"Martin\" }) { made userErrors { code } } }",
    )
    .await?;
    let client = made["clientRegister"]["made"]
        .as_str()
        .context("a client")?
        .to_owned();
    let add = format!(
        "mutation {{ clientAddContact(input: {{ client: \"{client}\", details: {{ name: \"Ada\", role: \"Gérante\", mail: \"ada@martin.fr\" }} }}) {{ made }} }}"
    );
    let contact = ask(asked, &add).await?["clientAddContact"]["made"]
        .as_str()
        .context("a contact")?
        .to_owned();
    let open = format!(
        "mutation {{ ticketOpen(input: {{ client: \"{client}\", contact: \"{contact}\", subject: \"Caisse\" }}) {{ made }} }}"
    );
    let ticket = ask(asked, &open).await?["ticketOpen"]["made"]
        .as_str()
        .context("a ticket")?
        .to_owned();
    for text in ["Nous regardons.", "Nous venons demain."] {
        let say = format!(
            "mutation {{ ticketWriteComment(input: {{ ticket: \"{ticket}\", text: \"{text}\" }}) {{ made }} }}"
        );
        ask(asked, &say).await?;
    }
    house.until(|(_, _, sent, _)| *sent).await?;
    let letters = sink.letters()?;
    let letter = letters.first().context("a letter")?;
    assert_eq!(letters.len(), 1, "{letters:?}");
    assert!(
        letter.contains("Nous regardons.") && letter.contains("Nous venons demain."),
        "{letter}"
    );
    let name = head(letter, "Message-ID").context("a name")?;
    let pool = sqlx::PgPool::connect(&house.regie.url).await?;
    sqlx::query("UPDATE mail.outbox SET sent_at = NULL, next_at = now()")
        .execute(&pool)
        .await?;
    pool.close().await;
    house.until(|(tries, _, sent, _)| *sent && *tries == 2).await?;
    let letters = sink.letters()?;
    assert_eq!(letters.len(), 2);
    assert!(
        letters
            .iter()
            .all(|letter| head(letter, "Message-ID").as_deref() == Some(name.as_str()))
    );
    house.serving.stop()
}
