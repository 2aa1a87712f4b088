//! What may be asked about the register.

use super::{
    conformity::{self, Conformity},
    types::RegisterClosing,
};
use crate::graphql::{
    context::Ask,
    page::{self, List},
    words::Direction,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use projections::register::closings::{self, BY_CLOSING};

#[derive(Default)]
pub struct RegisterQuery;

#[Object]
impl RegisterQuery {
    /// What the running system shows of its own books, found when it is asked: numbers, closings, the whole history. For
    /// whoever of the team sees accounting.
    async fn conformity(&self, ctx: &Context<'_>) -> Result<Conformity> {
        conformity::of_caller(ctx).await
    }

    /// The periods that are closed, the latest first. For whoever of the team sees accounting.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn register_closings(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
    ) -> Result<List<RegisterClosing>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Accounting)?;
        let cut = page::cut(asking, first, after, (BY_CLOSING, Direction::Desc))?;
        let mut snapshot = asking.snapshot(Module::Accounting).await?;
        let rows = closings::page(&mut snapshot, &cut).await.map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(closings::count(&mut snapshot).await.map_err(asking.edge())?),
            false => None,
        };
        Ok(page::list(rows, &cut, total, RegisterClosing::from))
    }
}
