//! Use cases of maintenances. They are the team's.

mod call_off_maintenance;
mod plan_maintenance;

pub use call_off_maintenance::*;
pub use plan_maintenance::*;
