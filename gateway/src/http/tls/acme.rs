//! A certificate that the server gets by itself and renews in time, from Let's Encrypt or another directory. It proves
//! the domain on its own port (TLS-ALPN-01), which must be reached from outside as 443.

use super::provider;
use crate::{Failure, settings::Acme};
use futures::StreamExt;
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, pem::PemObject},
};
use rustls_acme::{AcmeConfig, AcmeState, caches::DirCache};
use std::{fs::DirBuilder, io, os::unix::fs::DirBuilderExt, path::Path, sync::Arc};

pub type State = AcmeState<io::Error, io::Error>;

pub fn state(settings: &Acme) -> Result<State, Failure> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&settings.cache)
        .map_err(Failure::folder(&settings.cache))?;
    let config = match &settings.roots {
        None => AcmeConfig::new_with_provider(&settings.domains, provider()),
        Some(roots) => AcmeConfig::new_with_client_config(&settings.domains, client(roots)?),
    };
    let contact = settings.contact.iter().map(|contact| format!("mailto:{contact}"));
    Ok(config
        .contact(contact)
        .directory(&settings.directory)
        .cache(DirCache::new(settings.cache.clone()))
        .state())
}

/// Orders and renews as long as it is polled, and waits longer after each failure.
pub async fn keep_fresh(mut state: State) {
    while let Some(event) = state.next().await {
        match event {
            Ok(done) => tracing::info!(event = ?done, "certificate"),
            Err(error) => {
                tracing::error!(%error, "no certificate yet: check REGIE_ACME_DOMAINS, and that port 443 of each leads here");
            }
        }
    }
}

/// One that believes these roots only.
fn client(roots: &Path) -> Result<Arc<ClientConfig>, Failure> {
    let wrong = |error: &dyn std::fmt::Display| {
        let why = format!(
            "{}: no certificate can be read ({error}): give a PEM file",
            roots.display()
        );
        Failure::setting("REGIE_ACME_ROOTS", why)
    };
    let mut store = RootCertStore::empty();
    for root in CertificateDer::pem_file_iter(roots).map_err(|error| wrong(&error))? {
        let root = root.map_err(|error| wrong(&error))?;
        store.add(root).map_err(|error| wrong(&error))?;
    }
    if store.is_empty() {
        return Err(wrong(&"it holds none"));
    }
    let config = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|error| wrong(&error))?;
    Ok(Arc::new(
        config.with_root_certificates(store).with_no_client_auth(),
    ))
}
