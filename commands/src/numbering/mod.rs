//! Numbers that people call things by: no use case of its own, a number is taken with what it is for.

mod take_number;

pub(crate) use take_number::*;
