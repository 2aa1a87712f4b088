//! What may be asked about maintenances.

use super::types::{Maintenance, found};
use crate::graphql::{
    context::Ask,
    page::{self, List},
    words::Direction,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use projections::maintenance::list;
use uuid::Uuid;

#[derive(Default)]
pub struct MaintenanceQuery;

#[Object]
impl MaintenanceQuery {
    /// One maintenance, called off or not.
    async fn maintenance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
    ) -> Result<Option<Maintenance>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        found(asking, id).await
    }

    /// The maintenances that are planned, or were, the last one that was planned first.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn maintenances(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Those that were called off, instead of the others.", default)] called_off: bool,
    ) -> Result<List<Maintenance>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        let cut = page::cut(asking, first, after, (list::BY_PLANNING, Direction::Desc))?;
        let mut snapshot = asking.snapshot(Module::Tickets).await?;
        let rows = list::page(&mut snapshot, called_off, &cut).await;
        let rows = rows.map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(
                list::count(&mut snapshot, called_off)
                    .await
                    .map_err(asking.edge())?,
            ),
            false => None,
        };
        Ok(page::list(rows, &cut, total, Maintenance::from))
    }
}
