//! Machines that are looked after (RM1, RM2, RM3), as GraphQL sees them. For the team.

mod input;
mod mutation;
mod payload;
mod presence;
mod query;
mod types;

pub use mutation::MachineMutation;
pub use query::MachineQuery;

/// What an answer about a machine needs to have caught up.
const SHOWN: &[&str] = &["machine_list"];
