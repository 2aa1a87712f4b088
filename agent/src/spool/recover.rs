//! How a spool starts: what a kill, the end of power or a bad disk left is read, and what is missing is said.

use super::{Bounds, Spool, frame::Frame, lane::Lane, later_mark_file, lost::Lost, mark_file, renumber};
use crate::disk;
use agent_protocol::{Body, Cause, Gap, Mark, Record, Sequence};
use std::{io, path::Path};

/// What opening met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub damaged_frames: u64,
}

impl Spool {
    pub fn open(folder: &Path, bounds: Bounds) -> io::Result<(Spool, Found)> {
        renumber::finish(folder)?;
        disk::make_private_folder(folder)?;
        let aside = folder.join("aside");
        let (measurements, damage) = Lane::open(folder.join("measurements"), &aside, bounds.segment_bytes)?;
        let (kept, damage_of_kept) = Lane::open(folder.join("kept"), &aside, bounds.segment_bytes)?;
        let acknowledged = read_mark(folder)?;
        let mut spool = Spool {
            folder: folder.to_owned(),
            bounds,
            measurements,
            kept,
            acknowledged,
            last: Sequence(0),
            handed_out: Sequence(0),
            lost: Lost::default(),
        };
        let damaged_frames = damage.frames + damage_of_kept.frames;
        let at_end = damage.at_end || damage_of_kept.at_end;
        spool.last = spool.highest();
        if damaged_frames > 0 && at_end {
            // Numbers were given out behind the last that can be read. They are not given out again.
            spool.last = Sequence(spool.last.0 + damaged_frames);
        }
        spool.note_holes()?;
        spool.tell_losses();
        Ok((spool, Found { damaged_frames }))
    }

    fn highest(&self) -> Sequence {
        let lanes = self.measurements.last().max(self.kept.last());
        lanes.max(self.acknowledged_through())
    }

    /// Numbers that were given out, are not here and were never said to be missing.
    fn note_holes(&mut self) -> io::Result<()> {
        let (mut here, mut told) = (Spans::default(), vec![]);
        self.measurements
            .each(|frame| here.add((frame.sequence, frame.sequence)))?;
        self.kept.each(|frame| {
            here.add((frame.sequence, frame.sequence));
            told.extend(missing_by(&frame));
        })?;
        let first_here = here.first();
        told.into_iter().for_each(|span| here.add(span));
        let from = match self.acknowledged {
            Some(mark) => mark.sequence.next(),
            // What came before the first is unknown: the server says where it stands.
            None => first_here.unwrap_or(self.last.next()),
        };
        for (first, last) in here.holes(from, self.last) {
            self.lost.put_back(Gap {
                cause: Cause::Damaged,
                numbers: Some((first, last)),
                records: last.0 - first.0 + 1,
                taken: None,
            });
        }
        Ok(())
    }
}

type Span = (Sequence, Sequence);

/// The numbers that a record says are missing.
fn missing_by(frame: &Frame) -> Option<Span> {
    // Few records are gaps, and to read each for it would take its time.
    if !frame.text.contains(r#""kind":"gap""#) {
        return None;
    }
    let record: Record = serde_json::from_str(&frame.text).ok()?;
    match record.body {
        Body::Gap(gap) => gap.numbers,
        Body::Sample(_)
        | Body::DiskHealth { .. }
        | Body::Event(_)
        | Body::Inventory(_)
        | Body::WholeInventory(_) => None,
    }
}

/// Numbers that are accounted for. Those that follow each other are one span: there are as many as records.
#[derive(Default)]
struct Spans(Vec<Span>);

impl Spans {
    fn add(&mut self, (first, last): Span) {
        match self.0.last_mut() {
            Some(before) if before.1.next() == first => before.1 = last,
            Some(_) | None => self.0.push((first, last)),
        }
    }

    fn first(&self) -> Option<Sequence> {
        self.0.iter().map(|(first, _)| *first).min()
    }

    fn holes(&self, from: Sequence, through: Sequence) -> Vec<Span> {
        let mut holes = vec![];
        let mut expected = from;
        let mut spans = self.0.clone();
        spans.sort_unstable();
        for (first, last) in spans.into_iter().chain([(through.next(), through)]) {
            if first > expected {
                holes.push((expected, Sequence(first.0 - 1)));
            }
            expected = expected.max(last.next());
        }
        holes
    }
}

/// A mark that cannot be read is as good as none: the server tells it again.
fn read_mark(folder: &Path) -> io::Result<Option<Mark>> {
    let sure = disk::bytes_if_there(&mark_file(folder))?;
    // The power's end may leave anything of it.
    let later = disk::bytes_if_there(&later_mark_file(folder)).unwrap_or(None);
    let marks = [sure, later].into_iter().flatten();
    let read = marks.filter_map(|bytes| serde_json::from_slice::<Mark>(&bytes).ok());
    Ok(read.max_by_key(|mark| mark.sequence))
}

/// A gap in numbers that are no longer given says only how much.
pub fn without_numbers(frame: &Frame) -> String {
    let record: Option<Record> = serde_json::from_str(&frame.text).ok();
    let Some(Record {
        taken_at,
        body: Body::Gap(gap),
    }) = record
    else {
        return frame.text.clone();
    };
    let body = Body::Gap(Gap { numbers: None, ..gap });
    serde_json::to_string(&Record { taken_at, body }).unwrap_or_else(|_| frame.text.clone())
}
