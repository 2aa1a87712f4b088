//! The server has other records under numbers of ours: this machine is an older copy of itself. What waits here is
//! written again behind the server's last, beside the old spool, which it then replaces.

use super::{Spool, frame::Frame, lane::Lane, recover::without_numbers, write_mark};
use crate::disk;
use agent_protocol::{Body, Class, Mark, Record, Sequence};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

const AT_ONCE: u64 = 256 << 10;

impl Spool {
    pub(super) fn number_anew(&mut self, server: Mark) -> io::Result<()> {
        let folder = self.folder.clone();
        let beside = beside(&folder);
        remove_if_there(&beside)?;
        disk::make_private_folder(&beside)?;
        let last = self.write_anew(&beside, server.sequence)?;
        // The mark comes last: a copy without it is not finished.
        write_mark(&beside, server)?;
        put_in_place(&folder)?;
        let (measurements, kept) = lanes(&folder, self.bounds.segment_bytes)?;
        self.measurements = measurements;
        self.kept = kept;
        self.acknowledged = Some(server);
        self.last = last;
        self.handed_out = Sequence(0);
        Ok(())
    }

    fn write_anew(&self, beside: &Path, behind: Sequence) -> io::Result<Sequence> {
        let (mut measurements, mut kept) = lanes(beside, self.bounds.segment_bytes)?;
        let (mut read, mut last) = (self.acknowledged_through(), behind);
        loop {
            let frames = self.pending_after(read, AT_ONCE)?;
            let Some(end) = frames.last() else {
                return Ok(last);
            };
            read = end.sequence;
            let mut split: [Vec<Frame>; 2] = [vec![], vec![]];
            for frame in frames {
                last = last.next();
                let anew = Frame {
                    sequence: last,
                    text: without_numbers(&frame),
                };
                split[usize::from(class_of(&anew) == Class::Kept)].push(anew);
            }
            measurements.append(&split[0])?;
            kept.append(&split[1])?;
        }
    }
}

fn class_of(frame: &Frame) -> Class {
    let record: Option<Record> = serde_json::from_str(&frame.text).ok();
    record.map_or(Class::Kept, |record| Body::class(&record.body))
}

fn lanes(folder: &Path, segment_bytes: u64) -> io::Result<(Lane, Lane)> {
    let aside = folder.join("aside");
    let (measurements, _) = Lane::open(folder.join("measurements"), &aside, segment_bytes)?;
    let (kept, _) = Lane::open(folder.join("kept"), &aside, segment_bytes)?;
    Ok((measurements, kept))
}

fn beside(folder: &Path) -> PathBuf {
    folder.with_extension("anew")
}

fn before(folder: &Path) -> PathBuf {
    folder.with_extension("before")
}

fn put_in_place(folder: &Path) -> io::Result<()> {
    remove_if_there(&before(folder))?;
    fs::rename(folder, before(folder))?;
    fs::rename(beside(folder), folder)?;
    folder.parent().map_or(Ok(()), disk::sync_folder)?;
    remove_if_there(&before(folder))
}

/// A kill between the steps of `put_in_place` leaves the spool beside its place.
pub fn finish(folder: &Path) -> io::Result<()> {
    if !folder.exists() && super::mark_file(&beside(folder)).exists() {
        fs::rename(beside(folder), folder)?;
    }
    if !folder.exists() && before(folder).exists() {
        fs::rename(before(folder), folder)?;
    }
    remove_if_there(&beside(folder))?;
    remove_if_there(&before(folder))
}

fn remove_if_there(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
