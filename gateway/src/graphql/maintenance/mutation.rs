//! What may be asked of a maintenance.

use super::{SHOWN, input, types::MaintenancePayload};
use crate::graphql::{context::Ask, outcome::Outcome};
use async_graphql::{Context, Object, Result};
use commands::maintenance::{CallOffMaintenance, PlanMaintenance, call_off_maintenance, plan_maintenance};

#[derive(Default)]
pub struct MaintenanceMutation;

#[Object]
impl MaintenanceMutation {
    /// A while in which no alert is raised; what still holds afterwards is raised then.
    async fn maintenance_plan(
        &self,
        ctx: &Context<'_>,
        input: input::MaintenancePlanInput,
    ) -> Result<MaintenancePayload> {
        let asking = ctx.asking()?;
        let plan = PlanMaintenance::from(input);
        let maintenance = plan.maintenance().0;
        let done = plan_maintenance(asking.runtime(), asking.caller()?, plan).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(MaintenancePayload::of(maintenance, Some(maintenance), outcome))
    }

    /// It is not: alerts are raised as usual.
    async fn maintenance_call_off(
        &self,
        ctx: &Context<'_>,
        input: input::MaintenanceCallOffInput,
    ) -> Result<MaintenancePayload> {
        let asking = ctx.asking()?;
        let maintenance = input.maintenance;
        let call_off = CallOffMaintenance::from(input);
        let done = call_off_maintenance(asking.runtime(), asking.caller()?, call_off).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(MaintenancePayload::of(maintenance, None, outcome))
    }
}
