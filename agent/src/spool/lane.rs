//! The records of one class, in files that are removed as a whole.

use super::{
    frame::Frame,
    segment::{Damage, Segment},
};
use crate::disk;
use agent_protocol::Sequence;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

#[derive(Debug)]
pub struct Lane {
    folder: PathBuf,
    segments: Vec<Segment>,
    segment_bytes: u64,
}

/// Frames in order; `whole` says that there are no more in the lane.
pub struct Read {
    pub frames: Vec<Frame>,
    pub whole: bool,
}

impl Lane {
    pub fn open(folder: PathBuf, aside: &Path, segment_bytes: u64) -> io::Result<(Lane, Damage)> {
        disk::make_private_folder(&folder)?;
        let mut lane = Lane {
            folder,
            segments: vec![],
            segment_bytes,
        };
        let mut damage = Damage::default();
        for path in lane.files()? {
            let (segment, found) = Segment::recover(path, aside)?;
            damage = Damage {
                frames: damage.frames + found.frames,
                at_end: found.at_end,
            };
            lane.segments.extend(segment);
        }
        Ok((lane, damage))
    }

    fn files(&self) -> io::Result<Vec<PathBuf>> {
        let mut paths = vec![];
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "seg") {
                paths.push(path);
            }
        }
        paths.sort();
        Ok(paths)
    }

    pub fn append(&mut self, frames: &[Frame]) -> io::Result<()> {
        if frames.is_empty() {
            return Ok(());
        }
        match self.segments.last_mut() {
            Some(active) if active.bytes < self.segment_bytes => active.append(frames),
            _ => {
                self.segments.push(Segment::begin(&self.folder, frames)?);
                Ok(())
            }
        }
    }

    /// At least one frame if there is one, however long it is.
    pub fn read_after(&self, after: Sequence, bytes_at_most: u64) -> io::Result<Read> {
        let mut frames: Vec<Frame> = vec![];
        let mut bytes = 0;
        for segment in self.segments.iter().filter(|segment| segment.last > after) {
            for frame in segment.frames()? {
                if frame.sequence <= after {
                    continue;
                }
                bytes += frame.length();
                if bytes > bytes_at_most && !frames.is_empty() {
                    return Ok(Read { frames, whole: false });
                }
                frames.push(frame);
            }
        }
        Ok(Read { frames, whole: true })
    }

    pub fn find(&self, sequence: Sequence) -> io::Result<Option<Frame>> {
        let mut holding = self.segments.iter();
        let Some(segment) = holding.find(|segment| (segment.first..=segment.last).contains(&sequence)) else {
            return Ok(None);
        };
        let mut frames = segment.frames()?.into_iter();
        Ok(frames.find(|frame| frame.sequence == sequence))
    }

    /// The oldest file that holds no number up to this one.
    pub fn oldest_beyond(&self, needed: Sequence) -> Option<usize> {
        let mut segments = self.segments.iter();
        segments.position(|segment| segment.first > needed)
    }

    pub fn frames_of(&self, at: usize) -> io::Result<Vec<Frame>> {
        self.segments.get(at).map_or(Ok(vec![]), Segment::frames)
    }

    pub fn remove(&mut self, at: usize) -> io::Result<()> {
        disk::remove_if_there(&self.segments[at].path)?;
        self.segments.remove(at);
        disk::sync_folder(&self.folder)
    }

    /// The oldest file may go. The one that is written to stays until there is something in it: to make a file and to
    /// remove it costs more than to write a record.
    pub fn is_done_through(&self, sequence: Sequence) -> bool {
        let goes_on = |segment: &Segment| self.segments.len() == 1 && segment.bytes < self.kept_bytes();
        self.segments
            .first()
            .is_some_and(|oldest| oldest.last <= sequence && !goes_on(oldest))
    }

    /// All of a file is read to find what waits in it: what is kept for nothing is little.
    fn kept_bytes(&self) -> u64 {
        self.segment_bytes / 8
    }

    pub fn remove_through(&mut self, sequence: Sequence) -> io::Result<()> {
        while self.is_done_through(sequence) {
            self.remove(0)?;
        }
        Ok(())
    }

    pub fn bytes(&self) -> u64 {
        self.segments.iter().map(|segment| segment.bytes).sum()
    }

    pub fn records_after(&self, sequence: Sequence) -> io::Result<u64> {
        let mut records = 0;
        for segment in self.segments.iter().filter(|segment| segment.last > sequence) {
            records += if segment.first > sequence {
                segment.records
            } else {
                let frames = segment.frames()?;
                frames.iter().filter(|frame| frame.sequence > sequence).count() as u64
            };
        }
        Ok(records)
    }

    pub fn last(&self) -> Sequence {
        self.segments.last().map_or(Sequence(0), |segment| segment.last)
    }

    /// All frames in order. A file at a time: a lane may hold more than the agent may.
    pub fn each(&self, mut see: impl FnMut(Frame)) -> io::Result<()> {
        for segment in &self.segments {
            segment.frames()?.into_iter().for_each(&mut see);
        }
        Ok(())
    }

    /// What the newest frame says that says anything, a file at a time.
    pub fn newest_after<T>(
        &self,
        after: Sequence,
        says: impl Fn(&Frame) -> Option<T>,
    ) -> io::Result<Option<T>> {
        for segment in self.segments.iter().rev().filter(|segment| segment.last > after) {
            let frames = segment.frames()?;
            let mut frames = frames.iter().rev().filter(|frame| frame.sequence > after);
            if let Some(said) = frames.find_map(&says) {
                return Ok(Some(said));
            }
        }
        Ok(None)
    }
}
