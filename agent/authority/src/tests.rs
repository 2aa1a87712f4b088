//! Certificates as the authority gives them, and requests as it must not believe them.

use super::{Authority, NotARequest, NotIssued, Request, Span, holder};
use jiff::{SignedDuration, Timestamp};
use rcgen::{CertificateParams, KeyPair};
use rustls_pki_types::{CertificateDer, pem::PemObject};

fn now() -> Timestamp {
    Timestamp::from_second(1_790_000_000).unwrap()
}

fn request_of(key: &KeyPair) -> String {
    let params = CertificateParams::default();
    params.serialize_request(key).unwrap().pem().unwrap()
}

fn month() -> Span {
    Span::starting(now(), SignedDuration::from_hours(24 * 30))
}

#[test]
fn a_certificate_says_its_holder_and_its_key_and_is_known_again_after_a_restart() {
    let authority = Authority::make(now()).unwrap();
    let request = Request::from_pem(&request_of(&KeyPair::generate().unwrap())).unwrap();
    let certified = authority.certify(&request, "machine-1", month()).unwrap();

    let again = Authority::open(&authority.key_pem(), authority.anchor_pem()).unwrap();
    assert_eq!(again.fingerprint(), authority.fingerprint());
    let issued = again.issued(&certified.certificate_pem).unwrap();
    assert_eq!(issued.holder, "machine-1");
    assert_eq!(issued.key, request.fingerprint());
    assert_eq!(issued.valid_until, month().until);

    let der = CertificateDer::from_pem_slice(certified.certificate_pem.as_bytes()).unwrap();
    assert_eq!(holder(&der), Some(issued));
}

#[test]
fn a_certificate_of_another_authority_is_not_ours() {
    let [ours, theirs] = [(); 2].map(|()| Authority::make(now()).unwrap());
    let request = Request::from_pem(&request_of(&KeyPair::generate().unwrap())).unwrap();
    let certified = theirs.certify(&request, "machine-1", month()).unwrap();
    assert_eq!(ours.issued(&certified.certificate_pem), Err(NotIssued));
}

#[test]
fn a_request_that_the_key_in_it_did_not_sign_is_none() {
    let sound = request_of(&KeyPair::generate().unwrap());
    let mut der = rustls_pki_types::CertificateSigningRequestDer::from_pem_slice(sound.as_bytes())
        .unwrap()
        .to_vec();
    let last = der.len() - 1;
    der[last] ^= 1;
    let body = pem_of(&der);
    assert_eq!(Request::from_pem(&body), Err(NotARequest));
    assert_eq!(Request::from_pem("nonsense"), Err(NotARequest));
}

#[test]
fn a_request_by_another_kind_of_key_is_none() {
    let key = KeyPair::generate_for(&rcgen::PKCS_ECDSA_P384_SHA384).unwrap();
    assert_eq!(Request::from_pem(&request_of(&key)), Err(NotARequest));
}

fn pem_of(der: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sextets = |three: &[u8]| {
        let bits = three
            .iter()
            .fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte))
            << (8 * (3 - three.len()));
        let shown = three.len() + 1;
        (0..4).map(move |at| match at < shown {
            true => SIGNS[(bits >> (18 - 6 * at) & 63) as usize] as char,
            false => '=',
        })
    };
    let body: String = der
        .chunks(3)
        .flat_map(|three| sextets(three).collect::<Vec<_>>())
        .collect();
    format!("-----BEGIN CERTIFICATE REQUEST-----\n{body}\n-----END CERTIFICATE REQUEST-----\n")
}
