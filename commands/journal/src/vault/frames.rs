//! Frames of something large: each is sealed by itself and bound to its place, the last one marked as the last (STREAM:
//! Hoang, Reyhanitabar, Rogaway, Vizár 2015, as the `aead` crate has it). Any opens without the others; one that was
//! changed, moved, left out or cut off does not open.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{
        Aead, Payload,
        stream::{NewStream, StreamBE32, StreamPrimitive},
    },
};
use rand::RngCore;

/// Of the key.
pub const KEY: usize = 32;
/// Of what the nonces of all frames begin with.
pub const PREFIX: usize = 19;
/// What sealing adds to a frame.
pub const TAG: usize = 16;
pub(crate) const NONCE: usize = 24;

/// What `Vault::close_for` adds.
pub const CLOSING: usize = NONCE + TAG;

/// What opens and closes the frames of one thing: a key that nothing else has.
pub struct Frames {
    cipher: XChaCha20Poly1305,
    frames: StreamBE32<XChaCha20Poly1305>,
}

/// A frame does not open: something was changed where it lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Broken;

impl Frames {
    pub fn new(key: &[u8; KEY], prefix: &[u8; PREFIX]) -> Frames {
        let cipher = XChaCha20Poly1305::new(key.into());
        Frames {
            frames: StreamBE32::from_aead(cipher.clone(), prefix.into()),
            cipher,
        }
    }

    /// In place, with its tag behind it.
    pub fn close(&self, frame: u64, is_last: bool, bytes: &mut Vec<u8>) -> Result<(), Broken> {
        let position = u32::try_from(frame).map_err(|_| Broken)?;
        self.frames
            .encrypt_in_place(position, is_last, &[], bytes)
            .map_err(|_| Broken)
    }

    pub fn open(&self, frame: u64, is_last: bool, bytes: &mut Vec<u8>) -> Result<(), Broken> {
        let position = u32::try_from(frame).map_err(|_| Broken)?;
        self.frames
            .decrypt_in_place(position, is_last, &[], bytes)
            .map_err(|_| Broken)
    }

    /// A frame that is not full yet, under a nonce of its own: it will be sealed again with what follows.
    pub fn close_part(&self, frame: u64, bytes: &[u8]) -> Result<Vec<u8>, Broken> {
        let mut nonce = [0; NONCE];
        rand::rngs::OsRng.fill_bytes(&mut nonce);
        let part = Payload {
            msg: bytes,
            aad: &frame.to_be_bytes(),
        };
        let closed = self
            .cipher
            .encrypt(XNonce::from_slice(&nonce), part)
            .map_err(|_| Broken)?;
        Ok([nonce.as_slice(), &closed].concat())
    }

    /// `None` when it is the beginning of another frame.
    pub fn open_part(&self, frame: u64, closed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, text) = closed.split_at_checked(NONCE)?;
        let part = Payload {
            msg: text,
            aad: &frame.to_be_bytes(),
        };
        self.cipher.decrypt(XNonce::from_slice(nonce), part).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_opens_in_its_place_only() {
        let seal = Frames::new(&[7; KEY], &[9; PREFIX]);
        let mut first = b"first".to_vec();
        seal.close(0, false, &mut first).unwrap();
        assert_eq!(first.len(), 5 + TAG);
        for (frame, is_last) in [(1, false), (0, true)] {
            assert_eq!(seal.open(frame, is_last, &mut first.clone()), Err(Broken));
        }
        let mut changed = first.clone();
        changed[2] ^= 1;
        assert_eq!(seal.open(0, false, &mut changed), Err(Broken));
        seal.open(0, false, &mut first).unwrap();
        assert_eq!(first, b"first");
    }

    #[test]
    fn a_part_opens_as_the_beginning_of_its_frame_only() {
        let seal = Frames::new(&[7; KEY], &[9; PREFIX]);
        let part = seal.close_part(3, b"begun").unwrap();
        assert_eq!(seal.open_part(3, &part).as_deref(), Some(b"begun".as_slice()));
        assert_eq!(seal.open_part(4, &part), None);
        assert_ne!(part, seal.close_part(3, b"begun").unwrap());
    }
}
