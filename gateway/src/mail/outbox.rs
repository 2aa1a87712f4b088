//! The table of letters.

use super::{Letter, letter::News};
use commands::notice::Recipient;
use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx;
use journal::{Journal, JournalError, Transaction};
use kernel::{AccountId, TenantId};
use sqlx::{FromRow, types::Json};
use std::sync::Arc;
use tokio::sync::Notify;
use uuid::Uuid;

#[derive(Clone)]
pub struct Outbox {
    journal: Journal,
    asked: Arc<Notify>,
}

/// One that is due, and is ours to try for a while.
#[derive(FromRow)]
pub struct Due {
    pub id: Uuid,
    pub tenant: Uuid,
    pub account: Uuid,
    pub letter: Json<Letter>,
    pub tries: i32,
}

/// What became of a letter about a ticket or an invoice.
#[derive(Clone, FromRow)]
pub struct Standing {
    pub id: Uuid,
    pub about: Uuid,
    pub messages: Vec<Uuid>,
    pub letter: Json<Letter>,
    pub asked_at: jiff_sqlx::Timestamp,
    pub tries: i32,
    pub sent_at: Option<jiff_sqlx::Timestamp>,
    pub ended_at: Option<jiff_sqlx::Timestamp>,
    pub error: Option<String>,
    pub bounced_at: Option<jiff_sqlx::Timestamp>,
    pub bounce: Option<String>,
}

/// Longer than any server takes to answer: then somebody else may try.
const OURS_FOR: SignedDuration = SignedDuration::from_mins(5);
const AT_ONCE: i64 = 10;

impl Outbox {
    pub fn new(journal: Journal) -> Outbox {
        Outbox {
            journal,
            asked: Arc::default(),
        }
    }

    /// The same id twice is one letter.
    pub async fn ask(
        &self,
        id: Uuid,
        tenant: TenantId,
        account: AccountId,
        letter: Letter,
    ) -> Result<(), JournalError> {
        sqlx::query(
            "INSERT INTO mail.outbox (id, tenant, account, letter, asked_at, next_at) VALUES ($1, $2, $3, $4, $5, $5) \
             ON CONFLICT DO NOTHING",
        )
        .bind(id)
        .bind(tenant.0)
        .bind(account.0)
        .bind(Json(letter))
        .bind(self.now().to_sqlx())
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("put a letter into the outbox"))?;
        self.asked.notify_one();
        Ok(())
    }

    /// With what the same reader is told of the same thing meanwhile, after a quiet while; in the transaction that says
    /// that it was asked for.
    pub async fn tell(
        &self,
        transaction: &mut Transaction,
        (tenant, to): (TenantId, Recipient),
        news: News,
        quiet: SignedDuration,
    ) -> Result<(), JournalError> {
        let now = self.now();
        let (ticket, topic) = (news.told.about.ticket(), news.told.about.id());
        let messages: Vec<Uuid> = news.told.message.map(|message| message.0).into_iter().collect();
        let id = news.told.notice.0;
        sqlx::query(
            "INSERT INTO mail.outbox AS o (id, tenant, account, letter, asked_at, next_at, ticket, topic, messages) \
             SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE NOT EXISTS (SELECT FROM mail.outbox WHERE id = $1) \
             ON CONFLICT (tenant, account, topic) \
                 WHERE topic IS NOT NULL AND tries = 0 AND sent_at IS NULL AND ended_at IS NULL \
             DO UPDATE SET messages = o.messages || excluded.messages, \
                 letter = jsonb_set(o.letter, '{news,told}', o.letter #> '{news,told}' || (excluded.letter #> '{news,told}'))",
        )
        .bind(id)
        .bind(tenant.0)
        .bind(to.stream())
        .bind(Json(Letter::news(to, news)))
        .bind(now.to_sqlx())
        .bind(after(now, quiet).to_sqlx())
        .bind(ticket)
        .bind(topic)
        .bind(messages)
        .execute(&mut **transaction)
        .await
        .map_err(JournalError::during("put news into the outbox"))
        .map(drop)
    }

    /// A letter of its own, in the transaction that says that it was asked for.
    pub async fn ask_in(
        &self,
        transaction: &mut Transaction,
        (tenant, to): (TenantId, Recipient),
        id: Uuid,
        letter: Letter,
    ) -> Result<(), JournalError> {
        sqlx::query(
            "INSERT INTO mail.outbox (id, tenant, account, letter, asked_at, next_at, ticket, invoice) \
             VALUES ($1, $2, $3, $4, $5, $5, $6, $7) ON CONFLICT DO NOTHING",
        )
        .bind(id)
        .bind(tenant.0)
        .bind(to.stream())
        .bind(Json(&letter))
        .bind(self.now().to_sqlx())
        .bind(letter.ticket())
        .bind(letter.invoice().map(|invoice| invoice.0))
        .execute(&mut **transaction)
        .await
        .map_err(JournalError::during("put a letter into the outbox"))
        .map(drop)
    }

    /// What was asked for in a transaction is there now.
    pub fn wake(&self) {
        self.asked.notify_one();
    }

    pub async fn asked(&self) {
        self.asked.notified().await;
    }

    /// Counted as tried before it is: whoever dies while sending has tried.
    pub async fn take_due(&self) -> Result<Vec<Due>, JournalError> {
        let now = self.now();
        sqlx::query_as(
            "UPDATE mail.outbox SET next_at = $2, tries = tries + 1 WHERE id IN ( \
                 SELECT id FROM mail.outbox WHERE sent_at IS NULL AND ended_at IS NULL AND next_at <= $1 \
                 ORDER BY next_at LIMIT $3 FOR UPDATE SKIP LOCKED) \
             RETURNING id, tenant, account, letter, tries",
        )
        .bind(now.to_sqlx())
        .bind(after(now, OURS_FOR).to_sqlx())
        .bind(AT_ONCE)
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("take letters that are due"))
    }

    pub async fn sent(&self, letter: Uuid) -> Result<(), JournalError> {
        self.write(
            "UPDATE mail.outbox SET sent_at = $2, error = NULL WHERE id = $1",
            letter,
            self.now(),
            None,
        )
        .await
    }

    pub async fn try_again(
        &self,
        letter: Uuid,
        later: SignedDuration,
        error: &str,
    ) -> Result<(), JournalError> {
        let at = after(self.now(), later);
        self.write(
            "UPDATE mail.outbox SET next_at = $2, error = $3 WHERE id = $1",
            letter,
            at,
            Some(error),
        )
        .await
    }

    pub async fn give_up(&self, letter: Uuid, error: &str) -> Result<(), JournalError> {
        self.write(
            "UPDATE mail.outbox SET ended_at = $2, error = $3 WHERE id = $1",
            letter,
            self.now(),
            Some(error),
        )
        .await
    }

    /// A server says that it could not be delivered after all. The first one counts.
    pub async fn bounced(&self, letter: Uuid, why: &str) -> Result<(), JournalError> {
        self.write(
            "UPDATE mail.outbox SET bounced_at = $2, bounce = $3 WHERE id = $1 AND bounced_at IS NULL",
            letter,
            self.now(),
            Some(why),
        )
        .await
    }

    /// Whose letter it is: a bounce comes to the address of all agencies.
    pub async fn tenant_of(&self, letter: Uuid) -> Result<Option<TenantId>, JournalError> {
        let found: Option<Uuid> = sqlx::query_scalar("SELECT tenant FROM mail.outbox WHERE id = $1")
            .bind(letter)
            .fetch_optional(&self.journal.pools.follower)
            .await
            .map_err(JournalError::during("look for whose a letter is"))?;
        Ok(found.map(TenantId))
    }

    /// The letters about these tickets.
    pub async fn of_tickets(
        &self,
        tenant: TenantId,
        tickets: &[Uuid],
    ) -> Result<Vec<Standing>, JournalError> {
        sqlx::query_as(
            "SELECT id, ticket AS about, messages, letter, asked_at, tries, sent_at, ended_at, error, bounced_at, bounce \
             FROM mail.outbox WHERE tenant = $1 AND ticket = ANY($2) ORDER BY asked_at, id",
        )
        .bind(tenant.0)
        .bind(tickets)
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("read what became of letters"))
    }

    /// The letters about these invoices.
    pub async fn of_invoices(
        &self,
        tenant: TenantId,
        invoices: &[Uuid],
    ) -> Result<Vec<Standing>, JournalError> {
        sqlx::query_as(
            "SELECT id, invoice AS about, messages, letter, asked_at, tries, sent_at, ended_at, error, bounced_at, bounce \
             FROM mail.outbox WHERE tenant = $1 AND invoice = ANY($2) ORDER BY asked_at, id",
        )
        .bind(tenant.0)
        .bind(invoices)
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("read what became of letters"))
    }

    async fn write(
        &self,
        statement: &'static str,
        letter: Uuid,
        at: Timestamp,
        error: Option<&str>,
    ) -> Result<(), JournalError> {
        let query = sqlx::query(statement).bind(letter).bind(at.to_sqlx());
        let query = match error {
            Some(error) => query.bind(error),
            None => query,
        };
        query
            .execute(&self.journal.pools.follower)
            .await
            .map_err(JournalError::during("write what became of a letter"))
            .map(drop)
    }

    fn now(&self) -> Timestamp {
        self.journal.clock.now()
    }
}

fn after(now: Timestamp, later: SignedDuration) -> Timestamp {
    now.saturating_add(later).unwrap_or(now)
}
