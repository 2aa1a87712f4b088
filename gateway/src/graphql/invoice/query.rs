//! What may be asked about invoices.

use super::{
    list::{InvoiceFilter, InvoiceOrder, order},
    types::{Invoice, invoice},
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
use projections::invoice::list;
use uuid::Uuid;

#[derive(Default)]
pub struct InvoiceQuery;

#[Object]
impl InvoiceQuery {
    /// One invoice; as it was known at a past moment where one is named, without what stands on it. None when there is no
    /// such invoice, or not for this caller: a client sees none before it has its number.
    async fn invoice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
        #[graphql(desc = "As it was known then; now when it is not said.")] at: Option<DateTime>,
    ) -> Result<Option<Invoice>> {
        match at {
            Some(DateTime(at)) => then(ctx.asking()?, id, at).await,
            None => invoice(ctx, Some(id)).await,
        }
    }

    /// The invoices.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn invoices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<InvoiceFilter>,
        #[graphql(desc = "The newest first when it is not said.")] order_by: Option<InvoiceOrder>,
    ) -> Result<List<Invoice>> {
        let asking = ctx.asking()?;
        let filter = filter.unwrap_or_default().into();
        let cut = page::cut(asking, first, after, order(order_by))?;
        let mut snapshot = asking.snapshot(Module::Accounting).await?;
        let rows = list::page(&mut snapshot, &filter, &cut)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(list::count(&mut snapshot, &filter).await.map_err(asking.edge())?),
            false => None,
        };
        Ok(page::list(rows, &cut, total, Invoice::from))
    }
}

async fn then(asking: &Asking, id: Uuid, at: Timestamp) -> Result<Option<Invoice>> {
    let snapshot = asking.snapshot(Module::Accounting).await?;
    let events = past::until::<domain::invoice::Invoice>(asking, id, at).await?;
    let found = list::of_history(&events)
        .pop()
        .filter(|row| snapshot.covers(&[row.client]))
        .filter(|row| row.number.is_some() || asking.is_of_the_team());
    Ok(found.map(Invoice::from))
}
