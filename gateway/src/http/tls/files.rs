//! A certificate and its key from two PEM files, read again when one of them changes. What cannot be read is told of
//! once, and the last good pair serves on.

use super::provider;
use crate::Failure;
use rustls::{
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use std::{
    fs, io,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

const LOOK_EVERY: Duration = Duration::from_secs(2);

#[derive(Debug)]
pub struct Kept {
    certificate: PathBuf,
    key: PathBuf,
    pair: RwLock<Arc<CertifiedKey>>,
}

/// Changes when the file does: inode, seconds, nanoseconds, length.
type Stamp = (u64, i64, i64, u64);

impl Kept {
    pub fn load(certificate: &Path, key: &Path) -> Result<Arc<Kept>, Failure> {
        Ok(Arc::new(Kept {
            pair: RwLock::new(Arc::new(pair(certificate, key)?)),
            certificate: certificate.to_owned(),
            key: key.to_owned(),
        }))
    }

    fn stamps(&self) -> io::Result<[Stamp; 2]> {
        Ok([stamp(&self.certificate)?, stamp(&self.key)?])
    }

    fn load_again(&self) {
        match pair(&self.certificate, &self.key) {
            Ok(fresh) => {
                *self.pair.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(fresh);
                tracing::info!("the certificate was renewed");
            }
            Err(failure) => tracing::warn!(why = failure.line(), "the certificate of before serves on"),
        }
    }
}

impl ResolvesServerCert for Kept {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.pair.read().unwrap_or_else(PoisonError::into_inner).clone())
    }
}

pub async fn keep_fresh(kept: Arc<Kept>) {
    let mut known = kept.stamps().ok();
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let (kept, before) = (Arc::clone(&kept), known);
        let looked = tokio::task::spawn_blocking(move || look(&kept, before)).await;
        known = looked.unwrap_or(known);
    }
}

/// A file that is away for a moment is being replaced.
fn look(kept: &Kept, before: Option<[Stamp; 2]>) -> Option<[Stamp; 2]> {
    let now = kept.stamps().ok().or(before);
    if now != before {
        kept.load_again();
    }
    now
}

fn stamp(file: &Path) -> io::Result<Stamp> {
    let metadata = fs::metadata(file)?;
    Ok((
        metadata.ino(),
        metadata.mtime(),
        metadata.mtime_nsec(),
        metadata.len(),
    ))
}

fn pair(certificate: &Path, key: &Path) -> Result<CertifiedKey, Failure> {
    let chain = chain(certificate)?;
    let why = |error: &dyn std::fmt::Display| {
        let why = format!(
            "{}: no private key can be read ({error}): give a PEM file",
            key.display()
        );
        Failure::setting("REGIE_TLS_KEY", why)
    };
    let private = PrivateKeyDer::from_pem_file(key).map_err(|error| why(&error))?;
    CertifiedKey::from_der(chain, private, &provider()).map_err(|error| {
        let why = format!(
            "{} does not go with the key {} ({error}): give the two files of one certificate",
            certificate.display(),
            key.display()
        );
        Failure::setting("REGIE_TLS_CERTIFICATE", why)
    })
}

fn chain(file: &Path) -> Result<Vec<CertificateDer<'static>>, Failure> {
    let why = |error: &dyn std::fmt::Display| {
        let why = format!(
            "{}: no certificate can be read ({error}): give a PEM file",
            file.display()
        );
        Failure::setting("REGIE_TLS_CERTIFICATE", why)
    };
    let read = CertificateDer::pem_file_iter(file).map_err(|error| why(&error))?;
    let chain: Vec<_> = read.collect::<Result<_, _>>().map_err(|error| why(&error))?;
    if chain.is_empty() {
        return Err(why(&"it holds none"));
    }
    Ok(chain)
}
