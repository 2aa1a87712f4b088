//! What may be asked of the agency's own space.

use super::types::TenantPayload;
use crate::graphql::{
    context::Ask,
    errors::Sentence,
    outcome::{Outcome, command},
};
use async_graphql::{Context, InputObject, Object, Result};
use commands::tenant::{BrandTenant, RenameTenant, brand_tenant, rename_tenant};
use domain::tenant::Colour;
use uuid::Uuid;

#[derive(Default)]
pub struct TenantMutation;

/// What `tenantRename` takes.
#[derive(InputObject)]
pub struct TenantRenameInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What the agency is called from now on.
    pub name: String,
}

/// What `tenantBrand` takes.
#[derive(InputObject)]
pub struct TenantBrandInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What pages, letters and documents are drawn in, like #7f1d1d; none is the product's own.
    pub colour: Option<String>,
}

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
}
