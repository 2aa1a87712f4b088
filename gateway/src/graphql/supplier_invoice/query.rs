//! What may be asked about suppliers' invoices.

use super::{
    input::SupplierInvoiceFilter,
    types::{SupplierInvoice, by_id},
};
use crate::graphql::{
    context::Ask,
    page::{self, List},
    words::Direction,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use projections::supplier_invoice::list;
use uuid::Uuid;

#[derive(Default)]
pub struct SupplierInvoiceQuery;

#[Object]
impl SupplierInvoiceQuery {
    /// One invoice of a supplier. For whoever of the team sees accounting.
    async fn supplier_invoice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
    ) -> Result<Option<SupplierInvoice>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Accounting)?;
        by_id(asking, id).await
    }

    /// The invoices of suppliers, the newest first. For whoever of the team sees accounting.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn supplier_invoices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<SupplierInvoiceFilter>,
    ) -> Result<List<SupplierInvoice>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Accounting)?;
        let filter = filter.unwrap_or_default().into();
        let cut = page::cut(asking, first, after, (list::BY_RECEIPT, Direction::Desc))?;
        let mut snapshot = asking.snapshot(Module::Accounting).await?;
        let rows = list::page(&mut snapshot, filter, &cut)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(list::count(&mut snapshot, filter).await.map_err(asking.edge())?),
            false => None,
        };
        Ok(page::list(rows, &cut, total, SupplierInvoice::from))
    }
}
