//! What may be asked of the agency's own space.

use super::types::TenantPayload;
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
};
use async_graphql::{Context, InputObject, Object, Result};
use commands::tenant::{RenameTenant, rename_tenant};
use uuid::Uuid;

#[derive(Default)]
pub struct TenantMutation;

#[derive(InputObject)]
pub struct TenantRenameInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    pub name: String,
}

#[Object]
impl TenantMutation {
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
