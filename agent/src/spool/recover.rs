//! How a spool starts: what a kill, the end of power or a bad disk left is read, and what is missing is said.

use super::{Bounds, Spool, frame::Frame, lane::Lane, lost::Lost, mark_file, renumber};
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
        let mut here = Spans::default();
        for lane in [&self.measurements, &self.kept] {
            here.extend(lane.sequences()?.into_iter().map(|number| (number, number)));
        }
        let first_here = here.first();
        here.extend(self.told_gaps()?.into_iter().filter_map(|gap| gap.numbers));
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

    fn told_gaps(&self) -> io::Result<Vec<Gap>> {
        let gaps = self
            .waiting()?
            .into_iter()
            .filter_map(|record| match record.body {
                Body::Gap(gap) => Some(gap),
                Body::Sample(_)
                | Body::DiskHealth { .. }
                | Body::Event(_)
                | Body::Inventory(_)
                | Body::WholeInventory(_) => None,
            });
        Ok(gaps.collect())
    }
}

/// Numbers that are accounted for.
#[derive(Default)]
struct Spans(Vec<(Sequence, Sequence)>);

impl Spans {
    fn extend(&mut self, spans: impl IntoIterator<Item = (Sequence, Sequence)>) {
        self.0.extend(spans);
        self.0.sort_unstable();
    }

    fn first(&self) -> Option<Sequence> {
        self.0.first().map(|(first, _)| *first)
    }

    fn holes(&self, from: Sequence, through: Sequence) -> Vec<(Sequence, Sequence)> {
        let mut holes = vec![];
        let mut expected = from;
        for (first, last) in self.0.iter().copied().chain([(through.next(), through)]) {
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
    let text = disk::read_if_there(&mark_file(folder))?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
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
