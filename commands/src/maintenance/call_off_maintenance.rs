//! A maintenance is not: alerts are raised as usual.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, standing};
use domain::maintenance::{self, Maintenance};
use journal::Receipt;
use kernel::{CommandId, MaintenanceId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct CallOffMaintenance {
    pub command: CommandId,
    pub maintenance: MaintenanceId,
}

pub async fn call_off_maintenance(
    runtime: &Runtime,
    caller: &Caller,
    input: CallOffMaintenance,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "maintenance.call_off_maintenance",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            standing::defined::<Maintenance, _>(work, input.maintenance.0).await?;
            let call_off = maintenance::CallOffMaintenance {};
            work.decide::<Maintenance>(input.maintenance.0, call_off)
                .await
                .map(drop)
        })
        .await
}
