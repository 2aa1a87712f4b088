//! What may be asked about tickets.

use super::{
    list::{TicketFilter, TicketOrder, order},
    loaders::TicketById,
    types::Ticket,
};
use crate::graphql::{
    context::{Ask, Asking},
    page::{self, List},
    past,
    scalars::DateTime,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use jiff::Timestamp;
use projections::ticket::list;
use uuid::Uuid;

#[derive(Default)]
pub struct TicketQuery;

#[Object]
impl TicketQuery {
    /// One ticket; as it was known at a past moment where one is named. None when there is no such ticket, or not for
    /// this caller.
    async fn ticket(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
        #[graphql(desc = "As it was known then; now when it is not said.")] at: Option<DateTime>,
    ) -> Result<Option<Ticket>> {
        let asking = ctx.asking()?;
        if let Some(DateTime(at)) = at {
            return then(asking, id, at).await;
        }
        let found = ctx.loader(Module::Tickets)?.load_one(TicketById(id)).await;
        Ok(found.map_err(asking.edge())?.map(Ticket::from))
    }

    /// The tickets; merged ones are shown where they went on.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn tickets(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<TicketFilter>,
        #[graphql(desc = "The newest first when it is not said.")] order_by: Option<TicketOrder>,
    ) -> Result<List<Ticket>> {
        let asking = ctx.asking()?;
        let filter = filter.unwrap_or_default().asked_by(asking)?;
        let cut = page::cut(asking, first, after, order(order_by))?;
        let mut snapshot = asking.snapshot(Module::Tickets).await?;
        let rows = list::page(&mut snapshot, &filter, &cut)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(list::count(&mut snapshot, &filter).await.map_err(asking.edge())?),
            false => None,
        };
        Ok(page::list(rows, &cut, total, Ticket::from))
    }
}

async fn then(asking: &Asking, id: Uuid, at: Timestamp) -> Result<Option<Ticket>> {
    let snapshot = asking.snapshot(Module::Tickets).await?;
    let events = past::until::<domain::ticket::Ticket>(asking, id, at).await?;
    let found = Ticket::as_of(events);
    Ok(found.filter(|ticket| snapshot.covers(&[ticket.row.client])))
}
