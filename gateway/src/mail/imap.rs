//! Mail from a mailbox (IMAP). A message that was not read yet is brought in and then marked as read, once what became
//! of it is on disk: whoever dies in between brings it again, and it is known.
//!
//! The mailbox is ours alone: what somebody else reads there first is not brought.

use super::inbound::{AT_MOST, Envelope, Inbound, NotNow, Taken};
use crate::Failure;
use async_imap::{Client, Session, error::Error as ImapError, types::Fetch};
use futures::TryStreamExt;
use jiff::Timestamp;
use journal::stop::Stop;
use rustls::{ClientConfig, RootCertStore, pki_types::ServerName};
use std::{io, sync::Arc, time::Duration};
use thiserror::Error;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};
use tokio_rustls::TlsConnector;

/// Where mail is fetched.
#[derive(Clone)]
pub struct ImapSettings {
    pub host: String,
    pub port: u16,
    /// Without it only on this machine.
    pub tls: bool,
    pub user: String,
    pub password: String,
    pub folder: String,
}

/// Says nothing of the password.
impl std::fmt::Debug for ImapSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}@{}:{}/{}", self.user, self.host, self.port, self.folder)
    }
}

pub struct Imap {
    pub inbound: Inbound,
    pub settings: ImapSettings,
}

#[derive(Debug, Error)]
enum Broken {
    #[error(transparent)]
    Imap(#[from] ImapError),
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error("it does not answer in time")]
    TooSlow,
    #[error(transparent)]
    NotNow(#[from] NotNow),
}

trait Line: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug> Line for T {}

type Mailbox = Session<Box<dyn Line>>;

const ANSWERS_WITHIN: Duration = Duration::from_secs(60);
const LOOK_EVERY: Duration = Duration::from_secs(20);
const FIRST_PAUSE: Duration = Duration::from_secs(2);
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

impl Imap {
    pub async fn run(self, mut stop: Stop) {
        let mut pause = FIRST_PAUSE;
        while !stop.told() {
            match self.visit(&mut stop, &mut pause).await {
                Ok(()) => {}
                Err(error) => {
                    tracing::warn!(mailbox = ?self.settings, %error, "mail is fetched later; will try again");
                    stop.sleep(pause).await;
                    pause = (pause * 2).min(LONGEST_PAUSE);
                }
            }
        }
    }

    /// One connection, for as long as it lasts.
    async fn visit(&self, stop: &mut Stop, pause: &mut Duration) -> Result<(), Broken> {
        let mut mailbox = in_time(self.enter()).await?;
        let tells = in_time(async { Ok(mailbox.capabilities().await?.has_str("IDLE")) }).await?;
        *pause = FIRST_PAUSE;
        while !stop.told() {
            self.fetch_new(&mut mailbox, stop).await?;
            mailbox = match tells {
                true => until_told(mailbox, stop).await?,
                false => {
                    stop.sleep(LOOK_EVERY).await;
                    mailbox
                }
            };
            in_time(async { Ok(mailbox.noop().await?) }).await?;
        }
        // It was told to stop: whoever is at the other end finds out by itself.
        let _ = tokio::time::timeout(Duration::from_secs(2), mailbox.logout()).await;
        Ok(())
    }

    async fn enter(&self) -> Result<Mailbox, Broken> {
        let ImapSettings { host, port, tls, .. } = &self.settings;
        let socket = TcpStream::connect((host.as_str(), *port)).await?;
        let line: Box<dyn Line> = match tls {
            true => Box::new(over_tls(host, socket).await?),
            false => Box::new(socket),
        };
        let mut client = Client::new(line);
        client.read_response().await?;
        let (user, password) = (&self.settings.user, &self.settings.password);
        let mut mailbox = client.login(user, password).await.map_err(|(error, _)| error)?;
        mailbox.select(&self.settings.folder).await?;
        Ok(mailbox)
    }

    async fn fetch_new(&self, mailbox: &mut Mailbox, stop: &Stop) -> Result<(), Broken> {
        let unread = in_time(async { Ok(mailbox.uid_search("UNSEEN").await?) }).await?;
        let mut unread: Vec<u32> = unread.into_iter().collect();
        unread.sort_unstable();
        for uid in unread {
            if stop.told() {
                return Ok(());
            }
            self.bring(mailbox, uid).await?;
        }
        Ok(())
    }

    /// One that has to wait holds back no other.
    async fn bring(&self, mailbox: &mut Mailbox, uid: u32) -> Result<(), Broken> {
        let size = one(mailbox, uid, "RFC822.SIZE")
            .await?
            .and_then(|found| found.size);
        if size.is_some_and(|size| size as usize > AT_MOST) {
            tracing::warn!(mailbox = ?self.settings, uid, "a mail is too large, and is left there, flagged");
            return mark(mailbox, uid, "(\\Seen \\Flagged)").await;
        }
        let Some(fetched) = one(mailbox, uid, "(INTERNALDATE BODY.PEEK[])").await? else {
            return Ok(());
        };
        let bytes = fetched.body().unwrap_or_default().to_vec();
        // The mailbox tells the second. Its end is meant, so that what was said in it before the mail stays before it.
        let received_at = fetched
            .internal_date()
            .map(|date| Timestamp::from_millisecond(date.timestamp() * 1_000 + 999));
        let envelope = Envelope {
            received_at: received_at.and_then(Result::ok),
            ..Envelope::default()
        };
        match self.inbound.take_in(bytes, &envelope).await {
            Ok(Taken::In(..)) => mark(mailbox, uid, "(\\Seen)").await,
            Ok(Taken::ForNobody | Taken::TooLarge) => {
                tracing::warn!(mailbox = ?self.settings, uid, "a mail is for no agency, and is left there, flagged");
                mark(mailbox, uid, "(\\Seen \\Flagged)").await
            }
            Err(error) => {
                tracing::warn!(mailbox = ?self.settings, uid, %error, "a mail waits in its mailbox; will try again");
                Ok(())
            }
        }
    }
}

/// Until the server says that something came, or it is time to look all the same (IDLE, RFC 2177).
async fn until_told(mailbox: Mailbox, stop: &mut Stop) -> Result<Mailbox, Broken> {
    let mut idle = mailbox.idle();
    in_time(async { Ok(idle.init().await?) }).await?;
    let (told, _as_long_as_this_lives) = idle.wait_with_timeout(LOOK_EVERY);
    let told = tokio::select! {
        told = told => told.map(drop),
        () = stop.asked() => Ok(()),
    };
    told?;
    in_time(async { Ok(idle.done().await?) }).await
}

async fn in_time<T>(doing: impl Future<Output = Result<T, Broken>>) -> Result<T, Broken> {
    tokio::time::timeout(ANSWERS_WITHIN, doing)
        .await
        .map_err(|_| Broken::TooSlow)?
}

async fn one(mailbox: &mut Mailbox, uid: u32, what: &str) -> Result<Option<Fetch>, Broken> {
    in_time(async {
        let found: Vec<Fetch> = mailbox
            .uid_fetch(uid.to_string(), what)
            .await?
            .try_collect()
            .await?;
        Ok(found.into_iter().find(|fetch| fetch.uid == Some(uid)))
    })
    .await
}

async fn mark(mailbox: &mut Mailbox, uid: u32, flags: &str) -> Result<(), Broken> {
    in_time(async {
        let set = mailbox
            .uid_store(uid.to_string(), format!("+FLAGS.SILENT {flags}"))
            .await?;
        let _: Vec<Fetch> = set.try_collect().await?;
        Ok(())
    })
    .await
}

async fn over_tls(
    host: &str,
    socket: TcpStream,
) -> Result<tokio_rustls::client::TlsStream<TcpStream>, Broken> {
    let mut roots = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    roots.add_parsable_certificates(found.certs);
    let config = ClientConfig::builder()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(host.to_owned()).map_err(io::Error::other)?;
    Ok(TlsConnector::from(Arc::new(config)).connect(name, socket).await?)
}

impl ImapSettings {
    /// imaps://user:password@host:993/INBOX; without TLS only on this machine.
    pub fn of(url: &str) -> Result<ImapSettings, Failure> {
        // Says nothing of what the address holds: there is a password in it.
        let wrong = || {
            let why = "not the address of a mailbox: write it like imaps://user:password@host/INBOX; signs like @ and / in \
                       them are written %40 and %2F";
            Failure::setting("REGIE_MAIL_IMAP", why)
        };
        let (tls, rest) = match (url.strip_prefix("imaps://"), url.strip_prefix("imap://")) {
            (Some(rest), _) => (true, rest),
            (None, Some(rest)) => (false, rest),
            (None, None) => return Err(wrong()),
        };
        let (credentials, place) = rest.rsplit_once('@').ok_or_else(wrong)?;
        let (user, password) = credentials.split_once(':').ok_or_else(wrong)?;
        let (server, folder) = place.split_once('/').unwrap_or((place, "INBOX"));
        let (host, port) = match server.rsplit_once(':') {
            Some((host, port)) => (host, port.parse().map_err(|_| wrong())?),
            None => (server, if tls { 993 } else { 143 }),
        };
        let is_here = matches!(host, "127.0.0.1" | "localhost" | "[::1]");
        if !tls && !is_here {
            let why = "imap:// sends the password in clear: write imaps://, or fetch from this machine";
            return Err(Failure::setting("REGIE_MAIL_IMAP", why));
        }
        if host.is_empty() || user.is_empty() {
            return Err(wrong());
        }
        let plain = |text: &str| {
            let decoded = percent_encoding::percent_decode_str(text).decode_utf8();
            decoded.map(|text| text.into_owned()).map_err(|_| wrong())
        };
        Ok(ImapSettings {
            host: host.trim_matches(['[', ']']).to_owned(),
            port,
            tls,
            user: plain(user)?,
            password: plain(password)?,
            folder: match plain(folder)?.as_str() {
                "" => "INBOX".to_owned(),
                folder => folder.to_owned(),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_is_named_like_a_page_and_its_password_is_told_to_nobody() {
        let read = ImapSettings::of("imaps://ada%40exemple.fr:s%2Fcret@imap.exemple.fr").unwrap();
        assert_eq!(
            (read.user.as_str(), read.password.as_str()),
            ("ada@exemple.fr", "s/cret")
        );
        assert_eq!((read.port, read.tls, read.folder.as_str()), (993, true, "INBOX"));
        assert!(!format!("{read:?}").contains("cret"));
        let here = ImapSettings::of("imap://a:b@127.0.0.1:1143/Support").unwrap();
        assert_eq!(
            (here.port, here.tls, here.folder.as_str()),
            (1143, false, "Support")
        );
        for wrong in [
            "",
            "imaps://host",
            "imaps://a@host",
            "http://a:b@host",
            "imaps://a:b@host:x",
            "imaps://:b@host",
        ] {
            let told = ImapSettings::of(wrong).unwrap_err().to_string();
            assert!(told.contains("REGIE_MAIL_IMAP"), "{told}");
        }
        assert!(
            ImapSettings::of("imap://a:b@host.example")
                .unwrap_err()
                .to_string()
                .contains("in clear")
        );
    }
}
