//! What people ask about time: what was worked, what became of it, what is to be billed.

mod condition;
pub mod list;
pub mod sheet;
pub mod to_bill;
pub mod worked;

const KIND: &str = "time_entry";
