//! A key, the anchor that agents trust, and what is signed by it.

use crate::{Request, fingerprint};
use jiff::{SignedDuration, Timestamp};
use rcgen::{
    BasicConstraints, Certificate, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose,
    IsCa, KeyPair, KeyUsagePurpose,
};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, pem::PemObject};
use std::time::Duration;

pub struct Authority {
    key: KeyPair,
    /// Names the issuer; agents hold `anchor_pem`, which says the same.
    issuer: Certificate,
    anchor: CertificateDer<'static>,
    anchor_pem: String,
}

/// From when to when something is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: Timestamp,
    pub until: Timestamp,
}

/// A machine's certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certified {
    pub certificate_pem: String,
    pub span: Span,
}

/// What the server shows in a handshake: its own certificate and the anchor, and the key.
pub struct Serving {
    pub chain: Vec<CertificateDer<'static>>,
    pub key: PrivateKeyDer<'static>,
}

#[derive(Debug, thiserror::Error)]
#[error("a certificate cannot be made: {0}")]
pub struct Broken(String);

/// An anchor is followed by the next long before.
const ANCHOR_YEARS: i64 = 10;

impl Authority {
    pub fn make(now: Timestamp) -> Result<Authority, Broken> {
        let key = KeyPair::generate().map_err(broken)?;
        let span = Span::starting(now, SignedDuration::from_hours(ANCHOR_YEARS * 365 * 24));
        let issuer = anchor_params(&key, span).self_signed(&key).map_err(broken)?;
        let (anchor, anchor_pem) = (issuer.der().clone(), issuer.pem());
        Ok(Authority {
            key,
            issuer,
            anchor,
            anchor_pem,
        })
    }

    /// As `key_pem` and `anchor_pem` gave it away.
    pub fn open(key_pem: &str, anchor_pem: &str) -> Result<Authority, Broken> {
        let key = KeyPair::from_pem(key_pem).map_err(broken)?;
        let span = Span::starting(Timestamp::UNIX_EPOCH, SignedDuration::from_hours(1));
        let issuer = anchor_params(&key, span).self_signed(&key).map_err(broken)?;
        let anchor = CertificateDer::from_pem_slice(anchor_pem.as_bytes()).map_err(broken)?;
        Ok(Authority {
            key,
            issuer,
            anchor,
            anchor_pem: anchor_pem.to_owned(),
        })
    }

    /// A secret.
    pub fn key_pem(&self) -> String {
        self.key.serialize_pem()
    }

    pub fn anchor_pem(&self) -> &str {
        &self.anchor_pem
    }

    pub fn anchor(&self) -> &CertificateDer<'static> {
        &self.anchor
    }

    pub fn fingerprint(&self) -> [u8; 32] {
        fingerprint(&self.anchor)
    }

    /// As it stands in what it certifies.
    pub fn name(&self) -> String {
        name_by(&self.key)
    }

    pub(crate) fn public_key(&self) -> &[u8] {
        self.key.public_key_raw()
    }

    /// For the holder of the request's key, under the name that the server gave it.
    pub fn certify(&self, request: &Request, holder: &str, span: Span) -> Result<Certified, Broken> {
        let mut params = leaf_params(holder, span);
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        let signed = params.signed_by(request, &self.issuer, &self.key);
        let certificate = signed.map_err(broken)?;
        Ok(Certified {
            certificate_pem: certificate.pem(),
            span,
        })
    }

    /// The server itself, under the name that agents ask for.
    pub fn serve(&self, name: &str, span: Span) -> Result<Serving, Broken> {
        let key = KeyPair::generate().map_err(broken)?;
        let mut params = CertificateParams::new([name.to_owned()]).map_err(broken)?;
        spanned(&mut params, span);
        params.distinguished_name = named(name);
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        let signed = params.signed_by(&key, &self.issuer, &self.key);
        let certificate = signed.map_err(broken)?;
        Ok(Serving {
            chain: vec![certificate.der().clone(), self.anchor.clone()],
            key: PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
        })
    }
}

impl Span {
    /// A little earlier than now: clocks differ.
    pub fn starting(now: Timestamp, long: SignedDuration) -> Span {
        let early = SignedDuration::from_mins(5);
        Span {
            from: now.saturating_sub(early).unwrap_or(now),
            until: now.saturating_add(long).unwrap_or(Timestamp::MAX),
        }
    }
}

fn anchor_params(key: &KeyPair, span: Span) -> CertificateParams {
    let mut params = leaf_params(&name_by(key), span);
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}

fn name_by(key: &KeyPair) -> String {
    let of_key = fingerprint(key.public_key_raw());
    let number: String = of_key[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("Régie machines {number}")
}

fn leaf_params(name: &str, span: Span) -> CertificateParams {
    let mut params = CertificateParams::default();
    spanned(&mut params, span);
    params.distinguished_name = named(name);
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.use_authority_key_identifier_extension = true;
    params
}

fn spanned(params: &mut CertificateParams, span: Span) {
    let epoch = rcgen::date_time_ymd(1970, 1, 1);
    let seconds = |instant: Timestamp| Duration::from_secs(u64::try_from(instant.as_second()).unwrap_or(0));
    params.not_before = epoch + seconds(span.from);
    params.not_after = epoch + seconds(span.until);
}

fn named(name: &str) -> DistinguishedName {
    let mut whole = DistinguishedName::new();
    whole.push(DnType::CommonName, name);
    whole
}

fn broken(error: impl std::fmt::Display) -> Broken {
    Broken(error.to_string())
}
