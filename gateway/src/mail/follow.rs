//! From the history to the outbox: each notice that goes by mail asks for a letter, once. The letter and the cursor that
//! is behind it are one transaction, so that whatever is cut short asks neither twice nor never.
//!
//! What was told long ago, as in a history that was brought from another server, is no letter any more.

use super::{
    Letter, Outbox,
    letter::{Item, News},
};
use commands::{
    Runtime,
    invoice::{self, asks_for_letter},
    mail::{acknowledged_in, bounced_in},
    notice::{self, Recipient, Told, digest_of, news_in},
};
use jiff::SignedDuration;
use journal::{
    JournalError, StoredEvent, Transaction,
    stop::Stop,
    subscription::{self, Lease},
    wake::POLL_EVERY,
};
use kernel::{Cursor, TenantId};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use uuid::Uuid;

pub struct Follow {
    pub runtime: Runtime,
    pub outbox: Outbox,
    pub holder: Uuid,
    /// How long a letter waits for more to tell.
    pub quiet: SignedDuration,
}

/// On disk.
const NAME: &str = "letters_for_notices";
const VERSION: i32 = 1;
const HELD_FOR: Duration = Duration::from_secs(15);
const RENEWED_AFTER: Duration = Duration::from_secs(5);
const EVENTS_AT_ONCE: u16 = 200;
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(1);
const NEWS_FOR: SignedDuration = SignedDuration::from_hours(24 * 3);

/// What an event asks the outbox for.
enum Wish {
    News(Recipient, News),
    Letter(Recipient, Uuid, Letter),
}

impl Follow {
    pub async fn run(self, mut stop: Stop) {
        while !stop.told() {
            match self.follow(&mut stop).await {
                Ok(()) => {}
                Err(error) => {
                    tracing::warn!(%error, "notices become letters later; will try again");
                    stop.sleep(TRY_AGAIN_AFTER).await;
                }
            }
        }
    }

    /// Until told to stop, or until somebody else follows.
    async fn follow(&self, stop: &mut Stop) -> Result<(), JournalError> {
        let pool = &self.runtime.journal.pools.follower;
        let mut wake = self.runtime.journal.wake.listen();
        subscription::begin(pool, NAME, VERSION, Cursor::START).await?;
        let lease = subscription::acquire(pool, NAME, VERSION, self.holder, HELD_FOR).await?;
        let Some(mut lease) = lease else {
            stop.sleep(POLL_EVERY).await;
            return Ok(());
        };
        let mut renewed = Instant::now();
        while !stop.told() {
            let heard = *wake.borrow_and_update();
            let tail = &self.runtime.journal.tail;
            let events = tail.after(lease.passed, EVENTS_AT_ONCE.into(), heard).await?;
            let is_behind = self.step(&mut lease, &events).await?;
            let Some(is_behind) = is_behind else { return Ok(()) };
            if !is_behind {
                tail.rest(&mut wake, stop).await;
                if renewed.elapsed() > RENEWED_AFTER {
                    renewed = Instant::now();
                    if lease.renew(pool, HELD_FOR).await?.is_err() {
                        return Ok(());
                    }
                }
            }
        }
        lease.release(pool).await
    }

    /// Whether there was something; none where somebody else follows now.
    async fn step(
        &self,
        lease: &mut Lease,
        events: &[Arc<StoredEvent>],
    ) -> Result<Option<bool>, JournalError> {
        let Some(end) = events.last().map(|event| event.cursor) else {
            return Ok(Some(false));
        };
        if !events.iter().any(|event| self.is_news(event)) {
            return Ok(Some(self.pass(lease, end)));
        }
        let pool = &self.runtime.journal.pools.follower;
        let skipped = subscription::skipped(pool, NAME, VERSION).await?;
        let mut wishes = vec![];
        for event in events {
            if !self.is_news(event) || skipped.contains(&event.name()) {
                continue;
            }
            let (tenant, name) = (TenantId(event.tenant), event.name());
            match self.wanted(tenant, event.as_ref().clone()).await {
                Ok(wish) => wishes.extend(wish.map(|wish| (tenant, wish))),
                // It will never be read: stand still, so that somebody looks.
                Err(error @ (JournalError::Unreadable { .. } | JournalError::BrokenSeal(_))) => {
                    lease.stop(pool, &name, &error.to_string()).await?;
                    return Ok(None);
                }
                Err(error) => return Err(error),
            }
        }
        if wishes.is_empty() {
            return Ok(Some(self.pass(lease, end)));
        }
        let broken = JournalError::during("ask for letters");
        let mut transaction = Transaction::begin(pool, "BEGIN").await.map_err(&broken)?;
        if lease.advance(&mut transaction, end, HELD_FOR).await?.is_err() {
            return Ok(None);
        }
        for (tenant, wish) in wishes {
            match wish {
                Wish::News(to, news) => {
                    self.outbox
                        .tell(&mut transaction, (tenant, to), news, self.quiet)
                        .await?;
                }
                Wish::Letter(to, id, letter) => {
                    self.outbox
                        .ask_in(&mut transaction, (tenant, to), id, letter)
                        .await?;
                }
            }
        }
        transaction.commit().await.map_err(&broken)?;
        lease.moved(end);
        self.outbox.wake();
        Ok(Some(true))
    }

    /// There were events, and nobody is to be told of them.
    fn pass(&self, lease: &mut Lease, end: Cursor) -> bool {
        lease.pass(end);
        self.runtime.journal.passing.note(lease);
        true
    }

    async fn wanted(&self, tenant: TenantId, mut event: StoredEvent) -> Result<Option<Wish>, JournalError> {
        let journal = &self.runtime.journal;
        journal.open_fields(std::slice::from_mut(&mut event)).await?;
        self.note_bounce(&event).await?;
        self.wish(tenant, &event).await
    }

    fn is_news(&self, event: &StoredEvent) -> bool {
        let of_ours = matches!(event.kind.as_str(), "notice" | "mailbox" | "mail") || asks_for_letter(event);
        let now = self.runtime.journal.clock.now();
        of_ours && now.duration_since(event.recorded_at) <= NEWS_FOR
    }

    async fn wish(&self, tenant: TenantId, event: &StoredEvent) -> Result<Option<Wish>, JournalError> {
        match event.kind.as_str() {
            "notice" => match news_in(event)? {
                Some(notice::News::Soon { to, told }) => Ok(Some(Wish::News(to, News { told: item(told) }))),
                Some(notice::News::Digest { to, notices, .. }) => {
                    let told = digest_of(&self.runtime, tenant, to, &notices).await?;
                    let told = told.into_iter().map(item).collect();
                    let id = commands::runtime::derived(tenant.0, &event.name());
                    Ok(Some(Wish::Letter(to, id, Letter::Digest { to, told })))
                }
                None => Ok(None),
            },
            "mailbox" => {
                let acknowledged = acknowledged_in(&self.runtime, event).await?;
                let id = commands::runtime::derived(tenant.0, &event.name());
                Ok(acknowledged
                    .map(|(to, ticket)| Wish::Letter(to, id, Letter::Acknowledgement { to, ticket })))
            }
            "invoice" => {
                let asked = invoice::letter_in(&self.runtime, event).await?;
                let id = commands::runtime::derived(tenant.0, &event.name());
                Ok(asked.map(|asked| Wish::Letter(asked.to, id, about_invoice(asked))))
            }
            _ => Ok(None),
        }
    }

    async fn note_bounce(&self, event: &StoredEvent) -> Result<(), JournalError> {
        if event.kind != "mail" {
            return Ok(());
        }
        match bounced_in(event)? {
            Some(letter) => self.outbox.bounced(letter, &event.name()).await,
            None => Ok(()),
        }
    }
}

fn about_invoice(asked: invoice::InvoiceLetter) -> Letter {
    let (to, invoice) = (asked.to, asked.invoice);
    match asked.level {
        None => Letter::Invoice { to, invoice },
        Some(level) => Letter::Reminder { to, invoice, level },
    }
}

fn item(told: Told) -> Item {
    Item {
        notice: told.notice,
        kind: told.kind,
        about: told.about,
        message: told.message,
        by: told.by,
        at: told.at,
    }
}
