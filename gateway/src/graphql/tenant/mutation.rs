//! What may be asked of the agency's own space.

use super::types::TenantPayload;
use crate::graphql::{
    context::Ask,
    errors::Sentence,
    outcome::{Outcome, command},
};
use async_graphql::{Context, InputObject, MaybeUndefined, Object, Result};
use commands::tenant::{BrandTenant, NewLogo, RenameTenant, brand_tenant, rename_tenant};
use domain::tenant::Colour;
use kernel::FileId;
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
    /// A file that was sent before: a PNG, JPEG or WebP picture of 1 MB at most. None takes the logo away; left out, it
    /// stays.
    pub logo: MaybeUndefined<Uuid>,
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
}
