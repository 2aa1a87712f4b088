//! What was said of a file that is coming in. The rows go when they are over.

use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::{Timestamp as At, ToSqlx};
use journal::{Journal, JournalError};
use kernel::{AccountId, FileId, SubjectId, TenantId};
use sqlx::{FromRow, PgPool};
use uuid::Uuid;

/// From the first word of it.
pub const LASTS: SignedDuration = SignedDuration::from_hours(24);

pub struct Uploads {
    journal: Journal,
}

#[derive(Clone, Debug)]
pub struct Upload {
    pub file: FileId,
    pub tenant: TenantId,
    pub account: AccountId,
    pub name: String,
    /// As its sender says; empty when they say nothing.
    pub said_type: String,
    pub size: u64,
    pub ends_at: Timestamp,
    pub whole: Option<Whole>,
    pub received: bool,
}

/// Once the last byte is there.
#[derive(Clone, Debug)]
pub struct Whole {
    pub sha256: String,
    pub media_type: String,
}

#[derive(FromRow)]
struct Row {
    tenant: Uuid,
    account: Uuid,
    name: Vec<u8>,
    said_type: String,
    size: i64,
    ends_at: At,
    sha256: Option<String>,
    media_type: Option<String>,
    received: bool,
}

fn context(file: FileId) -> String {
    format!("name of upload {file}")
}

impl Uploads {
    pub fn new(journal: Journal) -> Uploads {
        Uploads { journal }
    }

    fn pool(&self) -> &PgPool {
        &self.journal.pools.follower
    }

    pub async fn add(&self, upload: &Upload) -> Result<(), JournalError> {
        let subject = SubjectId(upload.file.0);
        let name = self
            .journal
            .vault
            .close_for(
                upload.tenant,
                subject,
                upload.name.as_bytes(),
                &context(upload.file),
            )
            .await?;
        sqlx::query(
            "INSERT INTO files.uploads (id, tenant, account, name, said_type, size, begun_at, ends_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(upload.file.0)
        .bind(upload.tenant.0)
        .bind(upload.account.0)
        .bind(name)
        .bind(&upload.said_type)
        .bind(i64::try_from(upload.size).unwrap_or(i64::MAX))
        .bind(self.journal.clock.now().to_sqlx())
        .bind(upload.ends_at.to_sqlx())
        .execute(self.pool())
        .await
        .map_err(JournalError::during("begin an upload"))
        .map(drop)
    }

    /// Those of an account that are not over.
    pub async fn open_of(&self, tenant: TenantId, account: AccountId) -> Result<i64, JournalError> {
        sqlx::query_scalar(
            "SELECT count(*) FROM files.uploads \
             WHERE tenant = $1 AND account = $2 AND received_at IS NULL AND ends_at > $3",
        )
        .bind(tenant.0)
        .bind(account.0)
        .bind(self.journal.clock.now().to_sqlx())
        .fetch_one(self.pool())
        .await
        .map_err(JournalError::during("count uploads"))
    }

    /// Of this account, and not over.
    pub async fn find(
        &self,
        tenant: TenantId,
        account: AccountId,
        file: FileId,
    ) -> Result<Option<Upload>, JournalError> {
        let row: Option<Row> = sqlx::query_as(
            "SELECT tenant, account, name, said_type, size, ends_at, sha256, media_type, \
                 received_at IS NOT NULL AS received \
             FROM files.uploads WHERE id = $1 AND tenant = $2 AND account = $3 AND ends_at > $4",
        )
        .bind(file.0)
        .bind(tenant.0)
        .bind(account.0)
        .bind(self.journal.clock.now().to_sqlx())
        .fetch_optional(self.pool())
        .await
        .map_err(JournalError::during("read an upload"))?;
        match row {
            Some(row) => self.opened(file, row).await.map(Some),
            None => Ok(None),
        }
    }

    async fn opened(&self, file: FileId, row: Row) -> Result<Upload, JournalError> {
        let vault = &self.journal.vault;
        let subject = SubjectId(file.0);
        let name = vault
            .open_for(TenantId(row.tenant), subject, &row.name, &context(file))
            .await?;
        let name = name.map(|name| String::from_utf8_lossy(&name).into_owned());
        let whole = row.sha256.zip(row.media_type);
        Ok(Upload {
            file,
            tenant: TenantId(row.tenant),
            account: AccountId(row.account),
            name: name.unwrap_or_default(),
            said_type: row.said_type,
            size: u64::try_from(row.size).unwrap_or_default(),
            ends_at: row.ends_at.to_jiff(),
            whole: whole.map(|(sha256, media_type)| Whole { sha256, media_type }),
            received: row.received,
        })
    }

    pub async fn is_whole(&self, file: FileId, whole: &Whole) -> Result<(), JournalError> {
        sqlx::query("UPDATE files.uploads SET sha256 = $2, media_type = $3 WHERE id = $1")
            .bind(file.0)
            .bind(&whole.sha256)
            .bind(&whole.media_type)
            .execute(self.pool())
            .await
            .map_err(JournalError::during("note that an upload is whole"))
            .map(drop)
    }

    pub async fn is_received(&self, file: FileId) -> Result<(), JournalError> {
        sqlx::query("UPDATE files.uploads SET received_at = $2 WHERE id = $1")
            .bind(file.0)
            .bind(self.journal.clock.now().to_sqlx())
            .execute(self.pool())
            .await
            .map_err(JournalError::during("note that an upload was received"))
            .map(drop)
    }

    pub async fn remove(&self, file: FileId) -> Result<(), JournalError> {
        sqlx::query("DELETE FROM files.uploads WHERE id = $1")
            .bind(file.0)
            .execute(self.pool())
            .await
            .map_err(JournalError::during("remove an upload"))
            .map(drop)
    }

    /// Of all agencies: those whose time has passed, with whether they were received.
    pub async fn over(&self) -> Result<Vec<(Uuid, bool)>, JournalError> {
        sqlx::query_as("SELECT id, received_at IS NOT NULL FROM files.uploads WHERE ends_at <= $1")
            .bind(self.journal.clock.now().to_sqlx())
            .fetch_all(self.pool())
            .await
            .map_err(JournalError::during("list uploads that are over"))
    }
}
