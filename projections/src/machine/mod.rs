//! What people ask about machines.

pub mod list;

const KIND: &str = "machine";
