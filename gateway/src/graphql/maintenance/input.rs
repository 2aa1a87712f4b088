//! What is typed about a maintenance.

use crate::graphql::{
    alert_rule::machines_of,
    calendar::Weekday,
    outcome::command,
    scalars::{DateTime, TimeOfDay},
};
use async_graphql::{InputObject, OneofObject};
use commands::maintenance::{CallOffMaintenance, PlanMaintenance};
use domain::maintenance::{
    When,
    when::{Once, Weekly},
};
use kernel::MaintenanceId;
use uuid::Uuid;

/// When a maintenance is: one of the two.
#[derive(OneofObject)]
pub enum MaintenanceWhenInput {
    /// From an instant until another; 31 days at most.
    Once(MaintenanceOnceInput),
    /// Every week, by the clock of the agency's zone.
    Weekly(MaintenanceWeeklyInput),
}

/// From an instant until another.
#[derive(InputObject)]
pub struct MaintenanceOnceInput {
    /// Its first instant.
    pub from: DateTime,
    /// The instant that is no more in it.
    pub until: DateTime,
}

/// Every week, by the clock of the agency's zone.
#[derive(InputObject)]
pub struct MaintenanceWeeklyInput {
    /// The day on which it begins.
    pub weekday: Weekday,
    /// When it begins.
    pub from: TimeOfDay,
    /// How long it lasts: 1440 at most. It may go on over midnight.
    pub minutes: u16,
}

impl From<MaintenanceWhenInput> for When {
    fn from(input: MaintenanceWhenInput) -> When {
        match input {
            MaintenanceWhenInput::Once(once) => When::Once(Once {
                from: once.from.0,
                until: once.until.0,
            }),
            MaintenanceWhenInput::Weekly(weekly) => When::Weekly(Weekly {
                weekday: weekly.weekday.into(),
                from: weekly.from.0,
                minutes: weekly.minutes,
            }),
        }
    }
}

/// What `maintenancePlan` takes.
#[derive(InputObject)]
pub struct MaintenancePlanInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What it is for.
    pub name: String,
    /// Of the machines of this company alone; of all of them when neither is said.
    pub client: Option<Uuid>,
    /// Of this machine alone.
    pub machine: Option<Uuid>,
    /// When it is.
    pub when: MaintenanceWhenInput,
}

impl From<MaintenancePlanInput> for PlanMaintenance {
    fn from(input: MaintenancePlanInput) -> PlanMaintenance {
        PlanMaintenance {
            command: command(input.command_id),
            name: input.name,
            machines: machines_of(input.client, input.machine),
            when: input.when.into(),
        }
    }
}

/// What `maintenanceCallOff` takes.
#[derive(InputObject)]
pub struct MaintenanceCallOffInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the maintenance.
    pub maintenance: Uuid,
}

impl From<MaintenanceCallOffInput> for CallOffMaintenance {
    fn from(input: MaintenanceCallOffInput) -> CallOffMaintenance {
        CallOffMaintenance {
            command: command(input.command_id),
            maintenance: MaintenanceId(input.maintenance),
        }
    }
}
