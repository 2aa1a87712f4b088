//! What is known to be lost, or to have never been kept. A number that is missing from the server and stands in no gap
//! is a fault.

use crate::Sequence;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    pub cause: Cause,
    /// First and last number of the span in which records are missing; none if they never had a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbers: Option<(Sequence, Sequence)>,
    /// How many are missing within the span, which others may lie in.
    pub records: u64,
    /// When the missing were taken, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<(Timestamp, Timestamp)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The spool was at its bound, and the oldest samples made room.
    Full,
    /// The disk took no more.
    DiskFull,
    /// A file of the spool could not be read; it was set aside.
    Damaged,
    /// The server's queue had acknowledged them, and lost them.
    Queue,
}
