//! One way to close a box and one to open it: XChaCha20-Poly1305 with a random nonce in front.

use chacha20poly1305::{
    AeadCore, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, OsRng, Payload},
};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// 32 bytes that are wiped from memory when the last holder drops them.
#[derive(Clone)]
pub struct Key(std::sync::Arc<Zeroizing<[u8; 32]>>);

const NONCE_BYTES: usize = 24;

impl Key {
    pub fn random() -> Key {
        Key(std::sync::Arc::new(Zeroizing::new(
            XChaCha20Poly1305::generate_key(&mut OsRng).into(),
        )))
    }

    /// Tells two keys of one subject apart, and nothing else about them.
    pub fn id(&self) -> String {
        hex::encode(Sha256::digest(self.bytes()).first_chunk::<4>().unwrap_or(&[0; 4]))
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl TryFrom<&[u8]> for Key {
    type Error = std::array::TryFromSliceError;
    fn try_from(bytes: &[u8]) -> Result<Key, Self::Error> {
        Ok(Key(std::sync::Arc::new(Zeroizing::new(bytes.try_into()?))))
    }
}

/// The context is bound to the box: it opens in no other place.
pub fn close(key: &Key, text: &[u8], context: &str) -> Vec<u8> {
    let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
    let payload = Payload {
        msg: text,
        aad: context.as_bytes(),
    };
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    // Encrypting fails only past 256 GB, which no JSON column holds.
    let closed = cipher.encrypt(&nonce, payload).unwrap_or_default();
    [nonce.as_slice(), &closed].concat()
}

pub fn open(key: &Key, closed: &[u8], context: &str) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, text) = closed.split_at_checked(NONCE_BYTES)?;
    let payload = Payload {
        msg: text,
        aad: context.as_bytes(),
    };
    XChaCha20Poly1305::new(key.bytes().into())
        .decrypt(XNonce::from_slice(nonce), payload)
        .ok()
        .map(Zeroizing::new)
}
