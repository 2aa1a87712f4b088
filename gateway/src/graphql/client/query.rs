//! What may be asked about companies.

use super::types::Client;
use crate::graphql::{
    context::{Ask, Asking},
    loaders::ClientById,
    page::{self, Page},
    past,
    scalars::DateTime,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use jiff::Timestamp;
use projections::client::{
    contacts,
    directory::{self, Filter},
};
use uuid::Uuid;

#[derive(Default)]
pub struct ClientQuery;

#[Object]
impl ClientQuery {
    /// One company; as it was known at a past moment where one is named. None when there is no such
    /// company, or not for this caller.
    async fn client(&self, ctx: &Context<'_>, id: Uuid, at: Option<DateTime>) -> Result<Option<Client>> {
        let asking = ctx.asking()?;
        if let Some(DateTime(at)) = at {
            return then(asking, id, at).await;
        }
        let found = ctx.loader(Module::Clients)?.load_one(ClientById(id)).await;
        Ok(found.map_err(asking.edge())?.map(Client::from))
    }

    /// Companies by name; archived ones apart.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn clients(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "A word of the name, or the beginning of the number, SIREN or SIRET.")]
        search: Option<String>,
        #[graphql(default, desc = "Those that were archived, instead of those that are not.")] archived: bool,
    ) -> Result<Page<(String, Uuid), Client>> {
        let asking = ctx.asking()?;
        let (filter, size, after) = (
            Filter { search, archived },
            page::size(first),
            page::after(asking, after)?,
        );
        let goes_on = after.is_some();
        let mut snapshot = asking.snapshot(Module::Clients).await?;
        let rows = directory::page(&mut snapshot, &filter, after, size + 1)
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
        Ok(page::page(rows, size, goes_on, total, |row| {
            ((row.name.clone(), row.id), row.into())
        }))
    }
}

async fn then(asking: &Asking, id: Uuid, at: Timestamp) -> Result<Option<Client>> {
    let snapshot = asking.snapshot(Module::Clients).await?;
    let events = past::until::<domain::client::Client>(asking, id, at).await?;
    let mut rows = directory::of_history(&events);
    let found = rows.pop().filter(|row| snapshot.covers(&[row.id]));
    Ok(found.map(|row| Client::then(row, contacts::of_history(&events))))
}
