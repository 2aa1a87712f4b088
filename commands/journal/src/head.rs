//! The end of a stream as one reader knows it: what the next event is built upon.

use crate::chain::{self, BEGINNING};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Head {
    pub sequence: i64,
    pub hash: chain::Hash,
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
