//! Mail fetched from a real mailbox: Debian's Dovecot, on this machine, with a configuration of its own. TK1.

use crate::{
    mail_in::{ADDRESS, a_mail, receiving},
    notices::{header, letters_to},
};
use anyhow::{Context, Result, bail, ensure};
use commands::runtime::mint;
use gateway::mail::{Imap, ImapSettings};
use serde_json::json;
use std::{
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};
use tokio::sync::watch;

const DOVECOT: &str = "/usr/sbin/dovecot";

/// A mail server with one mailbox, a folder of files.
pub struct Dovecot {
    child: Child,
    folder: PathBuf,
    port: u16,
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        // In good order: it stops the processes that it started.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn said_by(program: &str, words: &[&str]) -> Result<String> {
    let said = Command::new(program).args(words).output()?;
    Ok(String::from_utf8_lossy(&said.stdout).trim().to_owned())
}

/// As root its processes are those of its own package, as anybody else they are ours.
fn people() -> Result<[String; 3]> {
    if said_by("id", &["-u"])? == "0" {
        return Ok(["dovenull", "dovecot", "dovecot"].map(str::to_owned));
    }
    let us = said_by("id", &["-un"])?;
    Ok([us.clone(), us, said_by("id", &["-gn"])?])
}

fn configuration(folder: &Path, port: u16) -> Result<String> {
    let place = folder.display();
    let [nobody, inner, group_of_inner] = people()?;
    let (user, group) = (said_by("id", &["-u"])?, said_by("id", &["-g"])?);
    // A mailbox may not be root's: a user of no name reads it then.
    let (uid, gid) = if user == "0" {
        ("65534".to_owned(), "65534".to_owned())
    } else {
        (user, group)
    };
    Ok(format!(
        "base_dir = {place}/run\nstate_dir = {place}/run\nlog_path = {place}/log\nprotocols = imap\nssl = no\n\
         disable_plaintext_auth = no\nlisten = 127.0.0.1\ndefault_login_user = {nobody}\ndefault_internal_user = {inner}\n\
         default_internal_group = {group_of_inner}\n\
         mail_location = maildir:{place}/mail\nfirst_valid_uid = 1\nfirst_valid_gid = 1\n\
         service imap-login {{\n  chroot =\n  inet_listener imap {{\n    port = {port}\n  }}\n  inet_listener imaps {{\n    port = 0\n  }}\n}}\n\
         service anvil {{\n  chroot =\n}}\nservice stats {{\n  chroot =\n}}\n\
         passdb {{\n  driver = static\n  args = password=secret\n}}\n\
         userdb {{\n  driver = static\n  args = uid={uid} gid={gid} home={place}/home\n}}\n"
    ))
}

impl Dovecot {
    pub fn start() -> Result<Dovecot> {
        ensure!(
            Path::new(DOVECOT).exists(),
            "{DOVECOT} is missing: install Debian's package dovecot-imapd, as .ci/install does"
        );
        // Its sockets have short names only.
        let folder = PathBuf::from(format!("/tmp/dove-{}", mint().simple()));
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        for inner in ["run", "home", "mail/new", "mail/cur", "mail/tmp"] {
            std::fs::create_dir_all(folder.join(inner))?;
        }
        std::fs::write(folder.join("conf"), configuration(&folder, port)?)?;
        if said_by("id", &["-u"])? == "0" {
            let all = folder.display().to_string();
            let owned = ["mail", "home"].map(|inner| format!("{all}/{inner}"));
            ensure!(
                Command::new("chown")
                    .arg("-R")
                    .arg("65534:65534")
                    .args(owned)
                    .status()?
                    .success()
            );
        }
        let child = Command::new(DOVECOT)
            .args(["-F", "-c"])
            .arg(folder.join("conf"))
            .stdout(Stdio::null())
            .stderr(Stdio::inherit())
            .spawn()?;
        let dovecot = Dovecot { child, folder, port };
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(dovecot);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("the mail server does not answer: {}", dovecot.log())
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }

    /// As a delivery puts it there.
    pub fn deliver(&self, name: &str, mail: &[u8]) -> Result<()> {
        let (half, whole) = (
            self.folder.join("mail/tmp").join(name),
            self.folder.join("mail/new").join(name),
        );
        std::fs::write(&half, mail)?;
        if said_by("id", &["-u"])? == "0" {
            ensure!(
                Command::new("chown")
                    .arg("65534:65534")
                    .arg(&half)
                    .status()?
                    .success()
            );
        }
        Ok(std::fs::rename(half, whole)?)
    }

    /// The marks of each message that was looked at: `S` for read, `F` for flagged.
    fn marks(&self) -> Result<Vec<String>> {
        let mut marks = vec![];
        for file in std::fs::read_dir(self.folder.join("mail/cur"))? {
            let name = file?.file_name().into_string().unwrap_or_default();
            marks.extend(name.rsplit_once(":2,").map(|(_, marks)| marks.to_owned()));
        }
        marks.sort();
        Ok(marks)
    }

    async fn until_marked(&self, expected: &[&str]) -> Result<()> {
        for _ in 0..600 {
            if self.marks()? == expected {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("{:?}, {}", self.marks()?, self.log())
    }

    /// As a server is told of it.
    pub fn url(&self) -> String {
        format!("imap://support:secret@127.0.0.1:{}/INBOX", self.port)
    }

    fn settings(&self) -> Result<ImapSettings> {
        ImapSettings::of(&self.url()).map_err(|error| anyhow::anyhow!("{error}"))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_is_fetched_once_and_marked_once_it_is_on_disk() -> Result<()> {
    let desk = receiving().await?;
    let dovecot = Dovecot::start()?;
    let from = &desk.customer.email;
    dovecot.deliver(
        "1",
        a_mail(from, "i1@x.fr", "Par IMAP", &[], "Bonjour.").as_bytes(),
    )?;
    dovecot.deliver("2", b"\xff\xfe\0 this is no message")?;
    dovecot.deliver(
        "3",
        a_mail("eve@ailleurs.fr", "i3@x.fr", "Qui suis-je", &[], "Eve").as_bytes(),
    )?;
    let fetch = || -> Result<_> {
        let (stop, told) = watch::channel(false);
        let imap = Imap {
            inbound: desk.house.app.inbound.clone(),
            settings: dovecot.settings()?,
        };
        Ok((stop, tokio::spawn(imap.run(told.into()))))
    };
    let (stop, fetching) = fetch()?;
    dovecot.until_marked(&["S", "S", "S"]).await?;
    stop.send_replace(true);
    fetching.await?;
    desk.admin.until_all_is_seen(&desk.house).await?;
    assert_eq!(desk.tickets().await?.len(), 1);
    let held = desk.mails("HELD").await?;
    let why: Vec<_> = held
        .iter()
        .filter_map(|mail| mail["heldBecause"].as_str())
        .collect();
    assert_eq!(held.len(), 2, "{held:?}");
    assert!(why.contains(&"UNKNOWN_SENDER"), "{held:?}");
    // Killed before it was marked: it comes again, and changes nothing.
    dovecot.deliver(
        "4",
        a_mail(from, "i1@x.fr", "Par IMAP", &[], "Bonjour.").as_bytes(),
    )?;
    let (stop, fetching) = fetch()?;
    dovecot.until_marked(&["S", "S", "S", "S"]).await?;
    stop.send_replace(true);
    fetching.await?;
    desk.admin.until_all_is_seen(&desk.house).await?;
    assert_eq!(desk.tickets().await?.len(), 1);
    desk.house.close().await
}

/// The whole way: a mailbox in, a thread, a letter out, an answer in.
#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_over_a_mailbox_is_one_thread() -> Result<()> {
    let desk = receiving().await?;
    let dovecot = Dovecot::start()?;
    let (stop, told) = watch::channel(false);
    let imap = Imap {
        inbound: desk.house.app.inbound.clone(),
        settings: dovecot.settings()?,
    };
    dovecot.deliver(
        "1",
        a_mail(
            &desk.customer.email,
            "t1@x.fr",
            "Caisse",
            &[],
            "Elle est en panne.",
        )
        .as_bytes(),
    )?;
    let fetching = tokio::spawn(imap.run(told.into()));
    dovecot.until_marked(&["S"]).await?;
    desk.admin.until_all_is_seen(&desk.house).await?;
    let ticket = desk.tickets().await?[0]["id"]
        .as_str()
        .context("an id")?
        .to_owned();
    desk.say(&desk.technician, &ticket, "Nous arrivons.").await?;
    let letters = letters_to(&desk.house, &desk.customer.email, 2).await?;
    let answer = letters.last().context("a letter")?;
    let name = header(answer, "Message-ID").context("a name")?;
    assert_eq!(header(answer, "In-Reply-To").as_deref(), Some("<t1@x.fr>"));
    let heads = [("In-Reply-To", name)];
    dovecot.deliver(
        "2",
        a_mail(&desk.customer.email, "t2@x.fr", "Re: Caisse", &heads, "Merci !").as_bytes(),
    )?;
    let shown = desk.until_said(&ticket, 2).await?;
    assert_eq!(shown["messages"]["nodes"][1]["text"], "Merci !");
    assert_eq!(shown["number"], json!(1));
    assert!(header(answer, "Reply-To").is_some_and(|to| to.contains(ADDRESS)));
    stop.send_replace(true);
    fetching.await?;
    desk.house.close().await
}
