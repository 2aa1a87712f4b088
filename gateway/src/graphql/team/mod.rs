//! Teams, their queues, and who can do what (ID7, TK6), as GraphQL sees them.

mod input;
mod mutation;
mod query;
mod types;

pub use mutation::TeamMutation;
pub use query::TeamQuery;
pub use types::{Team, TeamById};

/// What an answer about a team needs to have caught up.
const SHOWN: &[&str] = &["team_list", "team_skills"];
