//! The Ed25519 key that signs access tokens: a file beside the other keys.

use super::{stamp::Stamps, verified::Verified};
use crate::Failure;
use ed25519_dalek::SigningKey;
use jsonwebtoken::{DecodingKey, EncodingKey};
use std::{
    fs::OpenOptions,
    io::{ErrorKind, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

#[derive(Clone)]
pub struct TokenKey {
    pub(super) encoding: EncodingKey,
    pub(super) decoding: DecodingKey,
    /// Of the same secret: one file keeps everybody signed in, or signs everybody out.
    pub(super) stamps: Stamps,
    pub(super) verified: Verified,
}

/// What precedes the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410).
const PKCS8: [u8; 16] = [
    0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20,
];

impl TokenKey {
    pub fn random() -> TokenKey {
        TokenKey::of(&SigningKey::generate(&mut rand::rngs::OsRng))
    }

    fn of(key: &SigningKey) -> TokenKey {
        let der = [PKCS8.as_slice(), key.as_bytes()].concat();
        TokenKey {
            encoding: EncodingKey::from_ed_der(&der),
            decoding: DecodingKey::from_ed_der(key.verifying_key().as_bytes()),
            stamps: Stamps::of(key.as_bytes()),
            verified: Verified::default(),
        }
    }

    pub fn load_or_create(path: &Path) -> Result<TokenKey, Failure> {
        match std::fs::read(path) {
            Ok(text) => TokenKey::from_hex(&text).ok_or_else(|| {
                Failure::said(format!(
                    "{} is not a token key: restore it, or remove it to sign everybody out",
                    path.display()
                ))
            }),
            Err(error) if error.kind() == ErrorKind::NotFound => TokenKey::create(path),
            Err(error) => Err(Failure::file(path)(error)),
        }
    }

    fn from_hex(text: &[u8]) -> Option<TokenKey> {
        let bytes: [u8; 32] = hex::decode(text.trim_ascii()).ok()?.try_into().ok()?;
        Some(TokenKey::of(&SigningKey::from_bytes(&bytes)))
    }

    fn create(path: &Path) -> Result<TokenKey, Failure> {
        let key = SigningKey::generate(&mut rand::rngs::OsRng);
        let write = || {
            let mut file = OpenOptions::new()
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(path)?;
            file.write_all(hex::encode(key.to_bytes()).as_bytes())?;
            file.sync_all()
        };
        match write() {
            Ok(()) => Ok(TokenKey::of(&key)),
            // Another process made it at the same moment: its key is the one.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => TokenKey::load_or_create(path),
            Err(error) => Err(Failure::file(path)(error)),
        }
    }
}
