//! What somebody may ask of what they were told.

use super::types::{Notice, NoticeGroup, NoticePreferences};
use crate::graphql::{
    context::{Ask, Asking},
    page::{self, Page},
};
use async_graphql::{Context, Object, Result};
use commands::notice::preferences_of;
use jiff::Timestamp;
use projections::{
    notice::{groups, list},
    runtime::Snapshot,
};
use uuid::Uuid;

/// The last one that was shown.
type Place = (Timestamp, Uuid);

#[derive(Default)]
pub struct NoticeQuery;

#[Object]
impl NoticeQuery {
    /// What the caller was told, the newest first.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn notices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only what was not read.")] unread: Option<bool>,
    ) -> Result<Page<Place, Notice>> {
        let asking = ctx.asking()?;
        let (_, account) = asking.person()?;
        let asked = list::Asked {
            recipient: account.0,
            unread: unread.unwrap_or_default(),
            after: page::after::<Place>(asking, after)?,
            limit: page::size(first) + 1,
        };
        let mut snapshot = snapshot(asking).await?;
        let rows = list::page(&mut snapshot, asked).await.map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => {
                let counted = list::count(&mut snapshot, asked.recipient, asked.unread).await;
                Some(counted.map_err(asking.edge())?)
            }
            false => None,
        };
        let goes_on = asked.after.is_some();
        Ok(page::page(rows, asked.limit - 1, goes_on, total, |row| {
            ((row.at, row.id), Notice::from(row))
        }))
    }

    /// The same by what it is about, each once: what was last told of first.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn notice_groups(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
    ) -> Result<Page<Place, NoticeGroup>> {
        let asking = ctx.asking()?;
        let (_, account) = asking.person()?;
        let after = page::after::<Place>(asking, after)?;
        let limit = page::size(first) + 1;
        let mut snapshot = snapshot(asking).await?;
        let rows = groups::page(&mut snapshot, account.0, after, limit).await;
        let rows = rows.map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(
                groups::count(&mut snapshot, account.0)
                    .await
                    .map_err(asking.edge())?,
            ),
            false => None,
        };
        Ok(page::page(rows, limit - 1, after.is_some(), total, |row| {
            ((row.at, row.id), NoticeGroup { row })
        }))
    }

    /// How many notices the caller has not read.
    async fn notices_unread(&self, ctx: &Context<'_>) -> Result<i64> {
        unread(ctx.asking()?).await
    }

    /// By which ways the caller hears of what.
    async fn notice_preferences(&self, ctx: &Context<'_>) -> Result<NoticePreferences> {
        preferences(ctx.asking()?).await
    }
}

async fn snapshot(asking: &Asking) -> Result<Snapshot> {
    let scope = asking.everything_seen()?;
    asking.readers().snapshot(scope).await.map_err(asking.edge())
}

pub async fn unread(asking: &Asking) -> Result<i64> {
    let (_, account) = asking.person()?;
    let mut snapshot = snapshot(asking).await?;
    list::count(&mut snapshot, account.0, true)
        .await
        .map_err(asking.edge())
}

/// The newest that were not read.
pub async fn newest(asking: &Asking, limit: i64) -> Result<Vec<Notice>> {
    let (_, account) = asking.person()?;
    let asked = list::Asked {
        recipient: account.0,
        unread: true,
        after: None,
        limit,
    };
    let mut snapshot = snapshot(asking).await?;
    let rows = list::page(&mut snapshot, asked).await.map_err(asking.edge())?;
    Ok(rows.into_iter().map(Notice::from).collect())
}

/// From their own history, which is there before any read model.
pub async fn preferences(asking: &Asking) -> Result<NoticePreferences> {
    let (caller, account) = asking.person()?;
    let found = preferences_of(asking.runtime(), caller.tenant, account).await;
    let preferences = found.map_err(asking.edge())?;
    Ok(NoticePreferences::of(&preferences, !asking.is_of_the_team()))
}
