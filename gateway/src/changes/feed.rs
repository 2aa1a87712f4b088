//! One listener: what was told since its cursor, from the queue that all share or, where that has gone on without
//! it, from the journal.

use super::{Changes, EVENTS_PER_PAGE, Page};
use journal::{JournalError, page};
use kernel::{Cursor, TenantId};
use projections::runtime::ProjectionError;
use std::{sync::Arc, time::Duration};
use thiserror::Error;
use tokio::sync::broadcast::{self, error::RecvError};

/// Of the whole journal, in one go. Whoever was away for longer asks for everything again.
const BEHIND_AT_MOST: i64 = 100_000;
const FOLLOWED_WITHIN: Duration = Duration::from_secs(10);

pub struct Feed {
    changes: Changes,
    pages: broadcast::Receiver<Arc<Page>>,
    tenant: TenantId,
    /// Everything up to here was handed out.
    at: Cursor,
    /// What was told up to here is not, and lies in the journal.
    behind: Option<Cursor>,
    /// How much may still be read from the journal before it is live again.
    left: i64,
}

#[derive(Debug, Error)]
pub enum Lost {
    #[error("the listener is further behind than is told again")]
    TooFarBehind,
    #[error("this program stops")]
    Over,
    #[error(transparent)]
    Unavailable(#[from] ProjectionError),
}

impl From<JournalError> for Lost {
    fn from(error: JournalError) -> Lost {
        Lost::Unavailable(error.into())
    }
}

impl Changes {
    /// What happens to a tenant's things after a cursor, or from now on.
    pub async fn listen(&self, tenant: TenantId, after: Option<Cursor>) -> Result<Feed, Lost> {
        let pages = self.pages();
        let told = self.told_up_to().await?;
        let at = after.unwrap_or(told);
        Ok(Feed {
            changes: self.clone(),
            pages,
            tenant,
            at,
            behind: (at < told).then_some(told),
            left: BEHIND_AT_MOST,
        })
    }

    /// Once somebody follows: listening sets that going.
    async fn told_up_to(&self) -> Result<Cursor, Lost> {
        let mut told = self.told.subscribe();
        let known = tokio::time::timeout(FOLLOWED_WITHIN, told.wait_for(Option::is_some)).await;
        match known {
            Ok(Ok(told)) => told.ok_or(Lost::Over),
            Ok(Err(_)) => Err(Lost::Over),
            Err(_) => Err(JournalError::Input("nobody follows the journal".to_owned()).into()),
        }
    }
}

impl Feed {
    /// Everything up to here was handed out: whoever comes again with it misses nothing.
    pub fn at(&self) -> Cursor {
        self.at
    }

    /// The next stretch, and the cursor that its changes must be after: those before were handed out.
    pub async fn next(&mut self) -> Result<(Arc<Page>, Cursor), Lost> {
        loop {
            let page = match self.behind.filter(|target| *target > self.at) {
                Some(target) => self.recorded(target).await?,
                None => match self.queued().await? {
                    Some(page) => page,
                    None => continue,
                },
            };
            let after = self.at;
            self.at = page.up_to;
            return Ok((page, after));
        }
    }

    /// None where it was handed out, or begins further on.
    async fn queued(&mut self) -> Result<Option<Arc<Page>>, Lost> {
        let page = tokio::select! {
            page = self.pages.recv() => page,
            () = self.changes.over() => return Err(Lost::Over),
        };
        match page {
            Ok(page) if page.after > self.at => {
                self.behind = Some(page.up_to);
                Ok(None)
            }
            Ok(page) if page.up_to <= self.at => Ok(None),
            Ok(page) => {
                self.left = BEHIND_AT_MOST;
                Ok(Some(page))
            }
            // The next one shows the gap.
            Err(RecvError::Lagged(_)) => Ok(None),
            Err(RecvError::Closed) => Err(Lost::Over),
        }
    }

    /// Never past what was told: nobody knows yet whether that can be seen.
    async fn recorded(&mut self, target: Cursor) -> Result<Arc<Page>, Lost> {
        let turn = self.changes.catching_up.acquire().await;
        let _turn = turn.map_err(|_| Lost::Over)?;
        let journal = &self.changes.journal;
        let mut events = page::page(&journal.pools.follower, self.at, EVENTS_PER_PAGE.into()).await?;
        events.retain(|event| event.cursor <= target);
        self.left -= i64::try_from(events.len()).unwrap_or(i64::MAX);
        if self.left < 0 {
            return Err(Lost::TooFarBehind);
        }
        if events.is_empty() {
            return Ok(Arc::new(Page::empty(self.at, target)));
        }
        let page = Page::of(journal, self.at, events, Some(self.tenant)).await?;
        Ok(Arc::new(page))
    }
}
