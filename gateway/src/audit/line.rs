//! The file with proofs, as lines of JSON: a header with the signed checkpoint, an act a line with its events and
//! their proofs, and an end that says how many there are.
//!
//! What a reader reads in `act` follows from the events, so that a proven event proves it. Three things are there for
//! the reader alone, because in the journal they are sealed: the person's name, where they were, and what they were
//! told.

use jiff::Timestamp;
use journal::proof::InclusionProof;
use projections::audit::acts::Row;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub const FORMAT: &str = "regie-audit-1";

#[derive(Serialize, Deserialize)]
#[serde(tag = "line", rename_all = "snake_case")]
pub enum Line {
    Header(Header),
    Act(Box<ActLine>),
    End { acts: u64, events: u64 },
}

#[derive(Serialize, Deserialize)]
pub struct Header {
    pub format: String,
    pub tenant: Uuid,
    pub made_at: Timestamp,
    /// Whether only some acts were asked for.
    pub filtered: bool,
    /// The signed checkpoint that the proofs lead to; none before the first one.
    pub note: Option<String>,
    /// Who signed it, to be compared with the key that one trusts.
    pub signer: String,
}

#[derive(Serialize, Deserialize)]
pub struct ActLine {
    pub act: Row,
    pub who: Option<String>,
    pub address: Option<String>,
    pub program: Option<String>,
    pub told: Option<String>,
    pub events: Vec<EventLine>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventLine {
    Proven(Box<InclusionProof>),
    /// Younger than the checkpoint: its name only.
    NotSealedYet(String),
}
