//! The table of logins. Addresses are stored as a keyed digest only.

use super::LoginError;
use journal::{Journal, JournalError};
use kernel::{AccountId, TenantId};
use sqlx::Row;
use uuid::Uuid;

#[derive(Clone)]
pub struct Logins {
    journal: Journal,
}

#[derive(Clone)]
pub struct Login {
    pub tenant: TenantId,
    pub account: AccountId,
    pub password_hash: String,
}

/// Addresses are one namespace over all tenants, so their key belongs to none.
const NO_TENANT: TenantId = TenantId(Uuid::nil());

impl Logins {
    pub fn new(journal: Journal) -> Logins {
        Logins { journal }
    }

    pub async fn find(&self, email: &str) -> Result<Option<Login>, JournalError> {
        let digest = self.digest(email).await?;
        let row =
            sqlx::query("SELECT tenant, account, password_hash FROM identity.logins WHERE email_digest = $1")
                .bind(digest)
                .fetch_optional(&self.journal.pools.follower)
                .await
                .map_err(JournalError::during("read a login"))?;
        Ok(row.map(|row| Login {
            tenant: TenantId(row.get("tenant")),
            account: AccountId(row.get("account")),
            password_hash: row.get("password_hash"),
        }))
    }

    /// One address is one account's; an account that signs in by another address from now on keeps one row.
    pub async fn put(&self, email: &str, login: Login) -> Result<(), LoginError> {
        let digest = self.digest(email).await?;
        let written = sqlx::query(
            "INSERT INTO identity.logins AS known (email_digest, tenant, account, password_hash) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (tenant, account) DO UPDATE SET email_digest = excluded.email_digest, \
                 password_hash = excluded.password_hash",
        )
        .bind(digest)
        .bind(login.tenant.0)
        .bind(login.account.0)
        .bind(login.password_hash)
        .execute(&self.journal.pools.follower)
        .await;
        match written {
            Ok(_) => Ok(()),
            Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Err(LoginError::Taken),
            Err(error) => Err(JournalError::during("write a login")(error).into()),
        }
    }

    pub async fn remove(&self, tenant: TenantId, account: AccountId) -> Result<(), JournalError> {
        sqlx::query("DELETE FROM identity.logins WHERE tenant = $1 AND account = $2")
            .bind(tenant.0)
            .bind(account.0)
            .execute(&self.journal.pools.follower)
            .await
            .map_err(JournalError::during("remove a login"))
            .map(drop)
    }

    async fn digest(&self, email: &str) -> Result<Vec<u8>, JournalError> {
        self.journal
            .vault
            .digest(NO_TENANT, normalised(email).as_bytes())
            .await
    }
}

fn normalised(email: &str) -> String {
    email.trim().to_lowercase()
}
