//! Proves a file against the key of whoever signed its checkpoint, with no database at hand.
//!
//! What it finds: an event that was altered, or that the signed history does not hold; an act whose readable part is
//! not what its events say; a line that is missing or too many. What it cannot find is an act that was left out of a
//! file in which only some were asked for: so it says how many events of the history the file holds.

use super::line::{ActLine, EventLine, FORMAT, Header, Line};
use crate::Failure;
use journal::{StoredEvent, note::PublicKey, proof::InclusionProof};
use projections::audit::acts;
use std::{
    collections::BTreeSet,
    io::{BufRead, Lines},
};

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Checked {
    pub acts: u64,
    /// Events that the checkpoint proves.
    pub proven: u64,
    /// Events that were younger than it.
    pub not_sealed: u64,
    /// How many the checkpoint covers.
    pub covered: u64,
    /// The checkpoint, to be compared with those that were published.
    pub note: Option<String>,
    pub problems: Vec<String>,
}

/// Stops at the first line that is none of this format; every other problem is named and the check goes on.
pub fn check(file: impl BufRead, key: &PublicKey) -> Result<Checked, Failure> {
    let mut lines = file.lines();
    let header = header(&mut lines)?;
    let mut check = Check {
        key,
        covered: BTreeSet::new(),
        checked: Checked::default(),
        note: header.note.clone().unwrap_or_default(),
        tenant: header.tenant,
    };
    check.checkpoint(&header);
    let mut ended = false;
    for (number, line) in lines.enumerate() {
        if ended {
            check.problem(format!("line {}: the file goes on after its end", number + 2));
        }
        match read(&line.map_err(cannot_read)?, number + 2)? {
            Line::Header(_) => check.problem(format!("line {}: a second header", number + 2)),
            Line::Act(act) => check.act(&act)?,
            Line::End { acts, events } => {
                ended = true;
                check.end(acts, events);
            }
        }
    }
    if !ended {
        check.problem("the file was cut: its end is missing".to_owned());
    }
    Ok(check.checked)
}

struct Check<'k> {
    key: &'k PublicKey,
    note: String,
    tenant: uuid::Uuid,
    /// Places in the signed history: each stands in one act.
    covered: BTreeSet<u64>,
    checked: Checked,
}

impl Check<'_> {
    fn problem(&mut self, problem: String) {
        self.checked.problems.push(problem);
    }

    fn checkpoint(&mut self, header: &Header) {
        if header.note.is_none() {
            return;
        }
        match self.key.open(&self.note) {
            Some(checkpoint) if checkpoint.tenant.0 == header.tenant => {
                self.checked.covered = checkpoint.tree_size;
                self.checked.note = Some(self.note.clone());
            }
            Some(_) => self.problem("the checkpoint is another agency's".to_owned()),
            None => self.problem("the checkpoint is not signed with this key".to_owned()),
        }
    }

    fn act(&mut self, line: &ActLine) -> Result<(), Failure> {
        self.checked.acts += 1;
        let mut events = vec![];
        for event in &line.events {
            match event {
                EventLine::NotSealedYet(_) => self.checked.not_sealed += 1,
                EventLine::Proven(proof) => events.extend(self.proven(proof)),
            }
        }
        // What is not sealed yet is not proven, and neither is what the act says of it.
        if events.len() == line.events.len() && !says_what_happened(line, &events)? {
            self.problem(format!("act {} does not say what its events say", line.act.id));
        }
        Ok(())
    }

    fn proven(&mut self, proof: &InclusionProof) -> Option<StoredEvent> {
        let whole = InclusionProof {
            note: self.note.clone(),
            ..proof.clone()
        };
        let event = proof
            .event()
            .filter(|_| proof.tenant == self.tenant && whole.holds(self.key));
        match &event {
            None => self.problem(format!("{} is not in the signed history", proof.event)),
            Some(_) if !self.covered.insert(proof.index) => {
                self.problem(format!("{} stands there twice", proof.event));
            }
            Some(_) => self.checked.proven += 1,
        }
        event
    }

    fn end(&mut self, acts: u64, events: u64) {
        let found = (self.checked.acts, self.checked.proven + self.checked.not_sealed);
        if found != (acts, events) && self.checked.problems.is_empty() {
            self.problem(format!(
                "the file should hold {acts} acts and {events} events, and holds {} and {}",
                found.0, found.1
            ));
        }
    }
}

/// The readable part once more, from the events.
fn says_what_happened(line: &ActLine, events: &[StoredEvent]) -> Result<bool, Failure> {
    let said = acts::of_events(events)?;
    Ok(said == [line.act.clone()])
}

fn header<R: BufRead>(lines: &mut Lines<R>) -> Result<Header, Failure> {
    let first = lines.next().transpose().map_err(cannot_read)?.unwrap_or_default();
    match serde_json::from_str(&first) {
        Ok(Line::Header(header)) if header.format == FORMAT => Ok(header),
        _ => Err(Failure::said(
            "this is no export of acts with proofs: make one with `regie audit export --format ndjson`",
        )),
    }
}

fn read(line: &str, number: usize) -> Result<Line, Failure> {
    serde_json::from_str(line)
        .map_err(|error| Failure::said(format!("line {number} cannot be read: {error}")))
}

fn cannot_read(error: std::io::Error) -> Failure {
    Failure::said(format!("the file cannot be read: {error}"))
}
