//! How letters leave: through a server, or into a folder where nobody named one.

use super::ImapSettings;
use crate::Failure;
use jiff::SignedDuration;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, message::Mailbox,
    transport::smtp::Error as SmtpError,
};
use std::{net::SocketAddr, path::PathBuf};
use uuid::Uuid;

#[derive(Clone, Debug)]
pub struct MailSettings {
    /// smtp://user:password@host:587?tls=required; none is the folder.
    pub smtp: Option<String>,
    /// Who writes: support@example.org
    pub from: String,
    pub folder: PathBuf,
    /// How long a letter waits for more to tell.
    pub quiet: SignedDuration,
    /// Where mail is fetched.
    pub imap: Option<ImapSettings>,
    /// Where a mail server on this machine brings it.
    pub lmtp: Option<SocketAddr>,
    /// Who shows it may bring it over HTTP.
    pub hook: Option<String>,
}

#[derive(Clone)]
pub enum Transport {
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    Folder(PathBuf),
}

/// Why a letter did not leave.
#[derive(Debug)]
pub enum NotSent {
    /// It may leave later.
    Now(String),
    /// The server will never take it.
    Ever(String),
}

impl Transport {
    pub fn of(settings: &MailSettings) -> Result<Transport, Failure> {
        let Some(url) = &settings.smtp else {
            return Ok(Transport::Folder(settings.folder.clone()));
        };
        // Says nothing of what the address holds: there may be a password in it.
        let wrong = |_: SmtpError| {
            let why = "not the address of a mail server: write it like smtps://user:password@host or smtp://user:password@host:587?tls=required";
            Failure::setting("REGIE_SMTP", why)
        };
        let smtp = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(wrong)?;
        Ok(Transport::Smtp(Box::new(smtp.build())))
    }

    pub async fn send(&self, id: Uuid, message: Message) -> Result<(), NotSent> {
        match self {
            Transport::Smtp(server) => match server.send(message).await {
                Ok(_) => Ok(()),
                Err(error) if is_about_the_letter(&error) => Err(NotSent::Ever(error.to_string())),
                Err(error) => Err(NotSent::Now(error.to_string())),
            },
            Transport::Folder(folder) => {
                let write = async {
                    tokio::fs::create_dir_all(folder).await?;
                    // Nobody finds half a letter.
                    let (whole, half) = (
                        folder.join(format!("{id}.eml")),
                        folder.join(format!("{id}.half")),
                    );
                    tokio::fs::write(&half, message.formatted()).await?;
                    tokio::fs::rename(&half, &whole).await
                };
                write.await.map_err(|error| NotSent::Now(error.to_string()))
            }
        }
    }
}

/// A server that refuses *us* (530, 534, 535, 538) takes the letter once the settings are right.
fn is_about_the_letter(error: &SmtpError) -> bool {
    let ours = ["530", "534", "535", "538"];
    let status = error.status().map(|code| code.to_string());
    error.is_permanent() && !status.is_some_and(|code| ours.contains(&code.as_str()))
}

pub fn mailbox(name: Option<&str>, address: &str) -> Result<Mailbox, lettre::address::AddressError> {
    Ok(Mailbox::new(name.map(str::to_owned), address.parse()?))
}
