//! TLS in the program itself, for those without a proxy in front: a certificate from files, or from a directory that
//! speaks ACME. Both change while the server runs.

mod acme;
mod files;

use crate::{Failure, settings};
use rustls::{
    ServerConfig,
    crypto::{CryptoProvider, ring},
    server::ResolvesServerCert,
};
use rustls_acme::acme::ACME_TLS_ALPN_NAME;
use std::sync::Arc;
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

pub struct Tls {
    acceptor: TlsAcceptor,
    /// Keeps the certificate fresh as long as this lives.
    _keeper: JoinSet<()>,
}

impl Tls {
    /// None where the settings ask for none.
    pub fn open(settings: &settings::Tls) -> Result<Option<Tls>, Failure> {
        let mut keeper = JoinSet::new();
        let (resolver, also): (Arc<dyn ResolvesServerCert>, Option<&[u8]>) = match settings {
            settings::Tls::Without => return Ok(None),
            settings::Tls::Files { certificate, key } => {
                let kept = files::Kept::load(certificate, key)?;
                keeper.spawn(files::keep_fresh(Arc::clone(&kept)));
                (kept, None)
            }
            settings::Tls::Acme(acme) => {
                let state = acme::state(acme)?;
                let resolver = state.resolver();
                keeper.spawn(acme::keep_fresh(state));
                (resolver, Some(ACME_TLS_ALPN_NAME))
            }
        };
        Ok(Some(Tls {
            acceptor: Arc::new(config(resolver, also)?).into(),
            _keeper: keeper,
        }))
    }

    pub fn acceptor(&self) -> TlsAcceptor {
        self.acceptor.clone()
    }
}

fn config(resolver: Arc<dyn ResolvesServerCert>, also: Option<&[u8]>) -> Result<ServerConfig, Failure> {
    let mut config = ServerConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|error| Failure::said(format!("TLS cannot be set up: {error}")))?
        .with_no_client_auth()
        .with_cert_resolver(resolver);
    let protocols: [&[u8]; 2] = [b"h2", b"http/1.1"];
    config.alpn_protocols = protocols.into_iter().chain(also).map(<[u8]>::to_vec).collect();
    Ok(config)
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

/// What every TLS of this process is made with, the one of outgoing connections too. Said first of all; twice is once.
pub fn choose_cryptography() {
    let chosen = ring::default_provider().install_default();
    if chosen.is_err() {
        tracing::trace!("the cryptography of TLS was chosen before");
    }
}
