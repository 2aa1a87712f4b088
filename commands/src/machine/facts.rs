//! What others ask of a machine.

use crate::{CommandError, Runtime, runtime::Work};
use domain::machine::{Machine, MachineState};
use journal::JournalError;
use kernel::{ClientId, MachineId, TenantId};

/// As the journal has it.
pub async fn machine(
    runtime: &Runtime,
    tenant: TenantId,
    machine: MachineId,
) -> Result<MachineState, JournalError> {
    Ok(runtime.load::<Machine>(tenant, machine.0).await?.state)
}

/// One that nobody ever expected is not there.
pub(super) async fn known(work: &mut Work, machine: MachineId) -> Result<(), CommandError> {
    match work.look::<Machine>(machine.0).await? {
        MachineState::Unknown => Err(CommandError::not_found::<Machine>(machine.0)),
        MachineState::Expected(_) | MachineState::Enrolled(_) | MachineState::Revoked => Ok(()),
    }
}

/// Whatever became of it.
pub(crate) async fn expect_a_machine(work: &Work, machine: MachineId) -> Result<(), CommandError> {
    match work.fact::<Machine>(machine.0).await? {
        MachineState::Unknown => Err(CommandError::not_found::<Machine>(machine.0)),
        MachineState::Expected(_) | MachineState::Enrolled(_) | MachineState::Revoked => Ok(()),
    }
}

/// A revoked one is whose it was: what was about it still is.
pub(crate) async fn expect_machine_of(
    work: &Work,
    client: ClientId,
    machine: Option<MachineId>,
) -> Result<(), CommandError> {
    let Some(machine) = machine else { return Ok(()) };
    let theirs = match work.fact::<Machine>(machine.0).await? {
        MachineState::Unknown => false,
        MachineState::Expected(known) => known.expected.client == Some(client),
        MachineState::Enrolled(enrolled) => enrolled.client == Some(client),
        MachineState::Revoked => true,
    };
    match theirs {
        true => Ok(()),
        false => Err(CommandError::not_found::<Machine>(machine.0)),
    }
}
