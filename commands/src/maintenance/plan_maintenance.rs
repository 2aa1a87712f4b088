//! A while in which machines raise nothing.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, alert_rule::expect_machines, runtime::derived,
};
use domain::maintenance::{self, Maintenance, When};
use journal::Receipt;
use kernel::{CommandId, Machines, MaintenanceId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct PlanMaintenance {
    pub command: CommandId,
    pub name: String,
    pub machines: Machines,
    pub when: When,
}

impl PlanMaintenance {
    pub fn maintenance(&self) -> MaintenanceId {
        MaintenanceId(derived(self.command.0, "maintenance"))
    }
}

pub async fn plan_maintenance(
    runtime: &Runtime,
    caller: &Caller,
    input: PlanMaintenance,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Tickets, Action::Edit);
    let request = Request {
        command: input.command,
        name: "maintenance.plan_maintenance",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_machines(work, input.machines).await?;
            let plan = maintenance::PlanMaintenance {
                maintenance: input.maintenance(),
                name: input.name.clone(),
                machines: input.machines,
                when: input.when,
            };
            work.begin::<Maintenance>(input.maintenance().0, plan)
                .await
                .map(drop)
        })
        .await
}
