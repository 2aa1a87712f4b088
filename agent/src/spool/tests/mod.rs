//! What may happen to the spool, thing by thing; `model` is whatever may happen.

mod model;

use super::*;
use agent_protocol::{Event, Fact, Reason, Sample};
use std::{fs, path::PathBuf};

const BOUNDS: Bounds = Bounds {
    bytes: 32 << 10,
    segment_bytes: 4 << 10,
};

/// RM3
#[test]
fn the_oldest_measurements_make_room_and_events_never_do() {
    let folder = Folder::new();
    let mut spool = folder.open();
    spool.keep(&[event(1)]).expect("room");
    for number in 2..200 {
        spool.keep(&[sample(number)]).expect("measurements make room");
    }
    let held = all(&mut spool);
    assert!(matches!(held[0].body, Body::Event(_)));
    let newest = held.iter().rfind(|record| matches!(record.body, Body::Sample(_)));
    assert_eq!(newest.map(|record| record.taken_at), Some(at(199)));
    let gaps: Vec<&Gap> = held.iter().filter_map(gap_of).collect();
    assert!(gaps.iter().all(|gap| gap.cause == Cause::Full));
    let kept = held
        .iter()
        .filter(|record| matches!(record.body, Body::Sample(_)))
        .count() as u64;
    assert_eq!(kept + gaps.iter().map(|gap| gap.records).sum::<u64>(), 198);
    assert_eq!(gaps[0].taken.map(|(from, _)| from), Some(at(2)));
}

#[test]
fn an_event_that_has_no_room_is_refused_and_not_forgotten() {
    let folder = Folder::new();
    let mut spool = folder.open();
    let refused = (1..1000).find(|number| spool.keep(&[event(*number)]).is_err());
    assert!(refused.is_some_and(|number| number > 20));
    let mark = last_mark(&mut spool);
    spool.settle(Some(mark)).expect("settled");
    spool.keep(&[event(1000)]).expect("there is room again");
}

#[test]
fn a_damaged_record_is_set_aside_and_told() {
    let folder = Folder::new();
    let mut spool = folder.open();
    let samples: Vec<Record> = (1..=3).map(sample).collect();
    spool.keep(&samples).expect("room");
    drop(spool);
    let file = folder.files("measurements").remove(0);
    let mut bytes = fs::read(&file).expect("a file");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).expect("written");
    let (mut spool, found) = Spool::open(&folder.0, BOUNDS).expect("it goes on");
    assert_eq!(found.damaged_frames, 1);
    let held = all(&mut spool);
    let gap = held.iter().find_map(gap_of).expect("a gap");
    assert_eq!(
        (gap.cause, gap.numbers),
        (Cause::Damaged, Some((Sequence(2), Sequence(2))))
    );
    assert_eq!(held.len(), 3);
    assert_eq!(folder.files("aside").len(), 1);
    drop(spool);
    assert_eq!(all(&mut folder.open()).len(), 3, "it is told once");
}

#[test]
fn numbers_behind_damage_are_not_given_out_again() {
    let folder = Folder::new();
    let mut spool = folder.open();
    spool.keep(&[sample(1), sample(2)]).expect("room");
    drop(spool);
    let file = folder.files("measurements").remove(0);
    let mut bytes = fs::read(&file).expect("a file");
    *bytes.last_mut().expect("bytes") ^= 1;
    fs::write(&file, bytes).expect("written");
    let mut spool = folder.open();
    spool.keep(&[sample(3)]).expect("room");
    let numbers: Vec<u64> = spool
        .pending(1 << 20)
        .expect("a batch")
        .iter()
        .map(|held| held.sequence.0)
        .collect();
    assert_eq!(numbers, [1, 3, 4], "2 was damaged, 3 says so");
}

#[test]
fn numbers_are_not_given_out_again_when_all_was_sent() {
    let folder = Folder::new();
    let mut spool = folder.open();
    spool.keep(&[sample(1), sample(2)]).expect("room");
    let mark = last_mark(&mut spool);
    spool.settle(Some(mark)).expect("settled");
    let mut spool = folder.open();
    spool.keep(&[sample(3)]).expect("room");
    assert_eq!(spool.pending(1 << 20).expect("a batch")[0].sequence, Sequence(3));
}

#[test]
fn a_file_is_written_on_until_there_is_something_in_it() {
    let folder = Folder::new();
    let mut spool = folder.open();
    let mut files = vec![];
    for second in 1..=4 {
        spool.keep(&[sample(second)]).expect("room");
        let mark = last_mark(&mut spool);
        spool.settle(Some(mark)).expect("settled");
        files.push(folder.files("measurements").len());
    }
    // A sample has half of the bytes that a file is kept for.
    assert_eq!(files, [1, 0, 1, 0]);
    assert_eq!(spool.holding().expect("holding").records, 0);
}

#[test]
fn an_older_copy_of_a_machine_numbers_what_it_holds_anew() {
    let folder = Folder::new();
    let mut spool = folder.open();
    spool.keep(&[sample(1), event(2), sample(3)]).expect("room");
    let server = Mark {
        sequence: Sequence(70),
        digest: Digest(7),
    };
    assert_eq!(spool.settle(Some(server)).expect("settled"), Settled::SetBack);
    for mut spool in [spool, folder.open()] {
        let pending = spool.pending(1 << 20).expect("a batch");
        let numbers: Vec<u64> = pending.iter().map(|held| held.sequence.0).collect();
        assert_eq!(numbers, [71, 72, 73]);
        assert_eq!(all(&mut spool).len(), 3);
    }
}

#[test]
fn a_copy_that_has_the_same_numbers_with_other_records_is_seen() {
    let folder = Folder::new();
    let mut spool = folder.open();
    spool.keep(&[sample(1), sample(2)]).expect("room");
    let server = Mark {
        sequence: Sequence(1),
        digest: Digest::of("another record"),
    };
    assert_eq!(spool.settle(Some(server)).expect("settled"), Settled::SetBack);
    assert_eq!(spool.pending(1 << 20).expect("a batch")[0].sequence, Sequence(2));
}

#[test]
fn an_answer_that_was_lost_on_its_way_costs_nothing() {
    let folder = Folder::new();
    let mut spool = folder.open();
    spool.keep(&[sample(1), sample(2)]).expect("room");
    let mark = last_mark(&mut spool);
    let mut spool = folder.open();
    assert_eq!(spool.settle(Some(mark)).expect("settled"), Settled::Agrees);
    assert!(spool.pending(1 << 20).expect("a batch").is_empty());
}

#[test]
fn a_server_that_forgot_is_not_believed() {
    let folder = Folder::new();
    let mut spool = folder.open();
    spool.keep(&[sample(1), sample(2)]).expect("room");
    let mark = last_mark(&mut spool);
    spool.settle(Some(mark)).expect("settled");
    assert_eq!(spool.settle(None).expect("settled"), Settled::Agrees);
    spool.keep(&[sample(3)]).expect("room");
    assert_eq!(spool.pending(1 << 20).expect("a batch")[0].sequence, Sequence(3));
}

#[test]
fn a_kill_while_records_are_numbered_anew_leaves_them_once() {
    let folder = Folder::new();
    let mut spool = folder.open();
    spool.keep(&[sample(1), sample(2)]).expect("room");
    drop(spool);
    let before = folder.0.with_extension("before");
    fs::rename(&folder.0, &before).expect("the first of two renames");
    assert_eq!(all(&mut folder.open()).len(), 2);
}

fn all(spool: &mut Spool) -> Vec<Record> {
    let pending = spool.pending(u64::MAX).expect("a batch");
    let read = |held: &Numbered<String>| serde_json::from_str(&held.record).expect("a record");
    pending.iter().map(read).collect()
}

fn last_mark(spool: &mut Spool) -> Mark {
    let pending = spool.pending(u64::MAX).expect("a batch");
    let last = pending.last().expect("records");
    Mark {
        sequence: last.sequence,
        digest: Digest::of(&last.record),
    }
}

fn gap_of(record: &Record) -> Option<&Gap> {
    match &record.body {
        Body::Gap(gap) => Some(gap),
        _ => None,
    }
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("a time")
}

fn sample(second: i64) -> Record {
    Record {
        taken_at: at(second),
        body: Body::Sample(Box::new(Sample {
            up_seconds: Fact::absent(Reason::NotThere),
            over_millis: Fact::absent(Reason::FirstReading),
            processor: Fact::absent(Reason::FirstReading),
            load: Fact::absent(Reason::NotThere),
            memory: Fact::absent(Reason::NotThere),
            filesystems: Fact::absent(Reason::NotThere),
            disks: Fact::absent(Reason::NotThere),
            networks: Fact::absent(Reason::NotThere),
            services: vec![],
            processes: vec![],
        })),
    }
}

fn event(second: i64) -> Record {
    Record {
        taken_at: at(second),
        body: Body::Event(Event::AgentStopped),
    }
}

struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        Folder(crate::scratch::folder("spool"))
    }

    fn open(&self) -> Spool {
        Spool::open(&self.0, BOUNDS).expect("a spool").0
    }

    fn files(&self, lane: &str) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.0.join(lane)).expect("a folder");
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
        files.sort();
        files
    }

    /// The beginning of a frame behind the last of each lane.
    fn tear_tail(&self, bytes: u8) {
        for lane in ["measurements", "kept"] {
            let Some(file) = self.files(lane).pop() else {
                continue;
            };
            let mut torn = vec![];
            Frame {
                sequence: Sequence(u64::MAX),
                text: "x".repeat(300),
            }
            .write_to(&mut torn);
            torn.truncate(usize::from(bytes));
            let mut whole = fs::read(&file).expect("a file");
            whole.extend(torn);
            fs::write(&file, whole).expect("written");
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = self.0.parent().map(fs::remove_dir_all);
    }
}
