//! A person's clock (TM1), as GraphQL sees it.

mod input;
mod mutation;
mod query;
mod types;

pub use mutation::TimerMutation;
pub use query::TimerQuery;
