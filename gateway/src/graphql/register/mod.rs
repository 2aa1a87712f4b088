//! The register of invoices (BI2), as GraphQL sees it: what is closed, and closing by hand.

mod conformity;
mod mutation;
mod query;
mod types;

pub use mutation::RegisterMutation;
pub use query::RegisterQuery;

/// What an answer about a closing needs to have caught up.
const SHOWN: &[&str] = &["register_closings"];
