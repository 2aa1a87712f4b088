//! What may be asked about teams.

use super::types::Team;
use crate::graphql::context::Ask;
use async_graphql::{Context, Object, Result};
use commands::Module;
use projections::team::list;

#[derive(Default)]
pub struct TeamQuery;

#[Object]
impl TeamQuery {
    /// The teams of the agency, by name. For those of the team who see tickets.
    #[graphql(complexity = "10 * child_complexity")]
    async fn teams(&self, ctx: &Context<'_>) -> Result<Vec<Team>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        let mut snapshot = asking.snapshot(Module::Tickets).await?;
        let rows = list::all(&mut snapshot).await.map_err(asking.edge())?;
        Ok(rows.into_iter().map(Team::from).collect())
    }
}
