//! Watches one machine for the agency that looks after it, and loses nothing of what it saw.
//!
//! `spool` keeps what was collected until the server has it.

pub mod disk;
#[cfg(test)]
mod scratch;
pub mod spool;
