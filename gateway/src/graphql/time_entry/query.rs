//! What may be asked about work.

use super::types::TimeEntry;
use crate::graphql::{
    context::Ask,
    loaders::EntryById,
    page::{self, Page},
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use jiff::Timestamp;
use projections::time_entry::list::{self, Filter};
use uuid::Uuid;

#[derive(Default)]
pub struct TimeEntryQuery;

#[Object]
impl TimeEntryQuery {
    /// One time entry. None when there is no such entry, or not for this caller.
    async fn time_entry(&self, ctx: &Context<'_>, id: Uuid) -> Result<Option<TimeEntry>> {
        let found = ctx.loader(Module::Time)?.load_one(EntryById(id)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(TimeEntry::from))
    }

    /// The newest first.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn time_entries(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only this company's.")] client: Option<Uuid>,
        #[graphql(default, desc = "Only what waits for a supervisor.")] to_validate: bool,
    ) -> Result<Page<(Timestamp, Uuid), TimeEntry>> {
        let asking = ctx.asking()?;
        let (filter, size, after) = (
            Filter { client, to_validate },
            page::size(first),
            page::after(asking, after)?,
        );
        let goes_on = after.is_some();
        let mut snapshot = asking.snapshot(Module::Time).await?;
        let rows = list::page(&mut snapshot, filter, after, size + 1)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(list::count(&mut snapshot, filter).await.map_err(asking.edge())?),
            false => None,
        };
        Ok(page::page(rows, size, goes_on, total, |row| {
            ((row.logged_at, row.id), row.into())
        }))
    }
}
