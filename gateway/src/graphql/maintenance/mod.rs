//! Whiles in which machines raise nothing (RM4), as GraphQL sees them. For the team.

mod input;
mod mutation;
mod query;
mod types;

pub use mutation::MaintenanceMutation;
pub use query::MaintenanceQuery;

/// What an answer about a maintenance needs to have caught up.
const SHOWN: &[&str] = &["maintenance_list"];
