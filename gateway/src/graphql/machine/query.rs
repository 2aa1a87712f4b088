//! What may be asked about machines.

use super::{
    input::{MachineFilter, typed},
    types::{Machine, found},
};
use crate::graphql::{
    context::{Ask, Asking},
    page::{self, List},
    scalars::DateTime,
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
        let mut filter = filter.unwrap_or_default();
        let among = holding(asking, typed(filter.fact.take()), filter.fact_at).await?;
        let filter = Filter {
            among,
            ..Filter::from(filter)
        };
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

/// Those that have a fact; none where none is asked for.
async fn holding(asking: &Asking, fact: Option<String>, at: Option<DateTime>) -> Result<Option<Vec<Uuid>>> {
    let Some(fact) = fact else {
        return Ok(None);
    };
    let sections = &asking.app.agents.sections;
    let found = sections.holding(asking.tenant()?, &fact, at.map(|at| at.0));
    Ok(Some(found.await.map_err(asking.edge())?))
}
