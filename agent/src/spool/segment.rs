//! One file of a lane: frames in ascending order, named by the first.

use super::frame::{self, Frame};
use crate::disk;
use agent_protocol::Sequence;
use std::{
    fs::{self, File},
    io::{self, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

#[derive(Debug)]
pub struct Segment {
    pub path: PathBuf,
    pub first: Sequence,
    pub last: Sequence,
    pub records: u64,
    /// Behind it may lie what a failed write left; nobody reads that.
    pub bytes: u64,
}

/// What stood in a file beside what could be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Damage {
    pub frames: u64,
    /// The last number that is known lies before damage: numbers behind it were given out.
    pub at_end: bool,
}

/// Damaged files are set aside, a few of them.
const ASIDE_AT_MOST: usize = 4;

impl Segment {
    pub fn begin(folder: &Path, frames: &[Frame]) -> io::Result<Segment> {
        let first = frames.first().map_or(Sequence(0), |frame| frame.sequence);
        let mut segment = Segment {
            path: folder.join(format!("{:020}.seg", first.0)),
            first,
            last: first,
            records: 0,
            bytes: 0,
        };
        disk::private()
            .write(true)
            .create(true)
            .truncate(true)
            .open(&segment.path)?;
        let written = segment.append(frames).and_then(|()| disk::sync_folder(folder));
        if written.is_err() {
            let _ = fs::remove_file(&segment.path);
        }
        written.map(|()| segment)
    }

    /// On the disk when this returns, or as if it had never been called.
    pub fn append(&mut self, frames: &[Frame]) -> io::Result<()> {
        let mut bytes = vec![];
        for frame in frames {
            frame.write_to(&mut bytes);
        }
        let mut file = disk::private().write(true).open(&self.path)?;
        if let Err(error) = write_at(&mut file, self.bytes, &bytes) {
            // The bytes count only once `self.bytes` says so; taking them back only gives room.
            let _ = file.set_len(self.bytes);
            return Err(error);
        }
        self.bytes += bytes.len() as u64;
        self.records += frames.len() as u64;
        self.last = frames.last().map_or(self.last, |frame| frame.sequence);
        Ok(())
    }

    pub fn frames(&self) -> io::Result<Vec<Frame>> {
        let mut bytes = fs::read(&self.path)?;
        bytes.truncate(usize::try_from(self.bytes).unwrap_or(usize::MAX));
        Ok(frame::scan(&bytes).frames)
    }

    /// None if nothing in the file can be read.
    pub fn recover(path: PathBuf, aside: &Path) -> io::Result<(Option<Segment>, Damage)> {
        let bytes = fs::read(&path)?;
        let scan = frame::scan(&bytes);
        let damage = Damage {
            frames: scan.damaged,
            at_end: scan.damaged > 0 && scan.frames.last().is_none_or(|last| !ends_with(&bytes, last)),
        };
        if scan.damaged > 0 {
            set_aside(&path, &bytes, aside);
        }
        let (Some(first), Some(last)) = (scan.frames.first(), scan.frames.last()) else {
            fs::remove_file(&path)?;
            return Ok((None, damage));
        };
        let (first, last, records) = (first.sequence, last.sequence, scan.frames.len() as u64);
        let bytes = if scan.damaged > 0 {
            rewrite(&path, &scan.frames)?
        } else {
            cut(&path, scan.sound, bytes.len() as u64)?
        };
        let segment = Segment {
            path,
            first,
            last,
            records,
            bytes,
        };
        Ok((Some(segment), damage))
    }
}

fn write_at(file: &mut File, at: u64, bytes: &[u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(at))?;
    file.write_all(bytes)?;
    file.sync_data()
}

fn cut(path: &Path, sound: u64, length: u64) -> io::Result<u64> {
    if sound < length {
        let file = disk::private().write(true).open(path)?;
        file.set_len(sound)?;
        file.sync_data()?;
    }
    Ok(sound)
}

fn rewrite(path: &Path, frames: &[Frame]) -> io::Result<u64> {
    let mut bytes = vec![];
    for frame in frames {
        frame.write_to(&mut bytes);
    }
    disk::replace(path, &bytes)?;
    Ok(bytes.len() as u64)
}

fn ends_with(bytes: &[u8], last: &Frame) -> bool {
    let mut tail = vec![];
    last.write_to(&mut tail);
    bytes.ends_with(&tail)
}

/// For whoever wants to look. That it cannot be kept is no reason to stop.
fn set_aside(path: &Path, bytes: &[u8], aside: &Path) {
    let Some(name) = path.file_name() else { return };
    let kept = fs::read_dir(aside).map_or(0, Iterator::count);
    if kept < ASIDE_AT_MOST && disk::make_private_folder(aside).is_ok() {
        let _ = disk::replace(&aside.join(name), bytes);
    }
}
