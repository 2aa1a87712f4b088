//! The spool under what really happens to it: a kill at any moment, and a disk that is full.

use agent::spool::{Bounds, Spool};
use agent_protocol::{Body, Cause, Event, Level, LogLine, Numbered, Record};
use jiff::Timestamp;
use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

mod scratch;
use scratch::Scratch;

const BOUNDS: Bounds = Bounds {
    bytes: 1 << 20,
    segment_bytes: 8 << 10,
};

/// RM3: what the agent was told is kept survives its death, each under one number.
#[test]
fn what_was_kept_survives_a_kill_at_any_moment() {
    let scratch = Scratch::new("kill");
    let mut kept = BTreeSet::new();
    for round in 1..=12_usize {
        let mut child = itself("child_keeps_until_it_is_killed", &scratch.0);
        let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let said = lines
            .map_while(Result::ok)
            .filter_map(|line| line.strip_prefix("kept ")?.parse::<i64>().ok());
        kept.extend(said.take(round * 7));
        child.kill().expect("killed");
        child.wait().expect("gone");
        let held = held(&mut open(&scratch.0));
        let numbers: BTreeSet<u64> = held.iter().map(|held| held.sequence.0).collect();
        assert_eq!(numbers.len(), held.len(), "a number was given out twice");
        let seconds: BTreeSet<i64> = held.iter().map(|held| held.record.taken_at.as_second()).collect();
        assert!(
            kept.is_subset(&seconds),
            "{:?} is gone",
            kept.difference(&seconds).next()
        );
        assert!(
            held.iter().all(|held| !matches!(held.record.body, Body::Gap(_))),
            "nothing is missing"
        );
    }
}

#[test]
#[ignore = "it is a part of the test above"]
fn child_keeps_until_it_is_killed() {
    let folder = std::env::current_dir().expect("a folder");
    let mut spool = open(&folder);
    let from = held(&mut spool)
        .iter()
        .map(|held| held.record.taken_at.as_second())
        .max();
    let mut out = std::io::stdout();
    for second in from.unwrap_or(0) + 1.. {
        spool.keep(&[event(second)]).expect("room");
        writeln!(out, "\nkept {second}").expect("somebody listens");
    }
}

/// RM3: after a long time without its server the agent starts within what its service may take.
#[cfg(target_os = "linux")]
#[test]
fn a_lane_of_tens_of_megabytes_opens_in_a_few() {
    let scratch = Scratch::new("long-away");
    let mut spool = open_by(&scratch.0, Bounds::default());
    let lines: Vec<Record> = (0..400).map(logged).collect();
    while spool.holding().expect("holding").bytes < 40 << 20 {
        spool.keep(&lines).expect("room");
    }
    drop(spool);
    let child = itself("child_opens_a_long_lane", &scratch.0);
    let output = child.wait_with_output().expect("gone");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let grew = said.lines().find_map(|line| line.strip_prefix("grew by "));
    let grew: u64 = grew
        .and_then(|kibibytes| kibibytes.parse().ok())
        .unwrap_or_else(|| panic!("{said}"));
    assert!(grew < 10 << 10, "by {grew} KiB, for a lane of 40 MiB");
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "it is a part of the test above"]
fn child_opens_a_long_lane() {
    let folder = std::env::current_dir().expect("a folder");
    let before = most_memory();
    let spool = open_by(&folder, Bounds::default());
    let newest = spool.newest_waiting(|record| match record.body {
        Body::Event(Event::Logged(line)) => Some(line.place),
        _ => None,
    });
    assert_eq!(newest.expect("read"), Some(place(399)));
    // What the whole lane does not hold is looked for in all of it.
    let nothing = spool.newest_waiting(|record| matches!(record.body, Body::Gap(_)).then_some(()));
    assert_eq!(nothing.expect("read"), None);
    println!("\ngrew by {}", most_memory() - before);
}

/// The most that this program ever held, in KiB.
#[cfg(target_os = "linux")]
fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("a status");
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let most = most.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
    most.expect("a number")
}

#[cfg(target_os = "linux")]
fn logged(number: i64) -> Record {
    Record {
        body: Body::Event(Event::Logged(LogLine {
            at: Timestamp::UNIX_EPOCH,
            level: Level::Error,
            source: "app.service".to_owned(),
            number: None,
            message: "something that goes wrong again and again ".repeat(5),
            place: place(number),
        })),
        ..event(number)
    }
}

#[cfg(target_os = "linux")]
fn place(number: i64) -> String {
    format!("s=1ac8f7d0a7c24f0e9b7d3c5a6e8f9012;i={number:x};b=2bd9f7d0a7c24f0e9b7d3c5a6e8f9012;m=1;t=2;x=3")
}

/// RM3, on a disk of 64 KiB of its own.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_costs_measurements_and_says_so() {
    let scratch = Scratch::new("full");
    let script = "mount -t tmpfs -o size=64k tmpfs . && cd \"$PWD\" && exec \"$0\" --exact \
                  child_fills_a_small_disk --ignored --nocapture";
    let status = Command::new("unshare")
        .args(["--map-root-user", "--user", "--mount", "sh", "-c", script])
        .arg(std::env::current_exe().expect("this program"))
        .current_dir(&scratch.0)
        .status();
    assert!(status.expect("unshare runs").success());
}

#[test]
#[ignore = "it is a part of the test above"]
fn child_fills_a_small_disk() {
    let folder = std::env::current_dir().expect("a folder");
    let ballast = folder.join("ballast");
    fs::write(&ballast, vec![1; 16 << 10]).expect("room");
    let mut spool = open(&folder);
    let mut refused = 0;
    for second in 1..2000 {
        refused += u32::from(spool.keep(&[measurement(second), event(second)]).is_err());
    }
    assert!(refused > 0, "the disk never was full");
    fs::remove_file(ballast).expect("removed");
    spool.keep(&[event(5000)]).expect("room again");
    let mut spool = open(&folder);
    let held = held(&mut spool);
    let last = held.iter().any(|held| held.record.taken_at.as_second() == 5000);
    assert!(last, "it goes on once there is room");
    let mut told = 0;
    for gap in held.iter().filter_map(|held| gap(&held.record)) {
        assert_eq!(gap.cause, Cause::DiskFull);
        told += gap.records;
    }
    let measured = held
        .iter()
        .filter(|held| matches!(held.record.body, Body::DiskHealth { .. }))
        .count() as u64;
    assert_eq!(
        measured + told,
        1999 - u64::from(refused),
        "each is there or told"
    );
}

fn gap(record: &Record) -> Option<&agent_protocol::Gap> {
    match &record.body {
        Body::Gap(gap) => Some(gap),
        _ => None,
    }
}

fn open(folder: &Path) -> Spool {
    open_by(folder, BOUNDS)
}

fn open_by(folder: &Path, bounds: Bounds) -> Spool {
    Spool::open(&folder.join("spool"), bounds).expect("a spool").0
}

fn held(spool: &mut Spool) -> Vec<Numbered> {
    let pending = spool.pending(u64::MAX).expect("records");
    let read = |held: Numbered<String>| Numbered {
        sequence: held.sequence,
        record: serde_json::from_str(&held.record).expect("a record"),
    };
    pending.into_iter().map(read).collect()
}

fn event(second: i64) -> Record {
    Record {
        taken_at: Timestamp::from_second(second).expect("a time"),
        body: Body::Event(Event::AgentStopped),
    }
}

fn measurement(second: i64) -> Record {
    Record {
        body: Body::DiskHealth {
            disks: agent_protocol::Fact::Known(vec![]),
        },
        ..event(second)
    }
}

fn itself(test: &str, folder: &PathBuf) -> Child {
    Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", test, "--ignored", "--nocapture"])
        .current_dir(folder)
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs")
}
