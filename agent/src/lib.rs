//! Watches one machine for the agency that looks after it, and loses nothing of what it saw.
//!
//! `look` reads the machine, `spool` keeps what was seen until the server has it. See docs/agent.md.

pub mod disk;
pub mod look;
#[cfg(test)]
mod scratch;
pub mod spool;
