//! What people ask about mail that came: what waits for somebody to look, and which agency an address is of.

pub mod boxes;
pub mod list;
