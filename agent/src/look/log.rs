//! Critical lines of the system's log, from where the last look ended (RM1). The place in the log is kept with each line,
//! so that a line is told once whatever happens between.

use super::Machine;
use agent_protocol::{Level, LogLine, Reason, Why};
use jiff::Timestamp;
use serde_json::Value;
use std::time::Duration;

pub const AT_ONCE: usize = 200;
const MESSAGE_AT_MOST: usize = 4096;

/// Lines behind the place; without a place those of the last five minutes.
pub fn lines(machine: &Machine, after: Option<&str>) -> Result<Vec<LogLine>, Why> {
    if !["run/log/journal", "var/log/journal"]
        .iter()
        .any(|folder| machine.tree.exists(folder))
    {
        return Err(Why {
            reason: Reason::NotThere,
            detail: Some("journald keeps no log here".to_owned()),
        });
    }
    let from = after.map_or("--since=-5min".to_owned(), |place| {
        format!("--after-cursor={place}")
    });
    let arguments = [
        "--output=json",
        "--no-pager",
        "--quiet",
        "--all",
        "--priority=0..3",
        &from,
    ];
    let text = machine
        .tools
        .ask("journalctl", &arguments, Duration::from_secs(30))?;
    Ok(parse(&text, AT_ONCE))
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
    fn what_does_not_fit_comes_with_the_next_look() {
        let first = parse(LOG, 1);
        assert_eq!(first.len(), 1);
        assert_eq!(first[0].place, "s=a;i=1");
    }
}
