//! What may be asked about the seller.

use super::types::Seller;
use crate::graphql::context::Ask;
use async_graphql::{Context, Object, Result};
use commands::Module;

#[derive(Default)]
pub struct SellerQuery;

#[Object]
impl SellerQuery {
    /// Who the agency is on its invoices, and how it invoices. For whoever of the team sees accounting.
    async fn seller(&self, ctx: &Context<'_>) -> Result<Seller> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Accounting)?;
        Seller::of_caller(asking).await
    }
}
