//! What may be asked about calendars.

use super::types::Calendar;
use crate::graphql::{
    context::Ask,
    loaders::CalendarById,
    page::{self, List},
    words::{Direction, RetiredFilter},
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use projections::calendar::list;
use uuid::Uuid;

#[derive(Default)]
pub struct CalendarQuery;

#[Object]
impl CalendarQuery {
    /// One calendar, retired or not.
    async fn calendar(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
    ) -> Result<Option<Calendar>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Contracts)?;
        let found = ctx.loader(Module::Contracts)?.load_one(CalendarById(id)).await;
        Ok(found.map_err(asking.edge())?.map(Calendar::from))
    }

    /// The calendars that may be chosen, by their names.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn calendars(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Those that may be chosen when it is not said.")] filter: Option<RetiredFilter>,
    ) -> Result<List<Calendar>> {
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
        Ok(page::list(rows, &cut, total, Calendar::from))
    }
}
