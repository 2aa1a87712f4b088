//! A file that is coming in, on this machine's disk: sealed frames as they fill, and beside them the beginning of the
//! one that is not full yet. What is durable is what these two hold; the rest is sent again.

use super::{
    kind,
    sealing::{FRAME, HEAD, place_of, room_of, sealed_size},
};
use journal::vault::frames::{Frames, TAG};
use sha2::{Digest, Sha256};
use std::{
    fs::{File, OpenOptions},
    io::{self, ErrorKind, Read, Seek, SeekFrom, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};
use uuid::Uuid;

/// What was seen of a file so far: kept from one part to the next, or read again from the disk.
#[derive(Clone)]
pub struct Seen {
    pub bytes: u64,
    digest: Sha256,
    /// The first ones: they say what it is.
    pub first: Vec<u8>,
}

pub struct Staged {
    path: PathBuf,
    file: File,
    seal: Frames,
    /// What will have come in at the end.
    size: u64,
    /// Those that are sealed.
    frames: u64,
    /// Of the next one.
    pending: Vec<u8>,
    seen: Seen,
}

impl Seen {
    fn nothing() -> Seen {
        Seen {
            bytes: 0,
            digest: Sha256::new(),
            first: vec![],
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        let room = kind::ENOUGH.saturating_sub(self.first.len());
        self.first.extend(bytes.iter().take(room));
        self.digest.update(bytes);
        self.bytes += bytes.len() as u64;
    }

    pub fn sha256(&self) -> String {
        hex::encode(self.digest.clone().finalize())
    }
}

pub fn path_of(folder: &Path, upload: Uuid) -> PathBuf {
    folder.join(upload.to_string())
}

fn part_of(path: &Path) -> PathBuf {
    path.with_extension("part")
}

/// Nothing of it is left.
pub fn remove(folder: &Path, upload: Uuid) -> io::Result<()> {
    let path = path_of(folder, upload);
    for path in [part_of(&path), part_of(&path).with_extension("new"), path] {
        match std::fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

pub fn create(folder: &Path, upload: Uuid, head: &[u8]) -> io::Result<()> {
    super::shelf::make_folder(folder)?;
    let path = path_of(folder, upload);
    let mut file = options().create_new(true).open(path)?;
    file.write_all(head)?;
    file.sync_all()?;
    File::open(folder)?.sync_all()
}

pub fn head_of(folder: &Path, upload: Uuid) -> io::Result<Vec<u8>> {
    let mut head = vec![0; HEAD];
    File::open(path_of(folder, upload))?.read_exact(&mut head)?;
    Ok(head)
}

fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true).mode(0o600);
    options
}

impl Staged {
    /// As it was left, whoever left it and however.
    pub fn open(
        folder: &Path,
        upload: Uuid,
        size: u64,
        seal: Frames,
        known: Option<Seen>,
    ) -> io::Result<Staged> {
        let path = path_of(folder, upload);
        let file = options().open(&path)?;
        let mut staged = Staged {
            frames: 0,
            pending: vec![],
            seen: Seen::nothing(),
            path,
            file,
            seal,
            size,
        };
        staged.find_frames()?;
        staged.find_part()?;
        match known.filter(|seen| seen.bytes == staged.offset()) {
            Some(seen) => staged.seen = seen,
            None => staged.look_again()?,
        }
        Ok(staged)
    }

    /// How much came in.
    pub fn offset(&self) -> u64 {
        (self.frames * FRAME as u64).min(self.size) + self.pending.len() as u64
    }

    pub fn is_whole(&self) -> bool {
        self.frames == super::sealing::frames_of(self.size)
    }

    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// A frame that was being written when the machine went down is no frame.
    fn find_frames(&mut self) -> io::Result<()> {
        let length = self.file.metadata()?.len();
        self.frames = if length >= sealed_size(self.size) {
            super::sealing::frames_of(self.size)
        } else {
            length.saturating_sub(HEAD as u64) / (FRAME + TAG) as u64
        };
        let end = place_of(self.frames).min(sealed_size(self.size));
        self.file.set_len(end)?;
        self.file.seek(SeekFrom::End(0)).map(drop)
    }

    fn find_part(&mut self) -> io::Result<()> {
        if self.is_whole() {
            return Ok(());
        }
        match std::fs::read(part_of(&self.path)) {
            Ok(closed) => self.pending = self.seal.open_part(self.frames, &closed).unwrap_or_default(),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    fn look_again(&mut self) -> io::Result<()> {
        self.seen = Seen::nothing();
        self.file.seek(SeekFrom::Start(HEAD as u64))?;
        for frame in 0..self.frames {
            let mut bytes = vec![0; room_of(frame, self.size) + TAG];
            self.file.read_exact(&mut bytes)?;
            let opened = self.seal.open(frame, self.is_last(frame), &mut bytes);
            opened.map_err(|_| io::Error::new(ErrorKind::InvalidData, "a frame on disk does not open"))?;
            self.seen.take(&bytes);
        }
        self.seen.take(&self.pending);
        self.file.seek(SeekFrom::End(0)).map(drop)
    }

    fn is_last(&self, frame: u64) -> bool {
        frame + 1 == super::sealing::frames_of(self.size)
    }

    /// What goes beyond the size that was said stays outside: the caller has looked.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.seen.take(bytes);
        self.pending.extend_from_slice(bytes);
        let mut sealed = Vec::with_capacity(self.pending.len() + TAG);
        let mut taken = 0;
        while !self.is_whole() {
            let room = room_of(self.frames, self.size);
            let Some(frame) = self.pending.get(taken..taken + room) else {
                break;
            };
            let mut frame = frame.to_vec();
            self.seal
                .close(self.frames, self.is_last(self.frames), &mut frame)
                .map_err(|_| io::Error::other("a frame cannot be sealed"))?;
            sealed.extend_from_slice(&frame);
            (taken, self.frames) = (taken + room, self.frames + 1);
        }
        self.pending.drain(..taken);
        self.file.write_all(&sealed)
    }

    /// Durable when it returns.
    pub fn flush(&mut self) -> io::Result<()> {
        self.file.sync_data()?;
        if self.pending.is_empty() {
            return Ok(());
        }
        let closed = self.seal.close_part(self.frames, &self.pending);
        let closed = closed.map_err(|_| io::Error::other("a frame cannot be sealed"))?;
        let (part, new) = (part_of(&self.path), part_of(&self.path).with_extension("new"));
        let mut file = options().create(true).truncate(true).open(&new)?;
        file.write_all(&closed)?;
        file.sync_all()?;
        std::fs::rename(new, part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::sealing::{for_tests, frames_of};
    use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};

    struct Folder(PathBuf);

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0); // it may not have been made
        }
    }

    fn folder() -> Folder {
        Folder(std::env::temp_dir().join(format!("regie-staging-{}", commands::runtime::mint())))
    }

    fn open(folder: &Folder, size: u64, known: Option<Seen>) -> Staged {
        Staged::open(&folder.0, Uuid::nil(), size, for_tests().0, known).unwrap()
    }

    fn bytes(size: usize, seed: u8) -> Vec<u8> {
        (0..size)
            .map(|at| (at as u8).wrapping_mul(31).wrapping_add(seed))
            .collect()
    }

    /// As `reading` opens it.
    fn read(folder: &Folder, size: u64) -> Vec<u8> {
        let sealed = std::fs::read(path_of(&folder.0, Uuid::nil())).unwrap();
        assert_eq!(sealed.len() as u64, sealed_size(size));
        let (seal, last) = (for_tests().0, frames_of(size) - 1);
        let frames = (0..).zip(sealed[HEAD..].chunks(FRAME + TAG));
        frames
            .flat_map(|(frame, sealed)| {
                let mut one = sealed.to_vec();
                seal.open(frame, frame == last, &mut one).unwrap();
                one
            })
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        /// Whatever the pieces are, and wherever it stops and starts again, with what was seen or without.
        #[test]
        fn what_came_in_pieces_is_what_was_sent(
            size in 0_usize..200_000, seed in any::<u8>(), pieces in proptest::collection::vec((1_usize..90_000, any::<bool>(), any::<bool>()), 0..6)
        ) {
            let (folder, sent) = (folder(), bytes(size, seed));
            create(&folder.0, Uuid::nil(), &for_tests().1).unwrap();
            let mut staged = open(&folder, size as u64, None);
            let mut at = 0;
            for (length, stops, remembers) in pieces {
                let until = (at + length).min(size);
                staged.write(&sent[at..until]).unwrap();
                at = until;
                if stops {
                    staged.flush().unwrap();
                    let seen = staged.seen().clone();
                    staged = open(&folder, size as u64, remembers.then_some(seen));
                    prop_assert_eq!(staged.offset(), at as u64);
                }
            }
            staged.write(&sent[at..]).unwrap();
            staged.flush().unwrap();
            prop_assert!(staged.is_whole());
            prop_assert_eq!(staged.seen().sha256(), hex::encode(Sha256::digest(&sent)));
            prop_assert_eq!(&staged.seen().first[..], &sent[..size.min(kind::ENOUGH)]);
            prop_assert_eq!(read(&folder, size as u64), sent);
            prop_assert!(open(&folder, size as u64, None).is_whole());
        }
    }

    #[test]
    fn a_frame_that_was_cut_off_is_sent_again() {
        let (folder, sent) = (folder(), bytes(3 * FRAME, 1));
        create(&folder.0, Uuid::nil(), &for_tests().1).unwrap();
        let size = sent.len() as u64;
        let mut staged = open(&folder, size, None);
        staged.write(&sent[..2 * FRAME + 100]).unwrap();
        staged.flush().unwrap();
        let path = path_of(&folder.0, Uuid::nil());
        let file = OpenOptions::new().write(true).open(&path).unwrap();
        file.set_len(place_of(1) + 7).unwrap();
        let mut staged = open(&folder, size, Some(staged.seen().clone()));
        // The part that was kept is of another frame.
        assert_eq!(staged.offset(), FRAME as u64);
        staged.write(&sent[FRAME..]).unwrap();
        staged.flush().unwrap();
        assert_eq!(read(&folder, size), sent);
        assert_eq!(staged.seen().sha256(), hex::encode(Sha256::digest(&sent)));
    }

    #[test]
    fn what_was_changed_on_disk_is_not_gone_on_with() {
        let (folder, sent) = (folder(), bytes(2 * FRAME, 1));
        create(&folder.0, Uuid::nil(), &for_tests().1).unwrap();
        let mut staged = open(&folder, sent.len() as u64, None);
        staged.write(&sent[..FRAME + 5]).unwrap();
        staged.flush().unwrap();
        let path = path_of(&folder.0, Uuid::nil());
        let mut sealed = std::fs::read(&path).unwrap();
        sealed[HEAD + 1000] ^= 1;
        std::fs::write(&path, sealed).unwrap();
        let again = Staged::open(&folder.0, Uuid::nil(), sent.len() as u64, for_tests().0, None);
        assert_eq!(
            again.err().map(|error| error.kind()),
            Some(ErrorKind::InvalidData)
        );
        remove(&folder.0, Uuid::nil()).unwrap();
        assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 0);
    }
}
