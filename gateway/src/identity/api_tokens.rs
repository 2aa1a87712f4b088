//! What lets a program in: in the name of an account, with no more than some of its rights, until it is ended. Shown
//! once, when it is made; what is kept opens nothing.

use super::stamp::{Purpose, Stamp, Stamps};
use commands::permit::Grant;
use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::{Timestamp as At, ToSqlx};
use journal::{Journal, JournalError};
use kernel::{AccountId, TenantId};
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

/// What every one begins with, so that whoever finds one in a text knows what it is.
pub const PREFIX: &str = "regie_";
/// When it was used last is known to the minute.
const USED_AGAIN_AFTER: SignedDuration = SignedDuration::from_mins(1);

pub struct ApiTokens {
    journal: Journal,
    stamps: Stamps,
}

/// As its person sees it in a list.
#[derive(Clone, Debug, FromRow)]
pub struct ApiToken {
    pub id: Uuid,
    pub tenant: Uuid,
    pub account: Uuid,
    pub name: String,
    pub grants: Json<Vec<Grant>>,
    made_at: At,
    used_at: Option<At>,
    ends_at: Option<At>,
}

impl ApiToken {
    pub fn made_at(&self) -> Timestamp {
        self.made_at.to_jiff()
    }

    pub fn used_at(&self) -> Option<Timestamp> {
        self.used_at.map(At::to_jiff)
    }

    pub fn ends_at(&self) -> Option<Timestamp> {
        self.ends_at.map(At::to_jiff)
    }
}

const COLUMNS: &str = "id, tenant, account, name, grants, made_at, used_at, ends_at";
const LIVE: &str = "ended_at IS NULL AND (ends_at IS NULL OR ends_at > $1)";

impl ApiTokens {
    pub fn new(journal: Journal, stamps: Stamps) -> ApiTokens {
        ApiTokens { journal, stamps }
    }

    /// Its id and its text.
    pub async fn make(
        &self,
        tenant: TenantId,
        account: AccountId,
        name: &str,
        grants: Vec<Grant>,
        ends_at: Option<Timestamp>,
    ) -> Result<(Uuid, String), JournalError> {
        let id = commands::runtime::mint();
        sqlx::query(
            "INSERT INTO identity.api_tokens (id, tenant, account, name, grants, made_at, ends_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(id)
        .bind(tenant.0)
        .bind(account.0)
        .bind(name)
        .bind(Json(grants))
        .bind(self.journal.clock.now().to_sqlx())
        .bind(ends_at.map(ToSqlx::to_sqlx))
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("make an API token"))?;
        let text = self.stamps.text(Purpose::ApiToken, &[], id, 0);
        Ok((id, format!("{PREFIX}{text}")))
    }

    /// `None` when it is not ours, is over or was ended.
    pub async fn read(&self, text: &str) -> Result<Option<ApiToken>, JournalError> {
        let stamp = text.strip_prefix(PREFIX).and_then(Stamp::read);
        let Some(stamp) = stamp.filter(|stamp| self.stamps.made(Purpose::ApiToken, &[], stamp)) else {
            return Ok(None);
        };
        let now = self.journal.clock.now();
        let found: Option<ApiToken> = sqlx::query_as(&format!(
            "SELECT {COLUMNS} FROM identity.api_tokens WHERE {LIVE} AND id = $2"
        ))
        .bind(now.to_sqlx())
        .bind(stamp.id)
        .fetch_optional(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("read an API token"))?;
        if let Some(token) = &found {
            self.note_use(token, now).await?;
        }
        Ok(found)
    }

    async fn note_use(&self, token: &ApiToken, now: Timestamp) -> Result<(), JournalError> {
        if token
            .used_at()
            .is_some_and(|used| now.duration_since(used) < USED_AGAIN_AFTER)
        {
            return Ok(());
        }
        sqlx::query("UPDATE identity.api_tokens SET used_at = $2 WHERE id = $1")
            .bind(token.id)
            .bind(now.to_sqlx())
            .execute(&self.journal.pools.follower)
            .await
            .map_err(JournalError::during("note when an API token was used"))
            .map(drop)
    }

    /// Those that open, the newest first.
    pub async fn of(&self, tenant: TenantId, account: AccountId) -> Result<Vec<ApiToken>, JournalError> {
        sqlx::query_as(&format!(
            "SELECT {COLUMNS} FROM identity.api_tokens WHERE {LIVE} AND tenant = $2 AND account = $3 \
             ORDER BY made_at DESC, id"
        ))
        .bind(self.journal.clock.now().to_sqlx())
        .bind(tenant.0)
        .bind(account.0)
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("list API tokens"))
    }

    /// All of one account.
    pub async fn end_all(&self, tenant: TenantId, account: AccountId) -> Result<(), JournalError> {
        sqlx::query(
            "UPDATE identity.api_tokens SET ended_at = $3 WHERE tenant = $1 AND account = $2 AND ended_at IS NULL",
        )
        .bind(tenant.0)
        .bind(account.0)
        .bind(self.journal.clock.now().to_sqlx())
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("end API tokens"))
        .map(drop)
    }

    /// Whether there was one to end.
    pub async fn end(&self, tenant: TenantId, account: AccountId, token: Uuid) -> Result<bool, JournalError> {
        let ended = sqlx::query(
            "UPDATE identity.api_tokens SET ended_at = $4 \
             WHERE tenant = $1 AND account = $2 AND id = $3 AND ended_at IS NULL",
        )
        .bind(tenant.0)
        .bind(account.0)
        .bind(token)
        .bind(self.journal.clock.now().to_sqlx())
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("end an API token"))?;
        Ok(ended.rows_affected() > 0)
    }
}
