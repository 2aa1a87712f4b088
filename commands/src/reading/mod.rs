//! Use cases of what a person has read. Everyone marks for themselves.
//!
//! **Lock order: the ticket first, then the mark.**

mod facts;
mod leave_unread;
mod read_ticket;

pub(crate) use facts::*;
pub use leave_unread::*;
pub use read_ticket::*;
