//! The shape of a sealed object: a head, then frames of 64 KiB, each sealed by itself and bound to its place, the last
//! one marked as the last (STREAM: Hoang, Reyhanitabar, Rogaway, Vizár 2015, as the `aead` crate has it). Any frame opens
//! without the others; one that was changed, moved, left out or cut off does not open.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{
        Aead, Payload,
        stream::{NewStream, StreamBE32, StreamPrimitive},
    },
};
use journal::{Journal, JournalError};
use kernel::{AccountId, FileId, SubjectId, TenantId};
use rand::RngCore;
use zeroize::Zeroizing;

/// Of what was sent, in one frame.
pub const FRAME: usize = 64 * 1024;
/// What sealing adds to a frame.
pub const TAG: usize = 16;
const MARK: &[u8; 8] = b"regie-f1";
const KEY: usize = 32;
const PREFIX: usize = 19;
const NONCE: usize = 24;
/// A key that was closed twice.
const WRAPPED: usize = KEY + 2 * (NONCE + TAG);
pub const HEAD: usize = MARK.len() + WRAPPED + PREFIX;

/// Whose a file is, as far as its key is concerned.
#[derive(Clone, Copy, Debug)]
pub struct Owner {
    pub tenant: TenantId,
    pub file: FileId,
    pub account: AccountId,
}

/// What opens and closes the frames of one file.
pub struct Seal {
    cipher: XChaCha20Poly1305,
    frames: StreamBE32<XChaCha20Poly1305>,
}

/// A frame does not open: something was changed where it lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Broken;

pub fn frames_of(size: u64) -> u64 {
    size.div_ceil(FRAME as u64).max(1)
}

/// Of the whole object.
pub fn sealed_size(size: u64) -> u64 {
    HEAD as u64 + size + frames_of(size) * TAG as u64
}

/// Where a frame begins in the object.
pub fn place_of(frame: u64) -> u64 {
    HEAD as u64 + frame * (FRAME + TAG) as u64
}

/// How much of what was sent a frame holds.
pub fn room_of(frame: u64, size: u64) -> usize {
    usize::try_from(size.saturating_sub(frame * FRAME as u64)).map_or(FRAME, |left| left.min(FRAME))
}

fn of_the_file(owner: Owner) -> String {
    format!("file key {}", owner.file)
}

fn of_the_sender(owner: Owner) -> String {
    format!("file key {} of its sender", owner.file)
}

/// A new key, and the head that keeps it.
pub async fn begin(journal: &Journal, owner: Owner) -> Result<(Seal, Vec<u8>), JournalError> {
    let mut key = Zeroizing::new([0; KEY]);
    let mut prefix = [0; PREFIX];
    rand::rngs::OsRng.fill_bytes(key.as_mut_slice());
    rand::rngs::OsRng.fill_bytes(&mut prefix);
    let vault = &journal.vault;
    let inner = vault
        .close_for(
            owner.tenant,
            SubjectId(owner.file.0),
            key.as_slice(),
            &of_the_file(owner),
        )
        .await?;
    let sender = SubjectId(owner.account.0);
    let wrapped = vault
        .close_for(owner.tenant, sender, &inner, &of_the_sender(owner))
        .await?;
    let head = [MARK.as_slice(), &wrapped, &prefix].concat();
    Ok((Seal::new(&key, &prefix), head))
}

/// `None` when the file was removed, its sender forgotten, or this is no head of this file.
pub async fn resume(journal: &Journal, owner: Owner, head: &[u8]) -> Result<Option<Seal>, JournalError> {
    let Some((mark, rest)) = head.split_at_checked(MARK.len()) else {
        return Ok(None);
    };
    let Some((wrapped, prefix)) = rest.split_at_checked(WRAPPED) else {
        return Ok(None);
    };
    let Ok(prefix) = <[u8; PREFIX]>::try_from(prefix) else {
        return Ok(None);
    };
    let vault = &journal.vault;
    let sender = SubjectId(owner.account.0);
    let inner = vault
        .open_for(owner.tenant, sender, wrapped, &of_the_sender(owner))
        .await?;
    let Some(inner) = inner.filter(|_| mark == MARK) else {
        return Ok(None);
    };
    let file = SubjectId(owner.file.0);
    let key = vault
        .open_for(owner.tenant, file, &inner, &of_the_file(owner))
        .await?;
    let key = key.and_then(|key| Some(Zeroizing::new(<[u8; KEY]>::try_from(key.as_slice()).ok()?)));
    Ok(key.map(|key| Seal::new(&key, &prefix)))
}

impl Seal {
    fn new(key: &[u8; KEY], prefix: &[u8; PREFIX]) -> Seal {
        let cipher = XChaCha20Poly1305::new(key.into());
        Seal {
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
pub fn for_tests() -> (Seal, Vec<u8>) {
    (Seal::new(&[7; KEY], &[9; PREFIX]), vec![0; HEAD])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_opens_in_its_place_only() {
        let (seal, _) = for_tests();
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
        let (seal, _) = for_tests();
        let part = seal.close_part(3, b"begun").unwrap();
        assert_eq!(seal.open_part(3, &part).as_deref(), Some(b"begun".as_slice()));
        assert_eq!(seal.open_part(4, &part), None);
        assert_ne!(part, seal.close_part(3, b"begun").unwrap());
    }

    #[test]
    fn an_object_has_one_frame_at_least() {
        let frame = FRAME as u64;
        let frames: Vec<u64> = [0, 1, frame, frame + 1].map(frames_of).to_vec();
        assert_eq!(frames, [1, 1, 1, 2]);
        assert_eq!(sealed_size(0), (HEAD + TAG) as u64);
        assert_eq!(room_of(1, frame + 1), 1);
        assert_eq!(room_of(0, frame + 1), FRAME);
        assert_eq!(room_of(0, 0), 0);
    }
}
