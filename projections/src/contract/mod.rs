//! What people ask about contracts: which are there, and what holds.

pub mod list;

const KIND: &str = "contract";
