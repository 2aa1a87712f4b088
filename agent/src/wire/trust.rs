//! Whom the agent believes. There is no way to believe anybody.

use crate::identity::Identity;
use agent_protocol::server_name;
use jiff::Timestamp;
use kernel::Clock;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
    client::{
        WebPkiServerVerifier,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime, pem::PemObject},
    time_provider::TimeProvider,
};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// A connection's terms: whom to call, and what proves that it is them.
pub struct Trust {
    pub names: Vec<ServerName<'static>>,
    pub config: ClientConfig,
}

#[derive(Debug, thiserror::Error)]
#[error("the agent's own certificates cannot be used: {0}")]
pub struct Doubt(String);

impl Trust {
    /// By the fingerprint in an enrolment code; we show nothing.
    pub fn by_code(anchor: &[u8; 32], clock: &Clock) -> Result<Trust, Doubt> {
        let verifier = Arc::new(Pinned {
            anchor: *anchor,
            provider: Arc::new(ring::default_provider()),
        });
        let config = builder(clock, None)?
            .dangerous()
            .with_custom_certificate_verifier(verifier)
            .with_no_client_auth();
        Ok(Trust {
            names: vec![name_of(anchor)?],
            config,
        })
    }

    /// Both sides show a certificate.
    pub fn mutual(identity: &Identity, clock: &Clock) -> Result<Trust, Doubt> {
        let chain = certificates(&identity.certified.chain_pem)?;
        let key = PrivateKeyDer::from_pem_slice(identity.key_pem.as_bytes()).map_err(doubt)?;
        let (roots, names) = anchors(identity)?;
        let config = builder(clock, Some(identity.certified.valid_from))?
            .with_root_certificates(roots)
            .with_client_auth_cert(chain, key)
            .map_err(doubt)?;
        Ok(Trust { names, config })
    }

    /// By the anchors, to say that our own certificate has run out.
    pub fn of_server_alone(identity: &Identity, clock: &Clock) -> Result<Trust, Doubt> {
        let (roots, names) = anchors(identity)?;
        let config = builder(clock, Some(identity.certified.valid_from))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Trust { names, config })
    }
}

fn builder(
    clock: &Clock,
    not_before: Option<Timestamp>,
) -> Result<rustls::ConfigBuilder<ClientConfig, rustls::WantsVerifier>, Doubt> {
    let time = Time {
        clock: clock.clone(),
        not_before,
    };
    ClientConfig::builder_with_details(Arc::new(ring::default_provider()), Arc::new(time))
        .with_safe_default_protocol_versions()
        .map_err(doubt)
}

fn anchors(identity: &Identity) -> Result<(RootCertStore, Vec<ServerName<'static>>), Doubt> {
    let mut roots = RootCertStore::empty();
    let mut names = vec![];
    for pem in &identity.certified.anchors_pem {
        for anchor in certificates(pem)? {
            names.push(name_of(&fingerprint(&anchor))?);
            roots.add(anchor).map_err(doubt)?;
        }
    }
    Ok((roots, names))
}

fn certificates(pem: &str) -> Result<Vec<CertificateDer<'static>>, Doubt> {
    let all: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem.as_bytes()).collect();
    all.map_err(doubt)
}

fn name_of(anchor: &[u8; 32]) -> Result<ServerName<'static>, Doubt> {
    ServerName::try_from(server_name(anchor)).map_err(doubt)
}

fn fingerprint(der: &[u8]) -> [u8; 32] {
    Sha256::digest(der).into()
}

fn doubt(error: impl std::fmt::Display) -> Doubt {
    Doubt(error.to_string())
}

/// A machine whose clock lost its battery still finds its server: it is no earlier than its certificate.
#[derive(Debug)]
struct Time {
    clock: Clock,
    not_before: Option<Timestamp>,
}

impl TimeProvider for Time {
    fn current_time(&self) -> Option<UnixTime> {
        let now = self.clock.now();
        let now = self.not_before.map_or(now, |earliest| now.max(earliest));
        let seconds = u64::try_from(now.as_second()).ok()?;
        Some(UnixTime::since_unix_epoch(std::time::Duration::from_secs(
            seconds,
        )))
    }
}

/// Whoever shows a chain that stands on the one certificate with this fingerprint.
#[derive(Debug)]
struct Pinned {
    anchor: [u8; 32],
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let ours = |der: &&CertificateDer<'_>| fingerprint(der) == self.anchor;
        let anchor = intermediates.iter().find(ours);
        let anchor = anchor.ok_or(CertificateError::UnknownIssuer)?;
        let mut roots = RootCertStore::empty();
        roots.add(anchor.clone().into_owned())?;
        let verifier =
            WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&self.provider))
                .build()
                .map_err(|error| Error::General(error.to_string()))?;
        verifier.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}
