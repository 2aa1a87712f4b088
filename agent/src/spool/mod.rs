//! What was collected and is not yet durable on the server: a bounded store of numbered records on the disk.
//!
//! What `keep` has taken survives a kill and the end of power; it leaves when the server says that it is durable, or
//! when measurements must make room, and then a gap says so. Two lanes: measurements, which may make room, and the rest,
//! which never do. `keep` in, `pending` out, `settle` with what the server has; `recover` is how it starts.

mod frame;
mod lane;
mod lost;
mod recover;
mod renumber;
mod segment;
#[cfg(test)]
mod tests;

pub use recover::Found;

use crate::disk;
use agent_protocol::{Body, Cause, Class, Digest, Gap, Holding, Mark, Numbered, Record, Sequence};
use frame::Frame;
use jiff::Timestamp;
use lane::Lane;
use lost::Lost;
use std::{
    io,
    path::{Path, PathBuf},
};

#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub bytes: u64,
    pub segment_bytes: u64,
}

impl Default for Bounds {
    /// More than three weeks of one sample a minute.
    fn default() -> Self {
        Bounds {
            bytes: 64 << 20,
            segment_bytes: 256 << 10,
        }
    }
}

/// What a gap's own record may take beyond the bound.
const ROOM_FOR_GAPS: u64 = 64 << 10;

pub struct Spool {
    folder: PathBuf,
    bounds: Bounds,
    measurements: Lane,
    kept: Lane,
    acknowledged: Option<Mark>,
    last: Sequence,
    /// What is with the server, perhaps: it stays here until the server has said so.
    handed_out: Sequence,
    lost: Lost,
}

/// A record that must not be lost has no room. Whoever brought it brings it again later.
#[derive(Debug, thiserror::Error)]
pub enum Unkept {
    #[error("the spool is full")]
    Full,
    #[error("the spool's disk does not take it: {0}")]
    Disk(io::Error),
    #[error("a record is longer than the protocol allows")]
    TooLong,
}

/// What the server has, beside what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    Agrees,
    /// The server has other records under these numbers; ours were numbered anew.
    SetBack,
}

struct Text {
    class: Class,
    taken_at: Timestamp,
    json: String,
}

impl Spool {
    /// All records or, if one must not be lost and has no room, none. Measurements without room are counted as lost.
    pub fn keep(&mut self, records: &[Record]) -> Result<(), Unkept> {
        self.tell_losses();
        let texts = records.iter().map(text_of).collect::<Result<Vec<_>, _>>()?;
        let (kept, measured): (Vec<_>, Vec<_>) = texts.iter().partition(|text| text.class == Class::Kept);
        self.write(Class::Kept, &kept, self.bounds.bytes)?;
        if let Err(unkept) = self.write(Class::Measurement, &measured, self.bounds.bytes) {
            let cause = match unkept {
                Unkept::Full | Unkept::TooLong => Cause::Full,
                Unkept::Disk(_) => Cause::DiskFull,
            };
            for text in &measured {
                self.lost.measurement(cause, text.taken_at);
            }
        }
        self.tell_losses();
        Ok(())
    }

    fn write(&mut self, class: Class, texts: &[&Text], bound: u64) -> Result<(), Unkept> {
        if texts.is_empty() {
            return Ok(());
        }
        let frames = self.numbered(texts);
        let length: u64 = frames.iter().map(Frame::length).sum();
        while self.bytes() + length > bound {
            if !self.make_room(Cause::Full) {
                return Err(Unkept::Full);
            }
        }
        loop {
            match self.lane(class).append(&frames) {
                Ok(()) => break,
                Err(error) if !self.make_room(Cause::DiskFull) => return Err(Unkept::Disk(error)),
                Err(_) => {}
            }
        }
        self.last = frames.last().map_or(self.last, |frame| frame.sequence);
        Ok(())
    }

    fn numbered(&self, texts: &[&Text]) -> Vec<Frame> {
        let numbers = (self.last.0 + 1..).map(Sequence);
        let pairs = numbers.zip(texts);
        let frame = |(sequence, text): (Sequence, &&Text)| Frame {
            sequence,
            text: text.json.clone(),
        };
        pairs.map(frame).collect()
    }

    /// Removes the oldest file of measurements; false if there is none that may go.
    fn make_room(&mut self, cause: Cause) -> bool {
        let needed = self.handed_out;
        let Some(oldest) = self.measurements.oldest_beyond(needed) else {
            return false;
        };
        let mut frames = self.measurements.frames_of(oldest).unwrap_or_default();
        frames.retain(|frame| frame.sequence > self.acknowledged_through());
        // Else what the server has of this file would be missed after the power went. A disk that is full may not take it
        // before there is room.
        let marked = self.write_mark_again();
        let removed = self.measurements.remove(oldest).is_ok();
        if marked.is_err() {
            let _ = self.write_mark_again();
        }
        if removed {
            self.lost.numbered(cause, &frames);
        }
        removed
    }

    fn write_mark_again(&self) -> io::Result<()> {
        self.acknowledged
            .map_or(Ok(()), |mark| write_mark(&self.folder, mark))
    }

    /// Losses become records as soon as there is room for them.
    fn tell_losses(&mut self) {
        let mut gaps = self.lost.take().into_iter();
        for gap in gaps.by_ref() {
            if self.tell(&gap).is_err() {
                self.lost.put_back(gap);
                break;
            }
        }
        gaps.for_each(|gap| self.lost.put_back(gap));
    }

    fn tell(&mut self, gap: &Gap) -> Result<(), Unkept> {
        let record = Record {
            taken_at: gap.taken.map_or(Timestamp::UNIX_EPOCH, |(_, until)| until),
            body: Body::Gap(gap.clone()),
        };
        let text = text_of(&record)?;
        self.write(Class::Kept, &[&text], self.bounds.bytes + ROOM_FOR_GAPS)
    }

    /// The oldest records that the server does not have, in order; at least one if there is one.
    pub fn pending(&mut self, bytes_at_most: u64) -> io::Result<Vec<Numbered<String>>> {
        let frames = self.pending_after(self.acknowledged_through(), bytes_at_most)?;
        self.handed_out = frames.last().map_or(self.handed_out, |frame| frame.sequence);
        let numbered = |frame: Frame| Numbered {
            sequence: frame.sequence,
            record: frame.text,
        };
        Ok(frames.into_iter().map(numbered).collect())
    }

    fn pending_after(&self, after: Sequence, bytes_at_most: u64) -> io::Result<Vec<Frame>> {
        let reads = [
            self.measurements.read_after(after, bytes_at_most)?,
            self.kept.read_after(after, bytes_at_most)?,
        ];
        // Beyond the end of a lane that was not read to its end, the other one runs ahead.
        let ends = reads
            .iter()
            .filter(|read| !read.whole)
            .filter_map(|read| read.frames.last());
        let until = ends.map(|frame| frame.sequence).min();
        let mut frames: Vec<Frame> = reads.into_iter().flat_map(|read| read.frames).collect();
        frames.retain(|frame| until.is_none_or(|until| frame.sequence <= until));
        frames.sort_by_key(|frame| frame.sequence);
        Ok(up_to(frames, bytes_at_most))
    }

    /// What the server has is dropped here. Where its last record is not the one that we gave this number, ours are
    /// numbered anew behind it.
    pub fn settle(&mut self, server: Option<Mark>) -> io::Result<Settled> {
        let Some(mark) = server.filter(|mark| mark.sequence >= self.acknowledged_through()) else {
            return Ok(Settled::Agrees);
        };
        if self.acknowledged == Some(mark) {
            return Ok(Settled::Agrees);
        }
        let ours = self.text_of(mark.sequence)?;
        let same = ours.map(|text| Digest::of(&text) == mark.digest);
        // A number of ours whose record was lost here is no sign that we were set back.
        if same.unwrap_or(mark.sequence <= self.last) {
            self.acknowledge(mark)?;
            return Ok(Settled::Agrees);
        }
        self.number_anew(mark)?;
        Ok(Settled::SetBack)
    }

    fn text_of(&self, sequence: Sequence) -> io::Result<Option<String>> {
        for lane in [&self.measurements, &self.kept] {
            if let Some(frame) = lane.find(sequence)? {
                return Ok(Some(frame.text));
            }
        }
        Ok(None)
    }

    /// As long as the records stay that it speaks of, a mark that the power's end takes costs nothing: what the server has
    /// it says at every heartbeat. So the disk is waited for only before files go, and then first for the mark: it keeps
    /// their numbers from being given out again.
    fn acknowledge(&mut self, mark: Mark) -> io::Result<()> {
        let files_go =
            self.measurements.is_done_through(mark.sequence) || self.kept.is_done_through(mark.sequence);
        if files_go {
            write_mark(&self.folder, mark)?;
        } else {
            // A disk that is full does not take it, and nothing depends on it.
            let _ = disk::replace_soon(&later_mark_file(&self.folder), &serde_json::to_vec(&mark)?);
        }
        self.acknowledged = Some(mark);
        self.measurements.remove_through(mark.sequence)?;
        self.kept.remove_through(mark.sequence)
    }

    pub fn holding(&self) -> io::Result<Holding> {
        let after = self.acknowledged_through();
        Ok(Holding {
            last: self.last,
            records: self.measurements.records_after(after)? + self.kept.records_after(after)?,
            bytes: self.bytes(),
        })
    }

    /// What the newest record says that says anything, of those that are no measurements and wait.
    pub fn newest_waiting<T>(&self, says: impl Fn(Record) -> Option<T>) -> io::Result<Option<T>> {
        let after = self.acknowledged_through();
        self.kept
            .newest_after(after, |frame| says(serde_json::from_str(&frame.text).ok()?))
    }

    /// Losses that could not be written down yet.
    pub fn untold(&self) -> &[Gap] {
        self.lost.gaps()
    }

    fn acknowledged_through(&self) -> Sequence {
        self.acknowledged.map_or(Sequence(0), |mark| mark.sequence)
    }

    fn bytes(&self) -> u64 {
        self.measurements.bytes() + self.kept.bytes()
    }

    fn lane(&mut self, class: Class) -> &mut Lane {
        match class {
            Class::Measurement => &mut self.measurements,
            Class::Kept => &mut self.kept,
        }
    }
}

fn text_of(record: &Record) -> Result<Text, Unkept> {
    let json = serde_json::to_string(record).map_err(|_| Unkept::TooLong)?;
    if json.len() > frame::LONGEST {
        return Err(Unkept::TooLong);
    }
    Ok(Text {
        class: record.body.class(),
        taken_at: record.taken_at,
        json,
    })
}

fn up_to(frames: Vec<Frame>, bytes_at_most: u64) -> Vec<Frame> {
    let mut bytes = 0;
    let fits = |(at, frame): &(usize, Frame)| {
        bytes += frame.length();
        *at == 0 || bytes <= bytes_at_most
    };
    let fitting = frames.into_iter().enumerate().take_while(fits);
    fitting.map(|(_, frame)| frame).collect()
}

fn mark_file(folder: &Path) -> PathBuf {
    folder.join("acknowledged.json")
}

/// A later one, perhaps: beside the other, since the power's end may leave a piece of it.
fn later_mark_file(folder: &Path) -> PathBuf {
    folder.join("acknowledged-later.json")
}

fn write_mark(folder: &Path, mark: Mark) -> io::Result<()> {
    disk::replace(&mark_file(folder), &serde_json::to_vec(&mark)?)
}
