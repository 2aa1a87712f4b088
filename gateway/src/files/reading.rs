//! Any stretch of a file, opened frame by frame as it is read. What does not open ends the stretch with an error:
//! nobody is given bytes that were not sent.

use super::{
    Files,
    sealing::{self, FRAME, HEAD, Owner, frames_of, place_of, sealed_size},
    shelf::blocking,
};
use axum::body::Bytes;
use futures::{Stream, TryStreamExt, stream};
use journal::{
    JournalError,
    vault::frames::{Frames, TAG},
};
use std::{io, ops::Range, sync::Arc};
use thiserror::Error;

#[derive(Debug, Error)]
pub enum ReadError {
    #[error("the sealed file is damaged: {0}")]
    Damaged(&'static str),
    #[error(transparent)]
    Disk(#[from] io::Error),
    #[error(transparent)]
    Unavailable(#[from] JournalError),
}

/// A file that can be read.
pub struct Opened {
    files: Arc<Files>,
    owner: Owner,
    seal: Arc<Frames>,
    size: u64,
}

/// Frames that are read at once: a megabyte.
const AT_ONCE: u64 = 16;

impl Files {
    /// `None` when its key is gone, or it is.
    pub async fn open(
        self: &Arc<Files>,
        owner: impl Into<Owner>,
        size: u64,
    ) -> Result<Option<Opened>, ReadError> {
        let owner = owner.into();
        let head = self
            .shelf
            .read((owner.tenant, owner.file), 0..HEAD as u64)
            .await?;
        let Some((head, whole)) = head else {
            return Ok(None);
        };
        if whole != sealed_size(size) {
            return Err(ReadError::Damaged("it has another size"));
        }
        let seal = sealing::resume(&self.journal, owner, &head).await?;
        Ok(seal.map(|seal| Opened {
            files: Arc::clone(self),
            owner,
            seal: Arc::new(seal),
            size,
        }))
    }

    /// All of it at once: for a file that is known to be small.
    pub async fn whole(
        self: &Arc<Files>,
        owner: impl Into<Owner>,
        size: u64,
    ) -> Result<Option<Vec<u8>>, ReadError> {
        let Some(opened) = self.open(owner, size).await? else {
            return Ok(None);
        };
        let gathered = opened.stretch(0..size).try_fold(vec![], async |mut all, piece| {
            all.extend_from_slice(&piece);
            Ok(all)
        });
        Ok(Some(gathered.await?))
    }
}

impl Opened {
    /// Within the file.
    pub fn stretch(self, range: Range<u64>) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
        let first = range.start / FRAME as u64;
        let end = range.end.div_ceil(FRAME as u64).max(first + 1);
        stream::try_unfold((self, first), move |(opened, frame)| {
            let range = range.clone();
            async move {
                if frame >= end {
                    return Ok(None);
                }
                let until = (frame + AT_ONCE).min(end);
                let bytes = opened.frames(frame..until).await.inspect_err(|error| {
                    tracing::error!(file = %opened.owner.file, %error, "a file cannot be read");
                })?;
                Ok(Some((within(bytes, frame, &range), (opened, until))))
            }
        })
    }

    async fn frames(&self, frames: Range<u64>) -> io::Result<Vec<u8>> {
        let end = place_of(frames.end).min(sealed_size(self.size));
        let place = (self.owner.tenant, self.owner.file);
        let sealed = self.files.shelf.read(place, place_of(frames.start)..end).await?;
        let (sealed, _) = sealed.ok_or_else(|| damaged("it is gone"))?;
        let (seal, last) = (Arc::clone(&self.seal), frames_of(self.size) - 1);
        blocking(move || opened(&seal, frames.start, last, sealed)).await
    }
}

fn opened(seal: &Frames, first: u64, last: u64, sealed: Vec<u8>) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(sealed.len());
    for (frame, sealed) in (first..).zip(sealed.chunks(FRAME + TAG)) {
        let mut one = sealed.to_vec();
        seal.open(frame, frame == last, &mut one)
            .map_err(|_| damaged("a frame does not open"))?;
        bytes.append(&mut one);
    }
    Ok(bytes)
}

/// Of whole frames, what was asked for.
fn within(bytes: Vec<u8>, first_frame: u64, range: &Range<u64>) -> Bytes {
    let begins = first_frame * FRAME as u64;
    let at = |place: u64| {
        let within = place.saturating_sub(begins);
        usize::try_from(within).map_or(bytes.len(), |at| at.min(bytes.len()))
    };
    let (from, until) = (at(range.start), at(range.end));
    Bytes::from(bytes).slice(from..until.max(from))
}

fn damaged(why: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, ReadError::Damaged(why))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::sealing::for_tests;
    use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};

    fn sealed(sent: &[u8]) -> Vec<u8> {
        let (seal, mut object) = for_tests();
        let last = frames_of(sent.len() as u64) - 1;
        for frame in 0..=last {
            let from = frame as usize * FRAME;
            let mut one = sent[from..(from + FRAME).min(sent.len())].to_vec();
            seal.close(frame, frame == last, &mut one).unwrap();
            object.append(&mut one);
        }
        object
    }

    /// One window of frames, as `Opened::frames` reads it.
    fn window(object: &[u8], frames: Range<u64>, size: u64) -> io::Result<Vec<u8>> {
        let end = place_of(frames.end).min(sealed_size(size));
        let sealed = object[place_of(frames.start) as usize..end as usize].to_vec();
        opened(&for_tests().0, frames.start, frames_of(size) - 1, sealed)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_stretch_is_that_slice_of_what_was_sent(size in 1_usize..400_000, from in any::<u32>(), length in 1_usize..300_000) {
            let sent: Vec<u8> = (0..size).map(|at| (at * 7 % 251) as u8).collect();
            let from = from as usize % size;
            let until = (from + length).min(size);
            let (range, object) = (from as u64..until as u64, sealed(&sent));
            prop_assert_eq!(object.len() as u64, sealed_size(size as u64));
            let first = range.start / FRAME as u64;
            let end = range.end.div_ceil(FRAME as u64);
            let mut read = vec![];
            for frame in first..end {
                let bytes = window(&object, frame..frame + 1, size as u64).unwrap();
                read.extend_from_slice(&within(bytes, frame, &range));
            }
            prop_assert_eq!(&read[..], &sent[from..until]);
            let at_once = within(window(&object, first..end, size as u64).unwrap(), first, &range);
            prop_assert_eq!(&at_once[..], &sent[from..until]);
        }

        #[test]
        fn a_changed_byte_is_never_given_out(size in 1_usize..150_000, place in any::<u32>()) {
            let sent = vec![42; size];
            let mut object = sealed(&sent);
            let place = HEAD + place as usize % (object.len() - HEAD);
            object[place] ^= 1;
            prop_assert!(window(&object, 0..frames_of(size as u64), size as u64).is_err());
        }
    }

    #[test]
    fn frames_cannot_be_left_out_or_exchanged() {
        let sent = vec![7; 3 * FRAME];
        let object = sealed(&sent);
        let whole = FRAME + TAG;
        let frame = |number: usize| &object[HEAD + number * whole..HEAD + (number + 1) * whole];
        let short = [frame(0), frame(1)].concat();
        assert!(
            opened(&for_tests().0, 0, 1, short).is_err(),
            "its end was cut off"
        );
        let exchanged = [frame(1), frame(0), frame(2)].concat();
        assert!(opened(&for_tests().0, 0, 2, exchanged).is_err());
    }
}
