//! What may be asked about machines.

use super::{
    input::MachineFilter,
    types::{Machine, found},
};
use crate::graphql::{
    context::Ask,
    page::{self, List},
    words::Direction,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use projections::machine::list::{self, Filter};
use uuid::Uuid;

#[derive(Default)]
pub struct MachineQuery;

#[Object]
impl MachineQuery {
    /// One machine.
    async fn machine(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
    ) -> Result<Option<Machine>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        found(asking, id).await
    }

    /// The machines that are looked after, or were, by their names.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn machines(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "All of them when it is not said.")] filter: Option<MachineFilter>,
    ) -> Result<List<Machine>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        let filter = Filter::from(filter.unwrap_or_default());
        let cut = page::cut(asking, first, after, (list::BY_NAME, Direction::Asc))?;
        let mut snapshot = asking.snapshot(Module::Tickets).await?;
        let rows = list::page(&mut snapshot, &filter, &cut)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(list::count(&mut snapshot, &filter).await.map_err(asking.edge())?),
            false => None,
        };
        Ok(page::list(rows, &cut, total, Machine::from))
    }
}
