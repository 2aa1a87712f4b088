//! What may be asked about policies.

use super::{
    input::ServicePolicyPreviewInput,
    preview::{ServicePolicyPreview, previewed},
    types::ServicePolicy,
};
use crate::graphql::{
    context::Ask,
    loaders::ServicePolicyById,
    page::{self, List},
    words::{Direction, RetiredFilter},
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use projections::service_policy::list;
use uuid::Uuid;

#[derive(Default)]
pub struct ServicePolicyQuery;

#[Object]
impl ServicePolicyQuery {
    /// One policy, retired or not.
    async fn service_policy(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
    ) -> Result<Option<ServicePolicy>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Contracts)?;
        let found = ctx
            .loader(Module::Contracts)?
            .load_one(ServicePolicyById(id))
            .await;
        Ok(found.map_err(asking.edge())?.map(ServicePolicy::from))
    }

    /// The policies that may be chosen, by their names.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn service_policies(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Those that may be chosen when it is not said.")] filter: Option<RetiredFilter>,
    ) -> Result<List<ServicePolicy>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Contracts)?;
        let RetiredFilter { retired } = filter.unwrap_or_default();
        let cut = page::cut(asking, first, after, (list::BY_NAME, Direction::Asc))?;
        let mut snapshot = asking.snapshot(Module::Contracts).await?;
        let rows = list::page(&mut snapshot, retired, &cut)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(list::count(&mut snapshot, retired).await.map_err(asking.edge())?),
            false => None,
        };
        Ok(page::list(rows, &cut, total, ServicePolicy::from))
    }

    /// The deadlines that a policy would give a ticket, and the stretches of time that lead to them. Changes nothing.
    async fn service_policy_preview(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which policy, and which ticket.")] input: ServicePolicyPreviewInput,
    ) -> Result<ServicePolicyPreview> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Contracts)?;
        previewed(asking, input).await
    }
}
