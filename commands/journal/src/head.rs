//! The end of a stream as one reader knows it: what the next event is built upon.

use crate::chain::{BEGINNING, Hash};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    pub sequence: i64,
    pub hash: Hash,
}

impl Head {
    /// Of a stream that does not exist yet.
    pub const NONE: Head = Head {
        sequence: 0,
        hash: BEGINNING,
    };
}

impl Default for Head {
    fn default() -> Head {
        Head::NONE
    }
}
