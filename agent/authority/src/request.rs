//! A machine asks for a certificate: its public key, and a signature by it.

use ring::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};
use rustls_pki_types::{CertificateSigningRequestDer, pem::PemObject};
use x509_parser::{certification_request::X509CertificationRequest, prelude::FromDer};

/// A public key whose holder has signed for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub(crate) key: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no request for a certificate, signed by the P-256 key in it")]
pub struct NotARequest;

/// An uncompressed point of P-256.
const KEY_LENGTH: usize = 65;

impl Request {
    /// Nothing of the request counts but the key: what a machine is called is said by the server.
    pub fn from_pem(text: &str) -> Result<Request, NotARequest> {
        let der = CertificateSigningRequestDer::from_pem_slice(text.as_bytes()).map_err(|_| NotARequest)?;
        let (rest, request) = X509CertificationRequest::from_der(&der).map_err(|_| NotARequest)?;
        let info = &request.certification_request_info;
        let key: &[u8] = &info.subject_pki.subject_public_key.data;
        if !rest.is_empty() || key.len() != KEY_LENGTH {
            return Err(NotARequest);
        }
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, key)
            .verify(info.raw, &request.signature_value.data)
            .map_err(|_| NotARequest)?;
        Ok(Request { key: key.to_vec() })
    }

    /// Tells keys apart.
    pub fn fingerprint(&self) -> [u8; 32] {
        crate::fingerprint(&self.key)
    }
}

impl rcgen::PublicKeyData for Request {
    fn der_bytes(&self) -> &[u8] {
        &self.key
    }

    fn algorithm(&self) -> &rcgen::SignatureAlgorithm {
        &rcgen::PKCS_ECDSA_P256_SHA256
    }
}
