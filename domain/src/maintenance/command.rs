//! What may be asked of a maintenance.

use super::when::When;
use crate::commands;
use kernel::{Machines, MaintenanceId};
use serde::Serialize;

commands! {
    MaintenanceCommand {
        PlanMaintenance,
        CallOffMaintenance,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanMaintenance {
    pub maintenance: MaintenanceId,
    pub name: String,
    pub machines: Machines,
    pub when: When,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CallOffMaintenance {}
