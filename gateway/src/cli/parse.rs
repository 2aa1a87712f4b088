//! Words of the command line that more than one command reads.

use crate::Failure;
use jiff::Timestamp;
use uuid::Uuid;

/// `2026-03-10T08:00:00Z`, or with another offset.
pub fn time(text: &str) -> Result<Timestamp, String> {
    text.parse()
        .map_err(|_| format!("{text:?} is not a time: write it like 2026-03-10T08:00:00Z"))
}

/// `hour_bank/0192…`
pub fn stream(text: &str) -> Result<(String, Uuid), String> {
    let wrong = || format!("{text:?} is not a stream: write it like hour_bank/0192f0c1-...");
    let (kind, id) = text.split_once('/').ok_or_else(wrong)?;
    Ok((kind.to_owned(), Uuid::parse_str(id).map_err(|_| wrong())?))
}

/// On one line of standard output.
pub fn print_json(value: &impl serde::Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string(value).map_err(|error| Failure::said(error.to_string()))?;
    say(&text)
}

/// A reader that has had enough (`| head`) is no failure worth a message of its own.
pub fn say(line: &str) -> Result<(), Failure> {
    use std::io::Write;
    writeln!(std::io::stdout(), "{line}").map_err(|error| Failure::said(format!("standard output: {error}")))
}
