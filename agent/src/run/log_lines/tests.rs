//! Against answers as journalctl gives them.

use super::*;
use crate::{
    home::Home,
    look::{Machine, Tools},
    run::Bell,
    scratch,
};
use agent_protocol::{Digest, Mark, Settings};
use kernel::Clock;
use std::{fs, ops::RangeInclusive, os::unix::fs::symlink, path::PathBuf};

const FAKE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tools/journalctl");
const MISSED: &str = "missed";

/// A machine whose log says what a test wants.
struct Logging(PathBuf);

impl Logging {
    fn new() -> Logging {
        let folder = scratch::folder("log");
        fs::create_dir_all(folder.join("root/run/log/journal/4f2a")).expect("made");
        fs::create_dir_all(folder.join("tools")).expect("made");
        symlink(FAKE, folder.join("tools/journalctl")).expect("linked");
        Logging(folder)
    }

    /// Its files are others then.
    fn answers(&self, text: &str, status: u8) {
        let file = self.0.join("root/run/log/journal/4f2a/system.journal");
        let length = fs::metadata(&file).map_or(0, |about| about.len());
        fs::write(file, "x".repeat(usize::try_from(length).expect("short") + 1)).expect("written");
        fs::write(self.0.join("tools/answer"), text).expect("written");
        fs::write(self.0.join("tools/status"), status.to_string()).expect("written");
    }

    fn holds(&self, lines: RangeInclusive<u32>) {
        let lines: String = lines.map(line).collect();
        self.answers(&lines, 0);
    }

    fn fails(&self) {
        self.answers("Failed to open the journal\n", 1);
    }

    /// What the last question began at.
    fn asked_from(&self) -> String {
        let asked = fs::read_to_string(self.0.join("tools/asked")).expect("it was asked");
        let last = asked.split_whitespace().last();
        last.expect("a question").to_owned()
    }

    fn times_asked(&self) -> usize {
        let asked = fs::read_to_string(self.0.join("tools/asked")).expect("it was asked");
        asked.lines().count()
    }

    fn run<T>(&self, run: impl FnOnce(&Shared<'_>, LogLines) -> T) -> T {
        let (bell, clock) = (Bell::default(), Clock::manual(Timestamp::UNIX_EPOCH));
        let mut machine = Machine::recorded(self.0.join("root"));
        machine.tools = Tools::of(self.0.join("tools"));
        let shared = Shared::open(self.home(), machine, clock, &bell, Settings::default());
        let lines = LogLines::open(&shared);
        run(&shared, lines)
    }

    fn home(&self) -> Home {
        Home::at(self.0.join("home"))
    }

    fn written(&self) -> Option<String> {
        self.home().recall(Paper::LogPlace)
    }
}

impl Drop for Logging {
    fn drop(&mut self) {
        let _ = self.0.parent().map(fs::remove_dir_all);
    }
}

fn place(number: u32) -> String {
    format!("s=f;i={number};b=1;m={number};t={number};x={number}")
}

fn line(number: u32) -> String {
    let place = place(number);
    let micros = 1_790_000_000_000_000_u64 + u64::from(number);
    format!(
        r#"{{"__CURSOR":"{place}","__REALTIME_TIMESTAMP":"{micros}","PRIORITY":"3","_COMM":"app","MESSAGE":"line {number}"}}"#
    ) + "\n"
}

/// What waits in the spool of the log, in order.
fn told(shared: &Shared<'_>) -> Vec<String> {
    let pending = shared.with_spool(|spool| spool.pending(u64::MAX).expect("records"));
    let words = pending.expect("a spool").into_iter().filter_map(|kept| {
        let record: Record = serde_json::from_str(&kept.record).expect("a record");
        match record.body {
            Body::Event(Event::Logged(line)) => Some(line.message),
            Body::Event(Event::LogLinesMissed) => Some(MISSED.to_owned()),
            _ => None,
        }
    });
    words.collect()
}

fn lines(numbers: RangeInclusive<u32>) -> Vec<String> {
    numbers.map(|number| format!("line {number}")).collect()
}

/// The server has it all.
fn settle(shared: &Shared<'_>) {
    let settled = shared.with_spool(|spool| {
        let pending = spool.pending(u64::MAX).expect("records");
        let last = pending.last().expect("records");
        spool.settle(Some(Mark {
            sequence: last.sequence,
            digest: Digest::of(&last.record),
        }))
    });
    settled.expect("a spool").expect("settled");
}

#[test]
fn lines_are_told_once_and_the_place_is_written_behind_the_last() {
    let log = Logging::new();
    log.run(|shared, mut reader| {
        log.holds(1..=2);
        reader.read(shared);
        assert_eq!(log.asked_from(), "--since=-5min");
        assert_eq!(log.written(), Some(place(2)));
        log.holds(2..=4);
        reader.read(shared);
        assert_eq!(log.asked_from(), format!("--cursor={}", place(2)));
        log.holds(4..=4);
        reader.read(shared);
        assert_eq!(told(shared), lines(1..=4));
        assert_eq!(log.written(), Some(place(4)));
        assert!(shared.troubles().is_empty());
    });
}

#[test]
fn a_restart_goes_on_behind_the_place() {
    let log = Logging::new();
    log.holds(1..=2);
    log.run(|shared, mut reader| {
        reader.read(shared);
        settle(shared);
    });
    log.holds(2..=3);
    log.run(|shared, mut reader| {
        reader.read(shared);
        assert_eq!(log.asked_from(), format!("--cursor={}", place(2)));
        assert_eq!(told(shared), ["line 3"]);
    });
}

#[test]
fn a_kill_before_the_place_was_written_tells_no_line_twice() {
    let log = Logging::new();
    log.holds(1..=2);
    log.run(|shared, mut reader| reader.read(shared));
    log.home()
        .write(Paper::LogPlace, &place(1))
        .expect("an older place");
    log.holds(2..=3);
    log.run(|shared, mut reader| {
        reader.read(shared);
        assert_eq!(log.asked_from(), format!("--cursor={}", place(2)));
        assert_eq!(told(shared), lines(1..=3));
    });
}

#[test]
fn what_failed_is_asked_again_from_the_same_place_and_nothing_is_told_twice() {
    let log = Logging::new();
    log.run(|shared, mut reader| {
        log.holds(1..=2);
        reader.read(shared);
        log.fails();
        for _ in 0..4 {
            reader.read(shared);
            assert_eq!(log.asked_from(), format!("--cursor={}", place(2)));
            assert_eq!(log.written(), Some(place(2)));
        }
        assert_eq!(shared.troubles()[0].part, "log");
        log.holds(2..=3);
        reader.read(shared);
        assert_eq!(told(shared), lines(1..=3));
        assert!(shared.troubles().is_empty());
    });
}

#[test]
fn a_place_that_always_fails_is_given_up_and_told_as_a_gap() {
    let log = Logging::new();
    log.run(|shared, mut reader| {
        log.holds(1..=2);
        reader.read(shared);
        log.fails();
        for _ in 0..5 {
            reader.read(shared);
        }
        assert_eq!(log.written(), None);
        log.holds(1..=3);
        reader.read(shared);
        assert_eq!(log.asked_from(), "--since=-5min");
        assert_eq!(told(shared), ["line 1", "line 2", MISSED, "line 3"]);
    });
}

#[test]
fn a_log_that_was_turned_over_while_nobody_read_is_told_as_a_gap() {
    let log = Logging::new();
    log.holds(1..=2);
    log.run(|shared, mut reader| {
        reader.read(shared);
        settle(shared);
    });
    // Where the line at the place is gone, journalctl shows the next that is there.
    log.holds(8..=9);
    log.run(|shared, mut reader| {
        reader.read(shared);
        assert_eq!(told(shared), [MISSED, "line 8", "line 9"]);
        log.holds(9..=9);
        reader.read(shared);
        assert_eq!(told(shared).len(), 3);
        assert_eq!(log.written(), Some(place(9)));
    });
}

#[test]
fn a_log_that_forgot_what_was_told_has_no_gap() {
    let log = Logging::new();
    log.run(|shared, mut reader| {
        log.holds(1..=2);
        reader.read(shared);
        log.answers("", 0);
        reader.read(shared);
        assert_eq!(log.written(), None);
        log.holds(3..=3);
        reader.read(shared);
        assert_eq!(told(shared), lines(1..=3));
    });
}

#[test]
fn a_flood_is_told_over_several_looks_and_in_full() {
    let log = Logging::new();
    let at_once = u32::try_from(log::AT_ONCE).expect("small");
    log.run(|shared, mut reader| {
        log.holds(1..=at_once + 10);
        reader.read(shared);
        assert_eq!(log.written(), Some(place(at_once)));
        log.holds(at_once..=at_once + 10);
        reader.read(shared);
        assert_eq!(told(shared), lines(1..=at_once + 10));
    });
}

#[test]
fn a_log_whose_files_are_as_they_were_is_asked_now_and_then() {
    let log = Logging::new();
    log.holds(1..=2);
    log.run(|shared, mut reader| {
        let mut times = || {
            reader.read(shared);
            log.times_asked()
        };
        assert_eq!([times(), times(), times()], [1, 1, 1]);
        log.holds(2..=3);
        assert_eq!([times(), times()], [2, 2]);
        shared.clock.advance(ASKED_EVERY);
        assert_eq!([times(), times()], [3, 3]);
        log.fails();
        assert_eq!([times(), times()], [4, 5], "what failed is asked again");
    });
}
