//! The table of letters.

use super::Letter;
use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx;
use journal::{Journal, JournalError};
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
