//! An agency's calendars (SL1), as GraphQL sees them. For the team: they are its settings.

mod input;
mod mutation;
mod query;
mod types;

pub use mutation::CalendarMutation;
pub use query::CalendarQuery;
pub use types::{Calendar, Weekday};

/// What an answer about a calendar needs to have caught up.
const SHOWN: &[&str] = &["calendar_list"];
