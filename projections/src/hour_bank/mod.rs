//! What people ask about hour banks: how much is left, where it went, what lapses soon, what was warned of.

pub mod balance;
pub mod lots;
pub mod statement;
pub mod thresholds;

const KIND: &str = "hour_bank";
