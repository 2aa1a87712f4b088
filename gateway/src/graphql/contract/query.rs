//! What may be asked about contracts.

use super::types::Contract;
use crate::graphql::{
    context::{Ask, Asking},
    loaders::ContractById,
    page::{self, Page},
    past,
    scalars::DateTime,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use jiff::Timestamp;
use kernel::ClientId;
use projections::contract::list;
use uuid::Uuid;

#[derive(Default)]
pub struct ContractQuery;

#[Object]
impl ContractQuery {
    /// One contract; as it was known at a past moment where one is named.
    async fn contract(&self, ctx: &Context<'_>, id: Uuid, at: Option<DateTime>) -> Result<Option<Contract>> {
        let asking = ctx.asking()?;
        if let Some(DateTime(at)) = at {
            return then(asking, id, at).await;
        }
        let found = ctx.loader(Module::Contracts)?.load_one(ContractById(id)).await;
        Ok(found.map_err(asking.edge())?.map(Contract::from))
    }

    /// In the order they were signed, without the cancelled ones.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn contracts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only this company's.")] client: Option<Uuid>,
    ) -> Result<Page<(Timestamp, Uuid), Contract>> {
        let asking = ctx.asking()?;
        let (client, size, after) = (
            client.map(ClientId),
            page::size(first),
            page::after(asking, after)?,
        );
        let goes_on = after.is_some();
        let mut snapshot = asking.snapshot(Module::Contracts).await?;
        let rows = list::page(&mut snapshot, client, after, size + 1)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(list::count(&mut snapshot, client).await.map_err(asking.edge())?),
            false => None,
        };
        Ok(page::page(rows, size, goes_on, total, |row| {
            ((row.signed_at, row.id), row.into())
        }))
    }
}

async fn then(asking: &Asking, id: Uuid, at: Timestamp) -> Result<Option<Contract>> {
    let snapshot = asking.snapshot(Module::Contracts).await?;
    let events = past::until::<domain::contract::Contract>(asking, id, at).await?;
    let found = list::of_history(&events)
        .pop()
        .filter(|row| snapshot.covers(&[row.client]));
    Ok(found.map(Contract::from))
}
