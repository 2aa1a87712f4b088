//! What happened to one thing, event by event, with who, when and why (AU1, AU2), as GraphQL sees it.

mod query;
mod types;

pub use query::HistoryQuery;
