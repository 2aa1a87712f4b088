//! What may be asked about views.

use super::types::{TicketView, found};
use crate::graphql::context::Ask;
use async_graphql::{Context, Object, Result};
use commands::Module;
use projections::ticket_view::list;
use uuid::Uuid;

#[derive(Default)]
pub struct TicketViewQuery;

#[Object]
impl TicketViewQuery {
    /// One view, retired or not: the desk's, or the caller's own.
    async fn ticket_view(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
    ) -> Result<Option<TicketView>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        found(asking, id).await
    }

    /// The views that may be opened, by their names: the desk's, and the caller's own.
    async fn ticket_views(&self, ctx: &Context<'_>) -> Result<Vec<TicketView>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        let reader = asking.caller()?.account();
        let mut snapshot = asking.snapshot(Module::Tickets).await?;
        let rows = list::all(&mut snapshot, reader).await;
        Ok(rows
            .map_err(asking.edge())?
            .into_iter()
            .map(TicketView::from)
            .collect())
    }
}
