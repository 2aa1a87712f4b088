//! What happened to one thing, event by event, with who, when and why (AU1, AU2), as GraphQL sees it.

mod causes;
mod query;
mod types;
mod words;

pub use causes::{may_see, why};
pub use query::HistoryQuery;
pub use types::{HistoryEvent, HistoryKind, Who};
