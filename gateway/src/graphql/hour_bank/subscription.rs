//! Watching one bank.

use super::types::HourBank;
use crate::{
    changes::Feed,
    graphql::{
        changes::lost,
        context::Asking,
        errors::{self, Sentence},
        history::HistoryKind,
    },
};
use async_graphql::{Context, Error, Result, Subscription};
use commands::Module;
use futures::{Stream, stream};
use projections::hour_bank::balance;
use std::sync::Arc;
use uuid::Uuid;

#[derive(Default)]
pub struct HourBankSubscription;

#[Subscription]
impl HourBankSubscription {
    /// One bank: as it is now, and again after each change. Several changes at once are told as one.
    async fn hour_bank_changed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
    ) -> Result<impl Stream<Item = Result<HourBank>> + use<>> {
        let asking = ctx.data::<Arc<Asking>>()?.clone();
        asking.scope(Module::HourBanks)?;
        let feed = asking.app.changes.listen(asking.tenant()?, None).await;
        let watcher = match feed {
            Ok(feed) => Some(Watcher {
                asking,
                feed,
                id,
                is_new: true,
            }),
            Err(error) => match lost(&asking, error) {
                Some(error) => return Err(error),
                None => None,
            },
        };
        Ok(stream::unfold(
            watcher,
            |watcher| async move { watcher?.next().await },
        ))
    }
}

struct Watcher {
    asking: Arc<Asking>,
    feed: Feed,
    id: Uuid,
    /// It was shown nothing yet.
    is_new: bool,
}

impl Watcher {
    /// The bank, and who goes on after it; once it is out of sight, that it is not found, and nobody.
    async fn next(mut self) -> Option<(Result<HourBank>, Option<Watcher>)> {
        if !self.is_new
            && let Err(error) = self.until_it_changes().await
        {
            return Some((Err(error?), None));
        }
        self.is_new = false;
        match self.bank().await {
            Ok(bank) => Some((Ok(bank), Some(self))),
            Err(error) => Some((Err(error), None)),
        }
    }

    async fn until_it_changes(&mut self) -> Result<(), Option<Error>> {
        loop {
            let next = self.feed.next().await;
            let (page, after) = next.map_err(|error| lost(&self.asking, error))?;
            let mut news = page.changes.iter().filter(|change| change.cursor > after);
            let bank = HistoryKind::HourBank.stream();
            if news.any(|change| change.stream.id == self.id && change.stream.kind == bank) {
                return Ok(());
            }
        }
    }

    /// As this caller sees it now.
    async fn bank(&self) -> Result<HourBank> {
        let mut snapshot = self.asking.snapshot(Module::HourBanks).await?;
        let found = balance::by_ids(&mut snapshot, &[self.id]).await;
        let row = found.map_err(self.asking.edge())?.pop();
        let not_found = || errors::sentence(&Sentence::NotFound, self.asking.language);
        row.map(HourBank::from).ok_or_else(not_found)
    }
}
