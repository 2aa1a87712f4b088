//! Reading certificates that an authority gave out.

use crate::{Authority, Request};
use jiff::Timestamp;
use ring::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};
use rustls_pki_types::{CertificateDer, pem::PemObject};
use x509_parser::{certificate::X509Certificate, prelude::FromDer};

/// What a certificate says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    pub holder: String,
    pub valid_until: Timestamp,
    /// Tells keys apart, as `Request::fingerprint`.
    pub key: [u8; 32],
    /// Who gave it out, by name.
    pub issuer: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this certificate was not given out here")]
pub struct NotIssued;

impl Authority {
    /// Also one that has run out.
    pub fn issued(&self, pem: &str) -> Result<Issued, NotIssued> {
        let der = CertificateDer::from_pem_slice(pem.as_bytes()).map_err(|_| NotIssued)?;
        let (_, certificate) = X509Certificate::from_der(&der).map_err(|_| NotIssued)?;
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, self.public_key())
            .verify(
                certificate.tbs_certificate.as_ref(),
                &certificate.signature_value.data,
            )
            .map_err(|_| NotIssued)?;
        read(&certificate).ok_or(NotIssued)
    }
}

/// Whose certificate this is; that it is one of ours was proven by the handshake.
pub fn holder(der: &[u8]) -> Option<Issued> {
    let (_, certificate) = X509Certificate::from_der(der).ok()?;
    read(&certificate)
}

fn read(certificate: &X509Certificate<'_>) -> Option<Issued> {
    let holder = certificate.subject().iter_common_name().next()?;
    let issuer = certificate.issuer().iter_common_name().next()?;
    let key = certificate.public_key().subject_public_key.data.to_vec();
    Some(Issued {
        holder: holder.as_str().ok()?.to_owned(),
        valid_until: Timestamp::from_second(certificate.validity().not_after.timestamp()).ok()?,
        key: Request { key }.fingerprint(),
        issuer: issuer.as_str().ok()?.to_owned(),
    })
}
