//! Signing in, and who one is, as GraphQL sees it.

mod mutation;
mod query;

pub use mutation::IdentityMutation;
pub use query::IdentityQuery;
