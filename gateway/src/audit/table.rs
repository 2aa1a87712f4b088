//! The file as a table: RFC 4180, one act a row, for a spreadsheet.
//!
//! A cell that a spreadsheet would take for a formula begins with an apostrophe instead, so that what somebody typed
//! is never run on the reader's machine.

use super::line::ActLine;
use crate::Failure;
use csv::{Terminator, WriterBuilder};
use projections::runtime::word;
use uuid::Uuid;

pub const BOM: &str = "\u{feff}";

const COLUMNS: [&str; 17] = [
    "at",
    "outcome",
    "name",
    "code",
    "told",
    "account",
    "who",
    "process",
    "door",
    "address",
    "program",
    "about",
    "events",
    "id",
    "request",
    "correlation",
    "cause",
];

pub fn header() -> Result<String, Failure> {
    written([COLUMNS.map(str::to_owned)])
}

pub fn rows<'a>(acts: impl IntoIterator<Item = &'a ActLine>) -> Result<String, Failure> {
    written(acts.into_iter().map(|act| cells(act).map(harmless)))
}

fn written(rows: impl IntoIterator<Item = [String; COLUMNS.len()]>) -> Result<String, Failure> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(vec![]);
    for row in rows {
        writer
            .write_record(&row)
            .map_err(|error| Failure::said(error.to_string()))?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| Failure::said(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| Failure::said(error.to_string()))
}

fn cells(line: &ActLine) -> [String; COLUMNS.len()] {
    let act = &line.act;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let id = |value: Option<Uuid>| value.map(|id| id.to_string()).unwrap_or_default();
    let about: Vec<String> = act.subjects.iter().map(Uuid::to_string).collect();
    [
        act.at.to_string(),
        word(&act.outcome),
        text(&act.name),
        text(&act.code),
        text(&line.told),
        id(act.account),
        text(&line.who),
        text(&act.process),
        text(&act.door),
        text(&line.address),
        text(&line.program),
        about.join(" "),
        act.events.join(" "),
        act.id.to_string(),
        id(act.request),
        id(act.correlation),
        text(&act.cause),
    ]
}

/// What begins like a formula, also behind what a spreadsheet skips.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(harmless(formula.to_owned()), format!("'{formula}"));
        }
        assert_eq!(harmless("Ada = 1".to_owned()), "Ada = 1");
    }

    #[test]
    fn what_would_break_a_row_is_quoted() {
        let mut cells = COLUMNS.map(|_| String::new());
        cells[0] = "a \"b\", c\nd".to_owned();
        let row = written([cells]).unwrap();
        assert_eq!(row, format!("\"a \"\"b\"\", c\nd\"{}\r\n", ",".repeat(16)));
    }
}
