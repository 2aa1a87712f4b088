//! What a maintenance answers. One function a command: quiet, no, yes.

use super::command::{MaintenanceCommand, PlanMaintenance};
use super::event::{MaintenanceCalledOff, MaintenanceEvent, MaintenancePlanned};
use super::refusal::MaintenanceRefusal;
use super::state::{MaintenanceState, Planned};
use super::when::When;
use jiff::SignedDuration;

const MINUTES_AT_MOST: u16 = 24 * 60;
const ONCE_AT_MOST: SignedDuration = SignedDuration::from_hours(31 * 24);

type Decision = Result<Vec<MaintenanceEvent>, MaintenanceRefusal>;

pub fn decide(state: &MaintenanceState, command: &MaintenanceCommand) -> Decision {
    match command {
        MaintenanceCommand::PlanMaintenance(command) => plan(state, command),
        MaintenanceCommand::CallOffMaintenance(_) => call_off(state),
    }
}

fn plan(state: &MaintenanceState, command: &PlanMaintenance) -> Decision {
    let planned = Planned {
        name: command.name.trim().to_owned(),
        machines: command.machines,
        when: command.when,
    };
    if planned.name.is_empty() {
        return Err(MaintenanceRefusal::NameMissing);
    }
    lasts(&planned.when)?;
    if !state.is_to_define(&planned)? {
        return Ok(vec![]);
    }
    let Planned { name, machines, when } = planned;
    let maintenance = command.maintenance;
    let planned = MaintenancePlanned {
        maintenance,
        name,
        machines,
        when,
    };
    Ok(vec![planned.into()])
}

fn lasts(when: &When) -> Result<(), MaintenanceRefusal> {
    let sound = match when {
        When::Once(once) if once.until <= once.from => return Err(MaintenanceRefusal::EndsBeforeItBegins),
        When::Once(once) => once.until.duration_since(once.from) <= ONCE_AT_MOST,
        When::Weekly(weekly) => (1..=MINUTES_AT_MOST).contains(&weekly.minutes),
    };
    match sound {
        true => Ok(()),
        false => Err(MaintenanceRefusal::LastsTooLong),
    }
}

fn call_off(state: &MaintenanceState) -> Decision {
    Ok(match state.is_to_retire()? {
        true => vec![MaintenanceCalledOff {}.into()],
        false => vec![],
    })
}
