//! What a decision needs to know of a maintenance, and how each fact changes it.

use super::event::MaintenanceEvent;
use super::when::When;
use crate::standing::Standing;
use kernel::Machines;
use serde::{Deserialize, Serialize};

pub type MaintenanceState = Standing<Planned>;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Planned {
    pub name: String,
    pub machines: Machines,
    pub when: When,
}

impl MaintenanceState {
    pub fn evolve(self, event: &MaintenanceEvent) -> MaintenanceState {
        match event {
            MaintenanceEvent::MaintenancePlanned(event) => Standing::InUse(Planned {
                name: event.name.clone(),
                machines: event.machines,
                when: event.when,
            }),
            MaintenanceEvent::MaintenanceCalledOff(_) => self.retired(),
        }
    }
}
