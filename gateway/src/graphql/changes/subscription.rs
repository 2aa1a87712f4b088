//! Listening to what changes.

use super::{
    lost,
    types::{Change, ChangeBatch},
    wanted::Wanted,
};
use crate::{
    changes::Feed,
    graphql::{context::Asking, history::HistoryKind, scalars::JournalCursor},
};
use async_graphql::{Context, Result, Subscription};
use futures::{Stream, stream};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use uuid::Uuid;

#[derive(Default)]
pub struct ChangeSubscription;

/// How long a listener may go without a cursor while others' things change.
const CURSOR_AT_LEAST_EVERY: Duration = Duration::from_secs(20);

#[Subscription]
impl ChangeSubscription {
    /// What changes from now on, or after a cursor, of what the caller may see. The first batch comes at once, and is
    /// empty where nothing has changed since.
    async fn changes(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Go on after this cursor: that of the last batch, of a receipt, or of an event. From now on when it \
                    is not said."
        )]
        after: Option<JournalCursor>,
        #[graphql(desc = "Only things of these kinds; all that the caller may see when it is not said.")]
        kinds: Option<Vec<HistoryKind>>,
        #[graphql(desc = "Only these things.")] ids: Option<Vec<Uuid>>,
    ) -> Result<impl Stream<Item = Result<ChangeBatch>> + use<>> {
        let asking = ctx.data::<Arc<Asking>>()?.clone();
        let wanted = Wanted::of(&asking, kinds, ids)?;
        let after = after.map(|JournalCursor(after)| after);
        let feed = asking.app.changes.listen(asking.tenant()?, after).await;
        let listener = match feed {
            Ok(feed) => Some(Listener {
                asking,
                wanted,
                feed,
                last_told: None,
            }),
            Err(error) => match lost(&asking, error) {
                Some(error) => return Err(error),
                None => None,
            },
        };
        Ok(stream::unfold(listener, |listener| async move {
            listener?.next().await
        }))
    }
}

struct Listener {
    asking: Arc<Asking>,
    wanted: Wanted,
    feed: Feed,
    /// None before the first batch.
    last_told: Option<Instant>,
}

impl Listener {
    /// The next batch, and who goes on after it.
    async fn next(mut self) -> Option<(Result<ChangeBatch>, Option<Listener>)> {
        let mut changes = vec![];
        if self.last_told.is_some() {
            while changes.is_empty() && !self.cursor_is_due() {
                match self.stretch().await {
                    Ok(found) => changes = found,
                    Err(error) => return Some((Err(error?), None)),
                }
            }
        }
        self.last_told = Some(Instant::now());
        let cursor = JournalCursor(self.feed.at());
        Some((Ok(ChangeBatch { cursor, changes }), Some(self)))
    }

    fn cursor_is_due(&self) -> bool {
        self.last_told
            .is_none_or(|told| told.elapsed() > CURSOR_AT_LEAST_EVERY)
    }

    /// What concerns this listener in the next stretch. `Err(None)`: it is over.
    async fn stretch(&mut self) -> Result<Vec<Change>, Option<async_graphql::Error>> {
        let next = self.feed.next().await;
        let (page, after) = next.map_err(|error| lost(&self.asking, error))?;
        let of_the_team = self.asking.is_of_the_team();
        let news = page.changes.iter().filter(|change| change.cursor > after);
        let told = news.filter_map(|change| {
            let kind = self.wanted.kind_of(change)?;
            Some(Change::of(change, kind, of_the_team))
        });
        Ok(told.collect())
    }
}
