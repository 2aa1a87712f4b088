//! What may be asked about work.

use super::{
    list::{TimeEntryFilter, TimeEntryOrder, order},
    types::TimeEntry,
};
use crate::graphql::{
    context::{Ask, Asking},
    loaders::EntryById,
    page::{self, List},
    past,
    scalars::DateTime,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use jiff::Timestamp;
use projections::time_entry::list;
use uuid::Uuid;

#[derive(Default)]
pub struct TimeEntryQuery;

#[Object]
impl TimeEntryQuery {
    /// One time entry; as it was known at a past moment where one is named. None when there is no such
    /// entry, or not for this caller.
    async fn time_entry(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
        #[graphql(desc = "As it was known then; now when it is not said.")] at: Option<DateTime>,
    ) -> Result<Option<TimeEntry>> {
        let asking = ctx.asking()?;
        if let Some(DateTime(at)) = at {
            return then(asking, id, at).await;
        }
        let found = ctx.loader(Module::Time)?.load_one(EntryById(id)).await;
        Ok(found.map_err(asking.edge())?.map(TimeEntry::from))
    }

    /// The time entries.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn time_entries(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<TimeEntryFilter>,
        #[graphql(desc = "The newest first when it is not said.")] order_by: Option<TimeEntryOrder>,
    ) -> Result<List<TimeEntry>> {
        let asking = ctx.asking()?;
        let filter = filter.unwrap_or_default().into();
        let cut = page::cut(asking, first, after, order(order_by))?;
        let mut snapshot = asking.snapshot(Module::Time).await?;
        let rows = list::page(&mut snapshot, &filter, &cut)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(list::count(&mut snapshot, &filter).await.map_err(asking.edge())?),
            false => None,
        };
        Ok(page::list(rows, &cut, total, TimeEntry::from))
    }
}

async fn then(asking: &Asking, id: Uuid, at: Timestamp) -> Result<Option<TimeEntry>> {
    let snapshot = asking.snapshot(Module::Time).await?;
    let events = past::until::<domain::time_entry::TimeEntry>(asking, id, at).await?;
    let found = list::of_history(&events)
        .pop()
        .filter(|row| snapshot.covers(&[row.client]))
        .filter(|row| snapshot.work_of().is_none_or(|own| own == row.account));
    Ok(found.map(TimeEntry::from))
}
