//! The shape of a sealed object: a head that keeps its key, then frames of 64 KiB (`journal::vault::frames`).

use journal::{
    Journal, JournalError,
    vault::frames::{CLOSING, Frames, KEY, PREFIX, TAG},
};
use kernel::{AccountId, FileId, SubjectId, TenantId};
use rand::RngCore;
use zeroize::Zeroizing;

/// Of what was sent, in one frame.
pub const FRAME: usize = 64 * 1024;
const MARK: &[u8; 8] = b"regie-f1";
/// A key that was closed twice.
const WRAPPED: usize = KEY + 2 * CLOSING;
pub const HEAD: usize = MARK.len() + WRAPPED + PREFIX;

/// Whose a file is, as far as its key is concerned.
#[derive(Clone, Copy, Debug)]
pub struct Owner {
    pub tenant: TenantId,
    pub file: FileId,
    pub account: AccountId,
}

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
pub async fn begin(journal: &Journal, owner: Owner) -> Result<(Frames, Vec<u8>), JournalError> {
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
    Ok((Frames::new(&key, &prefix), head))
}

/// `None` when the file was removed, its sender forgotten, or this is no head of this file.
pub async fn resume(journal: &Journal, owner: Owner, head: &[u8]) -> Result<Option<Frames>, JournalError> {
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
    Ok(key.map(|key| Frames::new(&key, &prefix)))
}

#[cfg(test)]
pub fn for_tests() -> (Frames, Vec<u8>) {
    (Frames::new(&[7; KEY], &[9; PREFIX]), vec![0; HEAD])
}

#[cfg(test)]
mod tests {
    use super::*;

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
