//! A machine's side of the connection, as bad as a test wants it.

use super::Listening;
use agent_protocol::{EnrolmentCode, MachineId, VERSION, path, server_name};
use anyhow::{Context, Result};
use axum::http::Request;
use http_body_util::BodyExt;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use kernel::Clock;
use rcgen::{CertificateParams, KeyPair};
use rustls::{
    ClientConfig, RootCertStore,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName, UnixTime, pem::PemObject},
    time_provider::TimeProvider,
};
use serde_json::{Value, json};
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::net::TcpStream;
use tokio_rustls::{TlsConnector, client::TlsStream};

pub struct Talker {
    pub machine: MachineId,
    pub boot: String,
    pub hostname: String,
    clock: Clock,
    server: SocketAddr,
    code: EnrolmentCode,
    pub key: KeyPair,
    pub certificate: Option<String>,
    /// The anchors that came with the certificate.
    pub believes: Vec<String>,
    /// Whom it calls: the anchor of its code, until it is told otherwise.
    pub calls: [u8; 32],
}

impl Talker {
    pub fn new(listening: &Listening, code: &str, machine: MachineId) -> Result<Talker> {
        let code: EnrolmentCode = code.parse()?;
        Ok(Talker {
            machine,
            calls: *code.anchor(),
            boot: "first".to_owned(),
            hostname: "pc-compta-3".to_owned(),
            clock: listening.house.app.journal().clock.clone(),
            server: listening.address,
            code,
            key: KeyPair::generate()?,
            certificate: None,
            believes: vec![],
        })
    }

    /// The same, showing another certificate.
    pub fn showing(&self, other: &Talker) -> Result<Talker> {
        Ok(Talker {
            key: KeyPair::from_pem(&other.key.serialize_pem())?,
            certificate: other.certificate.clone(),
            believes: self.believes.clone(),
            calls: self.calls,
            boot: self.boot.clone(),
            hostname: self.hostname.clone(),
            clock: self.clock.clone(),
            machine: self.machine,
            server: self.server,
            code: self.code.clone(),
        })
    }

    pub fn request_pem(&self) -> Result<String> {
        Ok(CertificateParams::default().serialize_request(&self.key)?.pem()?)
    }

    pub async fn enrol(&mut self) -> Result<(u16, Value)> {
        let question = json!({ "version": VERSION, "secret": self.code.secret(), "request_pem": self.request_pem()?,
            "evidence": { "hostname": self.hostname, "serial": "5GRQM72" } });
        let (status, answer) = self.ask(path::ENROL, &question).await?;
        if status == 200 {
            self.certificate = answer["chain_pem"].as_str().map(str::to_owned);
            self.believes = serde_json::from_value(answer["anchors_pem"].clone())?;
        }
        Ok((status, answer))
    }

    pub async fn beat(&self) -> Result<(u16, Value)> {
        self.ask(path::HEARTBEAT, &self.heartbeat()).await
    }

    pub fn heartbeat(&self) -> Value {
        let now = "2026-09-21T14:13:20Z";
        json!({ "version": VERSION, "agent": "0.1.0", "machine": self.machine.0,
            "evidence": { "hostname": self.hostname, "boot_id": self.boot }, "started_at": now, "sent_at": now,
            "holding": { "last": 0, "records": 0, "bytes": 0 }, "troubles": [] })
    }

    /// Numbered records, each with its text.
    pub async fn bring(&self, records: &[(u64, Value)]) -> Result<(u16, Value)> {
        let numbered = records
            .iter()
            .map(|(number, record)| json!({ "sequence": number, "record": record }));
        let question = json!({ "version": VERSION, "machine": self.machine.0, "sent_at": "2026-09-21T14:13:20Z",
            "records": numbered.collect::<Vec<_>>() });
        self.ask(path::BATCH, &question).await
    }

    pub async fn ask(&self, path: &str, question: &Value) -> Result<(u16, Value)> {
        self.post(path, question.to_string()).await
    }

    pub async fn post(&self, path: &str, body: String) -> Result<(u16, Value)> {
        self.line().await?.post(path, body).await
    }

    /// For more than one question.
    pub async fn line(&self) -> Result<Line> {
        let (sender, connection) = http1::handshake(TokioIo::new(self.connect().await?)).await?;
        tokio::spawn(connection);
        Ok(Line(sender))
    }

    pub async fn connect(&self) -> Result<TlsStream<TcpStream>> {
        let stream = TcpStream::connect(self.server).await?;
        let name = ServerName::try_from(server_name(&self.calls))?;
        let connector = TlsConnector::from(Arc::new(self.config()?));
        Ok(connector.connect(name, stream).await?)
    }

    /// Before it has an anchor it looks at no certificate: that is what the agent's own tests are for.
    fn config(&self) -> Result<ClientConfig> {
        let provider = Arc::new(ring::default_provider());
        let time = Arc::new(Time(self.clock.clone()));
        let builder = ClientConfig::builder_with_details(Arc::clone(&provider), time)
            .with_safe_default_protocol_versions()?;
        if self.believes.is_empty() {
            let anybody = Arc::new(Anybody(provider));
            return Ok(builder
                .dangerous()
                .with_custom_certificate_verifier(anybody)
                .with_no_client_auth());
        }
        let mut roots = RootCertStore::empty();
        for anchor in &self.believes {
            roots.add(CertificateDer::from_pem_slice(anchor.as_bytes())?)?;
        }
        let builder = builder.with_root_certificates(roots);
        let Some(certificate) = &self.certificate else {
            return Ok(builder.with_no_client_auth());
        };
        let chain = vec![CertificateDer::from_pem_slice(certificate.as_bytes())?];
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(self.key.serialize_der()));
        Ok(builder.with_client_auth_cert(chain, key)?)
    }
}

pub struct Line(SendRequest<String>);

impl Line {
    pub async fn post(&mut self, path: &str, body: String) -> Result<(u16, Value)> {
        let request = Request::post(path).header("Host", "agents").body(body)?;
        self.0.ready().await?;
        let answer = self.0.send_request(request).await?;
        let status = answer.status().as_u16();
        let text = answer.into_body().collect().await?.to_bytes();
        let answer = serde_json::from_slice(&text).context("an answer in JSON")?;
        Ok((status, answer))
    }
}

#[derive(Debug)]
struct Time(Clock);

impl TimeProvider for Time {
    fn current_time(&self) -> Option<UnixTime> {
        let seconds = u64::try_from(self.0.now().as_second()).ok()?;
        Some(UnixTime::since_unix_epoch(Duration::from_secs(seconds)))
    }
}

#[derive(Debug)]
struct Anybody(Arc<CryptoProvider>);

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &rustls::DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(
            message,
            certificate,
            signature,
            &self.0.signature_verification_algorithms,
        )
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &rustls::DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(
            message,
            certificate,
            signature,
            &self.0.signature_verification_algorithms,
        )
    }

    fn supported_verify_schemes(&self) -> Vec<rustls::SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
