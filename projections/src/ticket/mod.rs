//! What people ask about tickets. Whatever a client's side is shown here is made of facts that are not the team's own
//! (`domain::ticket::privacy`), or says so beside it.

pub mod board;
pub mod flow;
pub mod list;
pub mod search;
pub mod thread;

const KIND: &str = "ticket";
