//! Lists of tickets that are opened again and again (TK8), as GraphQL sees them. For the team.

mod input;
mod mutation;
mod query;
mod types;

pub use mutation::TicketViewMutation;
pub use query::TicketViewQuery;

/// What an answer about a view needs to have caught up.
const SHOWN: &[&str] = &["ticket_view_list"];
