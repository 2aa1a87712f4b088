//! What may be asked of the seller.

use super::{
    input::{SellerIdentifyInput, SellerSetInvoicingInput},
    types::SellerPayload,
};
use crate::graphql::{context::Ask, outcome::Outcome};
use async_graphql::{Context, Object, Result};
use commands::seller::{SetInvoicing, identify_seller, set_invoicing};

/// It is read from its own history.
const SHOWN: &[&str] = &[];

#[derive(Default)]
pub struct SellerMutation;

#[Object]
impl SellerMutation {
    /// The agency's legal identity, as its invoices bear it from now on.
    async fn seller_identify(&self, ctx: &Context<'_>, input: SellerIdentifyInput) -> Result<SellerPayload> {
        let asking = ctx.asking()?;
        let done = identify_seller(asking.runtime(), asking.caller()?, input.into()).await;
        Ok(Outcome::of(asking, done, SHOWN).await?.into())
    }

    /// How the agency invoices from a day on; what was invoiced before stays as it is.
    async fn seller_set_invoicing(
        &self,
        ctx: &Context<'_>,
        input: SellerSetInvoicingInput,
    ) -> Result<SellerPayload> {
        let asking = ctx.asking()?;
        let set = match SetInvoicing::try_from(input) {
            Ok(set) => set,
            Err(refusal) => return Ok(Outcome::refused(asking, &refusal).into()),
        };
        let done = set_invoicing(asking.runtime(), asking.caller()?, set).await;
        Ok(Outcome::of(asking, done, SHOWN).await?.into())
    }
}
