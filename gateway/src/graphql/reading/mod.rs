//! What a person has read (TK8): shown with the tickets, marked by their reader.

mod board;
mod loader;
mod mutation;

pub use board::BoardQuery;
pub use loader::UnreadBy;
pub use mutation::ReadingMutation;

/// What an answer about a mark needs to have caught up.
const SHOWN: &[&str] = &["ticket_list", "reading_marks"];
