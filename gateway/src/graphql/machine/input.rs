//! What is typed about a machine.

use super::types::MachineStanding;
use crate::graphql::{outcome::command, scalars::DateTime, words::Priority};
use async_graphql::InputObject;
use commands::machine::{AssignMachine, ExpectMachine, IgnoreSilence, RevokeMachine, WatchSilence};
use kernel::{ClientId, CommandId, MachineId};
use projections::machine::list::Filter;
use uuid::Uuid;

/// What `machineExpect` takes.
#[derive(InputObject)]
pub struct MachineExpectInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What the agency calls it.
    pub name: String,
    /// The id of the company whose it is; the agency's own when it is not said.
    pub client: Option<Uuid>,
    /// How long its code may be used, in hours: 720 at most.
    #[graphql(default = 48, validator(minimum = 1, maximum = 720))]
    pub hours: u16,
}

impl MachineExpectInput {
    pub fn command(&self) -> CommandId {
        command(self.command_id)
    }

    pub fn into_use_case(self, command: CommandId, machine: MachineId) -> ExpectMachine {
        ExpectMachine {
            command,
            machine,
            name: self.name,
            client: self.client.map(ClientId),
            hours: self.hours,
        }
    }
}

/// What `machineAssign` takes.
#[derive(InputObject)]
pub struct MachineAssignInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the machine.
    pub machine: Uuid,
    /// The id of the company whose it is from now on; the agency's own when it is not said.
    pub client: Option<Uuid>,
}

impl From<MachineAssignInput> for AssignMachine {
    fn from(input: MachineAssignInput) -> AssignMachine {
        AssignMachine {
            command: command(input.command_id),
            machine: MachineId(input.machine),
            client: input.client.map(ClientId),
        }
    }
}

/// What `machineRevoke` takes.
#[derive(InputObject)]
pub struct MachineRevokeInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the machine.
    pub machine: Uuid,
    /// Why it is heard no more.
    pub reason: String,
}

impl From<MachineRevokeInput> for RevokeMachine {
    fn from(input: MachineRevokeInput) -> RevokeMachine {
        RevokeMachine {
            command: command(input.command_id),
            machine: MachineId(input.machine),
            reason: input.reason,
        }
    }
}

/// What `machineWatchSilence` takes.
#[derive(InputObject)]
pub struct MachineWatchSilenceInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the machine.
    pub machine: Uuid,
    /// What its tickets are called.
    pub subject: String,
    /// NORMAL when it is not said.
    pub priority: Option<Priority>,
}

impl From<MachineWatchSilenceInput> for WatchSilence {
    fn from(input: MachineWatchSilenceInput) -> WatchSilence {
        WatchSilence {
            command: command(input.command_id),
            machine: MachineId(input.machine),
            subject: input.subject,
            priority: input.priority.map_or_else(Default::default, Into::into),
        }
    }
}

/// What `machineIgnoreSilence` takes.
#[derive(InputObject)]
pub struct MachineIgnoreSilenceInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the machine.
    pub machine: Uuid,
}

impl From<MachineIgnoreSilenceInput> for IgnoreSilence {
    fn from(input: MachineIgnoreSilenceInput) -> IgnoreSilence {
        IgnoreSilence {
            command: command(input.command_id),
            machine: MachineId(input.machine),
        }
    }
}

/// Narrows the list of machines.
#[derive(InputObject, Default)]
pub struct MachineFilter {
    /// Those that stand so.
    pub standing: Option<MachineStanding>,
    /// Those of one company.
    pub client: Option<Uuid>,
    /// Part of a name, of a hostname or of a serial.
    pub search: Option<String>,
    /// Those with an alert that stands, or with false those without.
    pub alerting: Option<bool>,
    /// Those whose inventory has all these words in one of its sections: a package and its version, an address, a user,
    /// a model. A word may be the beginning of one.
    pub fact: Option<String>,
    /// Those whose inventory had the fact at this moment, by the machine's clock; as it stands when it is not said.
    pub fact_at: Option<DateTime>,
}

impl From<MachineFilter> for Filter {
    fn from(filter: MachineFilter) -> Filter {
        Filter {
            standing: filter.standing.map(Into::into),
            client: filter.client,
            search: typed(filter.search),
            alerting: filter.alerting,
            among: None,
        }
    }
}

/// Nothing where nothing was typed.
pub fn typed(text: Option<String>) -> Option<String> {
    let text = text.map(|text| text.trim().to_owned());
    text.filter(|text| !text.is_empty())
}
