//! What happened to a maintenance.

use super::when::When;
use crate::events;
use kernel::{Machines, MaintenanceId};
use serde::{Deserialize, Serialize};

events! {
    MaintenanceEvent {
        "maintenance.planned" "1" => MaintenancePlanned,
        "maintenance.called_off" "1" => MaintenanceCalledOff,
    }
}

/// Raised by `PlanMaintenance`; read by the list of maintenances.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MaintenancePlanned {
    pub maintenance: MaintenanceId,
    /// What it is for.
    pub name: String,
    pub machines: Machines,
    pub when: When,
}

/// From now on alerts are raised as usual. Raised by `CallOffMaintenance`; read by the list of maintenances.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MaintenanceCalledOff {}
