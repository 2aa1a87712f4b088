//! The one follower: it reads the journal while somebody listens, waits until the read models have passed what it
//! read, and tells it.

use super::{Changes, EVENTS_PER_PAGE, Page};
use journal::{page, stop::Stop, subscription};
use kernel::Cursor;
use projections::runtime::ProjectionError;
use std::{sync::Arc, time::Duration};
use tokio::sync::watch;

const VISIBLE_WITHIN: Duration = Duration::from_secs(5);
const TRY_AGAIN_AFTER: Duration = Duration::from_millis(500);
/// For listeners to say goodbye at the end.
const LEAVE_WITHIN: Duration = Duration::from_secs(2);
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(20);

impl Changes {
    /// Until told to stop; then the listeners are told, too.
    pub async fn run(self, stop: watch::Receiver<bool>) {
        let mut stop = Stop::from(stop);
        let mut at = None;
        while !stop.told() {
            if self.pages.receiver_count() == 0 {
                self.told.send_replace(None);
                at = None;
                tokio::select! {
                    () = self.came.notified() => {}
                    () = stop.asked() => {}
                }
                continue;
            }
            if let Err(error) = self.follow(&mut at, &mut stop).await {
                tracing::warn!(%error, "changes are not told for the moment; will try again");
                stop.sleep(TRY_AGAIN_AFTER).await;
            }
        }
        self.ended.send_replace(true);
        let left = async {
            while self.pages.receiver_count() > 0 {
                tokio::time::sleep(LOOK_AGAIN_AFTER).await;
            }
        };
        let _ = tokio::time::timeout(LEAVE_WITHIN, left).await; // whoever stays is cut off
    }

    /// While somebody listens. A failure leaves the place, and nothing is passed over.
    async fn follow(&self, at: &mut Option<Cursor>, stop: &mut Stop) -> Result<(), ProjectionError> {
        let pool = &self.journal.pools.follower;
        let mut commits = self.journal.wake.listen();
        let mut place = match *at {
            Some(place) => place,
            None => {
                let newest = page::newest(pool).await?;
                self.until_visible(newest, stop).await?;
                if stop.told() {
                    return Ok(());
                }
                self.tell(Page::empty(newest, newest));
                newest
            }
        };
        while !stop.told() && self.pages.receiver_count() > 0 {
            *at = Some(place);
            let heard = *commits.borrow_and_update();
            let events = self
                .journal
                .tail
                .after(place, EVENTS_PER_PAGE.into(), heard)
                .await?;
            let events: Vec<_> = events.iter().map(|event| event.as_ref().clone()).collect();
            let Some(last) = events.last() else {
                self.journal.tail.rest(&mut commits, stop).await;
                continue;
            };
            // Whom it concerns is asked once the read models know.
            self.until_visible(last.cursor, stop).await?;
            if stop.told() {
                break;
            }
            let page = Page::of(&self.journal, place, events, None).await?;
            place = page.up_to;
            self.tell(page);
        }
        Ok(())
    }

    /// First up to where, then what: whoever comes between hears of it, and knows that it is told already.
    fn tell(&self, page: Page) {
        self.told.send_replace(Some(page.up_to));
        let _ = self.pages.send(Arc::new(page)); // an error: the last one has just left
    }

    /// Or until told to stop. A read model that stands at an event it cannot apply is not waited for: it would silence all others.
    async fn until_visible(&self, cursor: Cursor, stop: &Stop) -> Result<(), ProjectionError> {
        let mut models: Vec<_> = projections::ALL.iter().map(|model| model.name).collect();
        while !stop.told() && cursor > Cursor::START {
            if self.positions.wait(&models, cursor, VISIBLE_WITHIN).await.is_ok() {
                break;
            }
            let standings = subscription::standings(&self.journal.pools.follower).await?;
            let stands = |name: &str| {
                let mut of_that_name = standings.iter().filter(|standing| standing.name == name);
                of_that_name.any(|standing| standing.stopped_at.is_some())
            };
            models.retain(|model| !stands(model));
            tracing::warn!("changes are told late: the read models have not caught up");
        }
        Ok(())
    }
}
