//! A while in which machines may be other than usual: nothing is raised in it, and what still holds afterwards is (RM4).
//!
//! - It is of all machines of the agency, of one client's, or of one; once, or every week in the agency's zone.
//! - One that is called off stays in the list.

pub mod command;
mod decide;
pub mod event;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;
pub mod when;

pub use command::*;
pub use event::*;
pub use refusal::MaintenanceRefusal;
pub use state::{MaintenanceState, Planned};
pub use when::When;

use crate::Decider;

pub struct Maintenance;

impl Decider for Maintenance {
    const NAME: &'static str = "maintenance";
    const STATE_VERSION: i32 = 1;

    type Command = MaintenanceCommand;
    type Event = MaintenanceEvent;
    type Refusal = MaintenanceRefusal;
    type State = MaintenanceState;

    fn decide(
        state: &MaintenanceState,
        command: &MaintenanceCommand,
    ) -> Result<Vec<MaintenanceEvent>, MaintenanceRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: MaintenanceState, event: &MaintenanceEvent) -> MaintenanceState {
        state.evolve(event)
    }
}
