//! What may be asked about contracts.

use super::{
    list::{ContractFilter, ContractOrder, order},
    types::Contract,
};
use crate::graphql::{
    context::{Ask, Asking},
    loaders::ContractById,
    page::{self, List},
    past,
    scalars::DateTime,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use jiff::Timestamp;
use projections::contract::list;
use uuid::Uuid;

#[derive(Default)]
pub struct ContractQuery;

#[Object]
impl ContractQuery {
    /// One contract; as it was known at a past moment where one is named.
    async fn contract(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
        #[graphql(desc = "As it was known then; now when it is not said.")] at: Option<DateTime>,
    ) -> Result<Option<Contract>> {
        let asking = ctx.asking()?;
        if let Some(DateTime(at)) = at {
            return then(asking, id, at).await;
        }
        let found = ctx.loader(Module::Contracts)?.load_one(ContractById(id)).await;
        Ok(found.map_err(asking.edge())?.map(Contract::from))
    }

    /// The contracts; cancelled ones only where they are asked for.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn contracts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<ContractFilter>,
        #[graphql(desc = "In the order they were signed when it is not said.")] order_by: Option<
            ContractOrder,
        >,
    ) -> Result<List<Contract>> {
        let asking = ctx.asking()?;
        let filter = filter.unwrap_or_default().into();
        let cut = page::cut(asking, first, after, order(order_by))?;
        let mut snapshot = asking.snapshot(Module::Contracts).await?;
        let rows = list::page(&mut snapshot, &filter, &cut)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(list::count(&mut snapshot, &filter).await.map_err(asking.edge())?),
            false => None,
        };
        Ok(page::list(rows, &cut, total, Contract::from))
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
