//! What may be asked of the agency's own space.

use super::{
    input::{
        TenantBrandInput, TenantRenameInput, TenantSetClosingInput, TenantSetPricesInput,
        TenantSetTimeLockingInput,
    },
    types::TenantPayload,
};
use crate::graphql::{
    context::Ask,
    errors::Sentence,
    outcome::{Outcome, command},
};
use async_graphql::{Context, MaybeUndefined, Object, Result};
use commands::tenant::{
    BrandTenant, NewLogo, RenameTenant, SetClosing, SetPrices, SetTimeLocking, brand_tenant, rename_tenant,
    set_closing, set_prices, set_time_locking,
};
use domain::tenant::Colour;
use kernel::FileId;

#[derive(Default)]
pub struct TenantMutation;

#[Object]
impl TenantMutation {
    /// The agency's pages, letters and documents look otherwise.
    async fn tenant_brand(&self, ctx: &Context<'_>, input: TenantBrandInput) -> Result<TenantPayload> {
        let asking = ctx.asking()?;
        let caller = asking.caller()?;
        let Ok(colour) = input.colour.map(|typed| typed.parse::<Colour>()).transpose() else {
            return Ok(Outcome::refused(asking, &Sentence::NotAColour).into());
        };
        let brand = BrandTenant {
            command: command(input.command_id),
            colour,
            logo: match input.logo {
                MaybeUndefined::Undefined => NewLogo::AsItWas,
                MaybeUndefined::Null => NewLogo::Without,
                MaybeUndefined::Value(file) => NewLogo::File(FileId(file)),
            },
        };
        let done = brand_tenant(asking.runtime(), caller, brand).await;
        Ok(Outcome::of(asking, done, &[]).await?.into())
    }

    /// The agency is called otherwise.
    async fn tenant_rename(&self, ctx: &Context<'_>, input: TenantRenameInput) -> Result<TenantPayload> {
        let asking = ctx.asking()?;
        let rename = RenameTenant {
            command: command(input.command_id),
            name: input.name,
        };
        let done = rename_tenant(asking.runtime(), asking.caller()?, rename).await;
        Ok(Outcome::of(asking, done, &[]).await?.into())
    }

    /// What work outside any contract costs from a day on. Work that was validated keeps its price.
    async fn tenant_set_prices(
        &self,
        ctx: &Context<'_>,
        input: TenantSetPricesInput,
    ) -> Result<TenantPayload> {
        let asking = ctx.asking()?;
        let set = match SetPrices::try_from(input) {
            Ok(set) => set,
            Err(refusal) => return Ok(Outcome::refused(asking, &refusal).into()),
        };
        let done = set_prices(asking.runtime(), asking.caller()?, set).await;
        Ok(Outcome::of(asking, done, &[]).await?.into())
    }

    /// When a ticket that was resolved and that nobody came back to is closed by itself. It holds for what is resolved from
    /// then on; a longer delay also for what waits already.
    async fn tenant_set_closing(
        &self,
        ctx: &Context<'_>,
        input: TenantSetClosingInput,
    ) -> Result<TenantPayload> {
        let asking = ctx.asking()?;
        let set = SetClosing {
            command: command(input.command_id),
            after_days: input.after_days,
        };
        let done = set_closing(asking.runtime(), asking.caller()?, set).await;
        Ok(Outcome::of(asking, done, &[]).await?.into())
    }

    /// When the time of a month that is over can no longer be changed, but by who validates time.
    async fn tenant_set_time_locking(
        &self,
        ctx: &Context<'_>,
        input: TenantSetTimeLockingInput,
    ) -> Result<TenantPayload> {
        let asking = ctx.asking()?;
        let set = SetTimeLocking {
            command: command(input.command_id),
            grace_days: input.grace_days,
        };
        let done = set_time_locking(asking.runtime(), asking.caller()?, set).await;
        Ok(Outcome::of(asking, done, &[]).await?.into())
    }
}
