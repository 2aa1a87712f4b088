//! Hearing of what one is told, as it is told.

use super::{
    query::{newest, unread},
    types::Notice,
};
use crate::{
    changes::Feed,
    graphql::{changes::lost, context::Asking, scalars::JournalCursor},
};
use async_graphql::{Context, Error, Result, SimpleObject, Subscription};
use futures::{Stream, stream};
use kernel::AccountId;
use std::sync::Arc;

#[derive(Default)]
pub struct NoticeSubscription;

/// More are counted, and listed by `notices`.
const SHOWN_AT_MOST: i64 = 20;

/// What stands unread, after something was told or read.
#[derive(SimpleObject)]
pub struct NoticeNews {
    /// Go on after this one.
    cursor: JournalCursor,
    /// How many the caller has not read.
    unread: i64,
    /// The newest of them, 20 at most.
    newest: Vec<Notice>,
}

#[Subscription]
impl NoticeSubscription {
    /// What the caller has not read: at once, and again whenever they were told something or have read something, also
    /// by another device. With a cursor, only once something happened after it.
    async fn notice_news(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Go on after this cursor: that of the last news. At once when it is not said.")]
        after: Option<JournalCursor>,
    ) -> Result<impl Stream<Item = Result<NoticeNews>> + use<>> {
        let asking = ctx.data::<Arc<Asking>>()?.clone();
        let (_, account) = asking.person()?;
        let is_new = after.is_none();
        let after = after.map(|JournalCursor(after)| after);
        let feed = asking.app.changes.listen(asking.tenant()?, after).await;
        let listener = match feed {
            Ok(feed) => Some(Listener {
                asking,
                account,
                feed,
                is_new,
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
    account: AccountId,
    feed: Feed,
    /// It was shown nothing yet.
    is_new: bool,
}

impl Listener {
    async fn next(mut self) -> Option<(Result<NoticeNews>, Option<Listener>)> {
        if !self.is_new
            && let Err(error) = self.until_told().await
        {
            return Some((Err(error?), None));
        }
        self.is_new = false;
        match self.news().await {
            Ok(news) => Some((Ok(news), Some(self))),
            Err(error) => Some((Err(error), None)),
        }
    }

    async fn until_told(&mut self) -> Result<(), Option<Error>> {
        loop {
            let next = self.feed.next().await;
            let (page, after) = next.map_err(|error| lost(&self.asking, error))?;
            let mut news = page.changes.iter().filter(|change| change.cursor > after);
            if news.any(|change| change.stream.kind == "notice" && change.stream.id == self.account.0) {
                return Ok(());
            }
        }
    }

    async fn news(&self) -> Result<NoticeNews> {
        Ok(NoticeNews {
            cursor: JournalCursor(self.feed.at()),
            unread: unread(&self.asking).await?,
            newest: newest(&self.asking, SHOWN_AT_MOST).await?,
        })
    }
}
