//! What people ask about teams: who is in which, what their queues take, and who can do what.

pub mod list;
pub mod skills;

const KIND: &str = "team";
