//! What people ask about time: what was worked, what became of it, what is to be billed.

mod condition;
pub mod list;
pub mod sheet;
pub mod to_bill;

const KIND: &str = "time_entry";
