//! The events that a seal names. A tail that was cut off leaves no gap behind it; they still name it.

use crate::chain::Hash;

/// `kind/id@sequence hash`, a line each.
pub fn read(heads: &str) -> impl Iterator<Item = (String, Hash)> {
    heads.lines().filter_map(|line| {
        let (event, hash) = line.split_once(' ')?;
        Some((event.to_owned(), hex::decode(hash).ok()?.try_into().ok()?))
    })
}

/// `hour_bank/0192…@3` in its three parts.
pub fn parts(event: &str) -> Option<(&str, &str, i64)> {
    let (kind, rest) = event.split_once('/')?;
    let (id, sequence) = rest.rsplit_once('@')?;
    Some((kind, id, sequence.parse().ok()?))
}
