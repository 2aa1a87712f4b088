//! Watches one machine for the agency that looks after it, and loses nothing of what it saw.
//!
//! `look` reads the machine, `spool` keeps what was seen until the server has it, `run` does both and speaks with the
//! server through `wire`; `enrol` makes the machine known to it. See docs/agent.md.

pub mod disk;
pub mod enrol;
pub mod home;
pub mod identity;
pub mod look;
pub mod run;
#[cfg(test)]
mod scratch;
pub mod service;
pub mod spool;
pub mod wire;
