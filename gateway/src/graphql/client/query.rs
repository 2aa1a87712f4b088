//! What may be asked about companies.

use super::{
    list::{ClientFilter, ClientOrder, order},
    types::Client,
};
use crate::graphql::{
    context::{Ask, Asking},
    loaders::ClientById,
    page::{self, List},
    past,
    scalars::DateTime,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use jiff::Timestamp;
use projections::client::{contacts, directory};
use uuid::Uuid;

#[derive(Default)]
pub struct ClientQuery;

#[Object]
impl ClientQuery {
    /// One company; as it was known at a past moment where one is named. None when there is no such
    /// company, or not for this caller.
    async fn client(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
        #[graphql(desc = "As it was known then; now when it is not said.")] at: Option<DateTime>,
    ) -> Result<Option<Client>> {
        let asking = ctx.asking()?;
        if let Some(DateTime(at)) = at {
            return then(asking, id, at).await;
        }
        let found = ctx.loader(Module::Clients)?.load_one(ClientById(id)).await;
        Ok(found.map_err(asking.edge())?.map(Client::from))
    }

    /// The companies; archived ones apart.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn clients(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<ClientFilter>,
        #[graphql(desc = "By name when it is not said.")] order_by: Option<ClientOrder>,
    ) -> Result<List<Client>> {
        let asking = ctx.asking()?;
        let filter = filter.unwrap_or_default().into();
        let cut = page::cut(asking, first, after, order(order_by))?;
        let mut snapshot = asking.snapshot(Module::Clients).await?;
        let rows = directory::page(&mut snapshot, &filter, &cut)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(
                directory::count(&mut snapshot, &filter)
                    .await
                    .map_err(asking.edge())?,
            ),
            false => None,
        };
        Ok(page::list(rows, &cut, total, Client::from))
    }
}

async fn then(asking: &Asking, id: Uuid, at: Timestamp) -> Result<Option<Client>> {
    let snapshot = asking.snapshot(Module::Clients).await?;
    let events = past::until::<domain::client::Client>(asking, id, at).await?;
    let mut rows = directory::of_history(&events);
    let found = rows.pop().filter(|row| snapshot.covers(&[row.id]));
    Ok(found.map(|row| Client::then(row, contacts::of_history(&events))))
}
