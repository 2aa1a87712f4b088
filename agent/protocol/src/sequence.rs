//! The numbers of a machine's records. Whether the server has one is decided by number and text together: a machine
//! that was set back to an older copy of its disk gives numbers out again, and the digest shows it.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The first record of a machine is 1; a number is never given to two records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sequence(pub u64);

impl Sequence {
    pub fn next(self) -> Sequence {
        Sequence(self.0 + 1)
    }
}

impl fmt::Display for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// CRC-32 of a record's text as it was sent. It tells records apart; it proves nothing against an enemy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(pub u32);

impl Digest {
    pub fn of(text: &str) -> Digest {
        Digest(crc32fast::hash(text.as_bytes()))
    }
}

/// Up to where a machine's records are durable, and the digest of the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub sequence: Sequence,
    pub digest: Digest,
}
