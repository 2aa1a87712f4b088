//! Machines that are looked after (RM1, RM2, RM3), as GraphQL sees them. For the team.

mod alert;
mod difference;
mod input;
mod loaders;
mod measures;
mod mutation;
mod payload;
mod presence;
mod query;
mod told;
mod types;

pub use alert::MachineAlertQuery;
pub use loaders::machine;
pub use mutation::MachineMutation;
pub use query::MachineQuery;
pub use types::Machine;

/// What an answer about a machine needs to have caught up.
const SHOWN: &[&str] = &["machine_list", "machine_alerts"];
