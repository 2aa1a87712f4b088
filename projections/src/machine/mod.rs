//! What people ask about machines.

pub mod alerts;
pub mod list;

const KIND: &str = "machine";
