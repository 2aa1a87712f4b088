//! What each person has in hand: no use case of its own, it moves with the tickets. TK6.

mod hands;

pub(crate) use hands::*;
