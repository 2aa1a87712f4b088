//! Asking the server. One connection, kept open between questions, whose other end is always proven: by the
//! fingerprint of an enrolment code, or by the anchors that came with the certificate.
//!
//! `trust` says whom to believe, `http` how a question is put. Every question may be asked twice: the server answers
//! the second as the first.

mod http;
mod trust;

pub use trust::{Doubt, Trust};

use agent_protocol::{Refusal, Refused};
use http::Answer;
use rustls::{ClientConfig, ClientConnection, StreamOwned, pki_types::ServerName};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    io,
    net::{TcpStream, ToSocketAddrs},
    sync::Arc,
    time::Duration,
};

const CONNECT_WITHIN: Duration = Duration::from_secs(10);
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

pub struct Line {
    server: String,
    names: Vec<ServerName<'static>>,
    config: Arc<ClientConfig>,
    open: Option<StreamOwned<ClientConnection, TcpStream>>,
}

#[derive(Debug, thiserror::Error)]
pub enum Unanswered {
    #[error("the server cannot be reached: {0}")]
    Unreachable(io::Error),
    /// One of both did not believe the other's certificate.
    #[error("no connection that both sides trust: {0}")]
    Untrusted(rustls::Error),
    #[error("the server says no: {} ({:?})", .0.detail, .0.refusal)]
    Refused(Refused),
    #[error("the server's answer makes no sense: {0}")]
    Nonsense(String),
}

impl Unanswered {
    pub fn is(&self, refusal: Refusal) -> bool {
        matches!(self, Unanswered::Refused(refused) if refused.refusal == refusal)
    }
}

impl From<io::Error> for Unanswered {
    fn from(error: io::Error) -> Self {
        let of_tls = error
            .get_ref()
            .and_then(|inner| inner.downcast_ref::<rustls::Error>());
        match of_tls {
            Some(distrust) => Unanswered::Untrusted(distrust.clone()),
            None if error.kind() == io::ErrorKind::InvalidData => Unanswered::Nonsense(error.to_string()),
            None => Unanswered::Unreachable(error),
        }
    }
}

impl Line {
    /// Connects with the first question.
    pub fn to(server: &str, trust: Trust) -> Line {
        Line {
            server: server.to_owned(),
            names: trust.names,
            config: Arc::new(trust.config),
            open: None,
        }
    }

    pub fn ask<A: DeserializeOwned>(
        &mut self,
        path: &str,
        question: &impl Serialize,
    ) -> Result<A, Unanswered> {
        let body = serde_json::to_vec(question).map_err(|error| Unanswered::Nonsense(error.to_string()))?;
        let answer = self.exchange(path, &body)?;
        if answer.status == 200 {
            return serde_json::from_slice(&answer.body)
                .map_err(|error| Unanswered::Nonsense(error.to_string()));
        }
        match serde_json::from_slice(&answer.body) {
            Ok(refused) => Err(Unanswered::Refused(refused)),
            Err(_) => Err(Unanswered::Nonsense(format!("status {}", answer.status))),
        }
    }

    fn exchange(&mut self, path: &str, body: &[u8]) -> Result<Answer, Unanswered> {
        // The other side may have closed a line that nobody spoke on: then it is opened anew, once.
        if let Some(stream) = self.open.take()
            && let Ok(answer) = self.exchange_on(stream, path, body)
        {
            return Ok(answer);
        }
        let stream = self.connect()?;
        Ok(self.exchange_on(stream, path, body)?)
    }

    fn exchange_on(
        &mut self,
        mut stream: StreamOwned<ClientConnection, TcpStream>,
        path: &str,
        body: &[u8],
    ) -> io::Result<Answer> {
        http::ask(&mut stream, &self.server, path, body)?;
        let answer = http::hear(&mut stream)?;
        if answer.stays_open {
            self.open = Some(stream);
        }
        Ok(answer)
    }

    /// While the server moves from one anchor to the next, it answers to the name of either.
    fn connect(&self) -> Result<StreamOwned<ClientConnection, TcpStream>, Unanswered> {
        let mut distrust = Unanswered::Unreachable(io::ErrorKind::NotFound.into());
        for name in &self.names {
            match self.shake_hands(dial(&self.server)?, name) {
                Ok(stream) => return Ok(stream),
                Err(unanswered) => distrust = unanswered,
            }
        }
        Err(distrust)
    }

    fn shake_hands(
        &self,
        mut socket: TcpStream,
        name: &ServerName<'static>,
    ) -> Result<StreamOwned<ClientConnection, TcpStream>, Unanswered> {
        let session = ClientConnection::new(Arc::clone(&self.config), name.clone());
        let mut session = session.map_err(Unanswered::Untrusted)?;
        while session.is_handshaking() {
            session.complete_io(&mut socket)?;
        }
        Ok(StreamOwned::new(session, socket))
    }
}

fn dial(server: &str) -> io::Result<TcpStream> {
    let mut failed = io::Error::from(io::ErrorKind::NotFound);
    for address in server.to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, CONNECT_WITHIN) {
            Ok(socket) => {
                socket.set_read_timeout(Some(ANSWER_WITHIN))?;
                socket.set_write_timeout(Some(ANSWER_WITHIN))?;
                socket.set_nodelay(true)?;
                return Ok(socket);
            }
            Err(error) => failed = error,
        }
    }
    Err(failed)
}
