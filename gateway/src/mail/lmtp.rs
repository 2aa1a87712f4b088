//! LMTP (RFC 2033): a mail server on this machine hands over what is for an agency, and hears for each recipient
//! whether it was taken. "Yes" is said once it is on disk; whatever breaks off before is brought again by the server.

use super::inbound::{AT_MOST, Envelope, Inbound, Taken};
use commands::mail::ReturnPath;
use journal::stop::Stop;
use std::{io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};

pub struct Lmtp {
    pub inbound: Inbound,
    pub listener: TcpListener,
}

const AT_ONCE: usize = 16;
const LONGEST_LINE: u64 = 4_096;
const RECIPIENTS_AT_MOST: usize = 100;
const QUIET_AT_MOST: Duration = Duration::from_secs(300);

impl Lmtp {
    /// Until told to stop; a message that is being taken then is brought again.
    pub async fn run(self, mut stop: Stop) {
        let places = Arc::new(Semaphore::new(AT_ONCE));
        let mut talks = tokio::task::JoinSet::new();
        while !stop.told() {
            let came = tokio::select! {
                came = self.listener.accept() => came,
                () = stop.asked() => break,
            };
            match came {
                Ok((socket, from)) => {
                    let Ok(place) = Arc::clone(&places).try_acquire_owned() else {
                        tracing::warn!(%from, "too many bring mail at once: the server will come again");
                        continue;
                    };
                    let inbound = self.inbound.clone();
                    talks.spawn(async move {
                        talk(inbound, socket, from).await;
                        drop(place);
                    });
                }
                Err(error) => {
                    tracing::warn!(%error, "a connection that brings mail was not taken");
                    stop.sleep(Duration::from_millis(200)).await;
                }
            }
            while talks.try_join_next().is_some() {}
        }
        talks.shutdown().await;
    }
}

async fn talk(inbound: Inbound, socket: TcpStream, from: SocketAddr) {
    let (reading, writing) = socket.into_split();
    let mut talk = Talk {
        inbound,
        reading: BufReader::new(reading),
        writing,
        sender: None,
        to: vec![],
    };
    if let Err(error) = talk.whole().await {
        tracing::debug!(%from, %error, "a connection that brought mail broke off");
    }
}

struct Talk<R, W> {
    inbound: Inbound,
    reading: BufReader<R>,
    writing: W,
    sender: Option<ReturnPath>,
    to: Vec<String>,
}

/// A command and what follows it.
enum Said {
    Hello,
    From(ReturnPath),
    To(String),
    Data,
    Reset,
    Nothing,
    Quit,
    Unknown,
}

impl<R: AsyncRead + Unpin, W: AsyncWrite + Unpin> Talk<R, W> {
    async fn whole(&mut self) -> io::Result<()> {
        self.say("220 regie LMTP").await?;
        while let Some(line) = self.line().await? {
            match said(&line) {
                Said::Hello => {
                    self.reset();
                    let greeting =
                        format!("250-regie\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE {AT_MOST}");
                    self.say(&greeting).await?;
                }
                Said::From(sender) => {
                    self.reset();
                    self.sender = Some(sender);
                    self.say("250 2.1.0 ok").await?;
                }
                Said::To(address) => self.is_for(address).await?,
                Said::Data => self.data().await?,
                Said::Reset => {
                    self.reset();
                    self.say("250 2.0.0 ok").await?;
                }
                Said::Nothing => self.say("250 2.0.0 ok").await?,
                Said::Quit => return self.say("221 2.0.0 bye").await,
                Said::Unknown => self.say("500 5.5.2 not understood").await?,
            }
        }
        Ok(())
    }

    fn reset(&mut self) {
        self.sender = None;
        self.to.clear();
    }

    async fn is_for(&mut self, address: String) -> io::Result<()> {
        if self.sender.is_none() || self.to.len() >= RECIPIENTS_AT_MOST {
            return self.say("503 5.5.1 not now").await;
        }
        match self.inbound.is_for_us(&address).await {
            Ok(true) => {
                self.to.push(address);
                self.say("250 2.1.5 ok").await
            }
            Ok(false) => self.say("550 5.1.1 no agency is written to here").await,
            Err(error) => {
                tracing::warn!(%error, "mail is brought, and waits");
                self.say("451 4.3.0 later").await
            }
        }
    }

    /// One answer for each recipient.
    async fn data(&mut self) -> io::Result<()> {
        let Some(sender) = self.sender.take().filter(|_| !self.to.is_empty()) else {
            return self.say("503 5.5.1 for whom?").await;
        };
        self.say("354 go on").await?;
        let Some(bytes) = self.message().await? else {
            return Ok(());
        };
        for address in std::mem::take(&mut self.to) {
            let answer = self.take_in(&bytes, sender.clone(), address).await;
            self.say(answer).await?;
        }
        Ok(())
    }

    async fn take_in(&self, bytes: &Message, sender: ReturnPath, address: String) -> &'static str {
        let Message::Whole(bytes) = bytes else {
            return "552 5.3.4 too large";
        };
        let ours = self.inbound.from.eq_ignore_ascii_case(&address);
        let envelope = Envelope {
            // Bounces come to who our letters are from.
            to: if ours { vec![] } else { vec![address] },
            return_path: sender,
            received_at: None,
        };
        match self.inbound.take_in(bytes.clone(), &envelope).await {
            Ok(Taken::In(..)) => "250 2.0.0 taken",
            Ok(Taken::ForNobody) => "550 5.1.1 no agency is written to here",
            Ok(Taken::TooLarge) => "552 5.3.4 too large",
            Err(error) => {
                tracing::warn!(%error, "a mail was brought, and waits");
                "451 4.3.0 later"
            }
        }
    }

    /// Up to the dot that stands alone. What is too large is read to its end, and kept no further. None where it broke
    /// off.
    async fn message(&mut self) -> io::Result<Option<Message>> {
        let (mut bytes, mut too_large) = (vec![], false);
        loop {
            let mut line = vec![];
            let room = (AT_MOST + 1_024) as u64;
            let mut bounded = (&mut self.reading).take(room);
            let read = bounded.read_until(b'\n', &mut line);
            let read = tokio::time::timeout(QUIET_AT_MOST, read)
                .await
                .map_err(io::Error::other)??;
            if read == 0 {
                return Ok(None);
            }
            if line == b".\r\n" || line == b".\n" {
                return Ok(Some(if too_large {
                    Message::TooLarge
                } else {
                    Message::Whole(bytes)
                }));
            }
            let line = line.strip_prefix(b".").unwrap_or(&line);
            too_large = too_large || bytes.len() + line.len() > AT_MOST;
            if too_large {
                bytes = vec![];
            } else {
                bytes.extend_from_slice(line);
            }
        }
    }

    async fn line(&mut self) -> io::Result<Option<String>> {
        let mut line = vec![];
        let mut bounded = (&mut self.reading).take(LONGEST_LINE);
        let read = bounded.read_until(b'\n', &mut line);
        let read = tokio::time::timeout(QUIET_AT_MOST, read)
            .await
            .map_err(io::Error::other)??;
        if read == 0 || !line.ends_with(b"\n") {
            return Ok(None);
        }
        Ok(Some(String::from_utf8_lossy(&line).trim_end().to_owned()))
    }

    async fn say(&mut self, text: &str) -> io::Result<()> {
        self.writing.write_all(format!("{text}\r\n").as_bytes()).await?;
        self.writing.flush().await
    }
}

enum Message {
    Whole(Vec<u8>),
    TooLarge,
}

fn said(line: &str) -> Said {
    let upper = line.to_ascii_uppercase();
    let address = |after: usize| {
        let rest = line.get(after..).unwrap_or_default();
        let (_, rest) = rest.split_once('<')?;
        let (address, _) = rest.split_once('>')?;
        Some(address.trim().to_lowercase())
    };
    match upper.split([' ', ':']).next().unwrap_or_default() {
        "LHLO" => Said::Hello,
        "MAIL" if upper.starts_with("MAIL FROM:") => match address("MAIL FROM:".len()) {
            Some(empty) if empty.is_empty() => Said::From(ReturnPath::Empty),
            Some(address) => Said::From(ReturnPath::Of(address)),
            None => Said::Unknown,
        },
        "RCPT" if upper.starts_with("RCPT TO:") => address("RCPT TO:".len()).map_or(Said::Unknown, Said::To),
        "DATA" => Said::Data,
        "RSET" => Said::Reset,
        "NOOP" => Said::Nothing,
        "QUIT" => Said::Quit,
        _ => Said::Unknown,
    }
}
