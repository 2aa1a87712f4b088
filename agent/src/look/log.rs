//! Critical lines of the system's log, from where the last look ended (RM1). The place in the log is kept with each line,
//! so that a line is told once whatever happens between.

use super::Machine;
use agent_protocol::{Level, LogLine, Reason, Why};
use jiff::Timestamp;
use serde_json::Value;
use std::time::{Duration, SystemTime};

/// More wait for the next look.
pub const AT_ONCE: usize = 200;
const MESSAGE_AT_MOST: usize = 4096;
const FOLDERS: [&str; 2] = ["run/log/journal", "var/log/journal"];

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub lines: Vec<LogLine>,
    /// Whether the log still holds the line at the place that they lie behind.
    pub place_is_there: bool,
}

/// What tells that the log may hold more, cheaper than asking: its files, how long they are and when each was last
/// written to. None where they cannot be listed.
pub fn signs(machine: &Machine) -> Option<Vec<Sign>> {
    let mut signs = vec![];
    for folder in FOLDERS.into_iter().filter(|folder| machine.tree.exists(folder)) {
        for of_machine in machine.tree.names(folder).ok()? {
            let of_machine = format!("{folder}/{of_machine}");
            for file in machine.tree.names(&of_machine).ok()? {
                let path = format!("{of_machine}/{file}");
                let about = std::fs::metadata(machine.tree.path(&path)).ok()?;
                signs.push((path, about.len(), about.modified().ok()?));
            }
        }
    }
    Some(signs)
}

pub type Sign = (String, u64, SystemTime);

/// Lines behind the place; without a place those of the last five minutes.
pub fn lines(machine: &Machine, after: Option<&str>) -> Result<Found, Why> {
    if !FOLDERS.iter().any(|folder| machine.tree.exists(folder)) {
        return Err(Why {
            reason: Reason::NotThere,
            detail: Some("journald keeps no log here".to_owned()),
        });
    }
    // The line at the place is asked for too: journalctl does not say that it is gone, it shows the next.
    let from = after.map_or("--since=-5min".to_owned(), |place| format!("--cursor={place}"));
    let arguments = [
        "--output=json",
        "--no-pager",
        "--quiet",
        "--all",
        "--priority=0..3",
        &from,
    ];
    let answer = machine
        .tools
        .consult("journalctl", &arguments, Duration::from_secs(30))?;
    let lines = parse(&answer.text, AT_ONCE + 1);
    match (answer.succeeded, answer.cut_off) {
        // It ended before it had said everything, since there was enough.
        (_, true) if !lines.is_empty() => Ok(behind(after, lines)),
        (_, true) => Err(why(Reason::TooLarge, "journalctl said too much")),
        (true, false) => Ok(behind(after, lines)),
        (false, false) => Err(why(Reason::NotReadable, "journalctl failed")),
    }
}

fn why(reason: Reason, detail: &str) -> Why {
    Why {
        reason,
        detail: Some(detail.to_owned()),
    }
}

/// The line at the place comes first, as long as the log holds it.
fn behind(place: Option<&str>, mut lines: Vec<LogLine>) -> Found {
    let first = lines.first();
    let at_place = place.is_some_and(|place| first.is_some_and(|first| is_same(&first.place, place)));
    if at_place {
        lines.remove(0);
    }
    lines.truncate(AT_ONCE);
    Found {
        lines,
        place_is_there: at_place || place.is_none(),
    }
}

/// Where lines were copied from memory to the disk after the machine started, they have a new number in a new file.
fn is_same(one: &str, other: &str) -> bool {
    let stays = |part: &&str| !part.starts_with("s=") && !part.starts_with("i=");
    let parts = |place: &str| -> Vec<String> {
        let parts = place.split(';').filter(stays);
        parts.map(str::to_owned).collect()
    };
    one == other || !parts(one).is_empty() && parts(one) == parts(other)
}

/// One object a line; the rest comes with the next look.
pub fn parse(text: &str, at_most: usize) -> Vec<LogLine> {
    let lines = text
        .lines()
        .filter_map(|line| line_of(&serde_json::from_str(line).ok()?));
    lines.take(at_most).collect()
}

fn line_of(entry: &Value) -> Option<LogLine> {
    let said = |key: &str| text(entry.get(key)?);
    let micros: i64 = said("__REALTIME_TIMESTAMP")?.parse().ok()?;
    let source = ["_SYSTEMD_UNIT", "SYSLOG_IDENTIFIER", "_COMM", "_TRANSPORT"];
    let mut message = said("MESSAGE").unwrap_or_default();
    if let Some((end, _)) = message.char_indices().find(|(at, _)| *at >= MESSAGE_AT_MOST) {
        message.truncate(end);
    }
    Some(LogLine {
        at: Timestamp::from_microsecond(micros).ok()?,
        level: level(&said("PRIORITY")?)?,
        source: source.iter().find_map(|key| said(key)).unwrap_or_default(),
        number: None,
        message,
        place: said("__CURSOR")?,
    })
}

/// What is no text comes as a list of bytes; what was said twice as a list of texts.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(parts) => {
            let bytes: Option<Vec<u8>> = parts
                .iter()
                .map(|part| part.as_u64().and_then(|byte| u8::try_from(byte).ok()))
                .collect();
            let of_bytes = bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            of_bytes.or_else(|| parts.first().and_then(text))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => None,
    }
}

fn level(priority: &str) -> Option<Level> {
    match priority {
        "0" => Some(Level::Emergency),
        "1" => Some(Level::Alert),
        "2" => Some(Level::Critical),
        "3" => Some(Level::Error),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = r#"{"__CURSOR":"s=a;i=1","__REALTIME_TIMESTAMP":"1790000000123456","PRIORITY":"2","SYSLOG_IDENTIFIER":"kernel","MESSAGE":"EXT4-fs error (device sda1)"}
{"__CURSOR":"s=a;i=2","__REALTIME_TIMESTAMP":"1790000001000000","PRIORITY":"3","_SYSTEMD_UNIT":"app.service","MESSAGE":[102,97,105,108,255]}
not a line
{"__CURSOR":"s=a;i=3","__REALTIME_TIMESTAMP":"1790000002000000","PRIORITY":"6","MESSAGE":"chatter"}
{"__CURSOR":"s=a;i=4","__REALTIME_TIMESTAMP":"1790000003000000","PRIORITY":"3","_COMM":"x"}"#;

    #[test]
    fn lines_are_read_and_nonsense_is_passed_over() {
        let lines = parse(LOG, 10);
        assert_eq!(lines.len(), 3);
        assert_eq!(
            (lines[0].level, lines[0].source.as_str()),
            (Level::Critical, "kernel")
        );
        assert_eq!(
            (lines[1].message.as_str(), lines[1].source.as_str()),
            ("fail\u{fffd}", "app.service")
        );
        assert_eq!(lines[2].place, "s=a;i=4");
    }

    #[test]
    fn lines_lie_behind_the_place_as_long_as_the_log_holds_it() {
        let places = |found: &Found| -> Vec<String> {
            let places = found.lines.iter().map(|line| line.place.clone());
            places.collect()
        };
        let there = behind(Some("s=a;i=1"), parse(LOG, 10));
        assert!(there.place_is_there);
        assert_eq!(places(&there), ["s=a;i=2", "s=a;i=4"]);
        let gone = behind(Some("s=a;i=0"), parse(LOG, 10));
        assert!(!gone.place_is_there && gone.lines.len() == 3);
        let none = behind(None, parse(LOG, 10));
        assert!(none.place_is_there && none.lines.len() == 3);
    }

    #[test]
    fn a_line_that_was_copied_to_the_disk_is_the_same() {
        let place =
            |file: &str, number: &str, moment: &str| format!("s={file};i={number};b=9;m={moment};t=7;x=5");
        assert!(is_same(&place("a", "1", "3"), &place("b", "8", "3")));
        assert!(!is_same(&place("a", "1", "3"), &place("a", "2", "4")));
        assert!(!is_same("s=a;i=1", "s=b;i=1"));
    }

    #[test]
    fn what_does_not_fit_comes_with_the_next_look() {
        let first = parse(LOG, 1);
        assert_eq!(first.len(), 1);
        assert_eq!(first[0].place, "s=a;i=1");
    }
}
