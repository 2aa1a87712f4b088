//! What people ask about time: what was worked, and what became of it.

pub mod list;

const KIND: &str = "time_entry";
