//! What a link in a letter opens, once: choosing a password. The row says whose; the text is made when the letter
//! leaves, so that nobody reads it here.

use super::stamp::{Purpose, Stamp, Stamps};
use jiff::SignedDuration;
use jiff_sqlx::ToSqlx;
use journal::{Journal, JournalError};
use kernel::{AccountId, TenantId};
use sqlx::Row;
use uuid::Uuid;

#[derive(Clone)]
pub struct Links {
    journal: Journal,
    stamps: Stamps,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Invitation,
    ForgottenPassword,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Link {
    pub id: Uuid,
    pub tenant: TenantId,
    pub account: AccountId,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Kind::Invitation => "invitation",
            Kind::ForgottenPassword => "forgotten_password",
        }
    }

    fn lasts(self) -> SignedDuration {
        match self {
            Kind::Invitation => SignedDuration::from_hours(24 * 7),
            Kind::ForgottenPassword => SignedDuration::from_hours(1),
        }
    }
}

impl Links {
    pub fn new(journal: Journal, stamps: Stamps) -> Links {
        Links { journal, stamps }
    }

    /// The newest one counts: older ones of the account open nothing from then on.
    pub async fn make(&self, tenant: TenantId, account: AccountId, kind: Kind) -> Result<Uuid, JournalError> {
        let (link, now) = (commands::runtime::mint(), self.journal.clock.now());
        sqlx::query(
            "WITH older AS (DELETE FROM identity.links WHERE tenant = $2 AND account = $3) \
             INSERT INTO identity.links (id, tenant, account, purpose, ends_at) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(link)
        .bind(tenant.0)
        .bind(account.0)
        .bind(kind.word())
        .bind(now.saturating_add(kind.lasts()).unwrap_or(now).to_sqlx())
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("make a link"))?;
        Ok(link)
    }

    pub fn text(&self, link: Uuid) -> String {
        self.stamps.text(Purpose::Link, &[], link, 0)
    }

    /// `None` when it is not ours, was used, is over, or a newer one was sent.
    pub async fn read(&self, text: &str) -> Result<Option<Link>, JournalError> {
        let made = Stamp::read(text).filter(|stamp| self.stamps.made(Purpose::Link, &[], stamp));
        let Some(stamp) = made else { return Ok(None) };
        let row = sqlx::query(
            "SELECT tenant, account FROM identity.links WHERE id = $1 AND used_at IS NULL AND ends_at > $2",
        )
        .bind(stamp.id)
        .bind(self.journal.clock.now().to_sqlx())
        .fetch_optional(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("read a link"))?;
        Ok(row.map(|row| Link {
            id: stamp.id,
            tenant: TenantId(row.get("tenant")),
            account: AccountId(row.get("account")),
        }))
    }

    /// Whether it was not used before.
    pub async fn take(&self, link: &Link) -> Result<bool, JournalError> {
        let now = self.journal.clock.now().to_sqlx();
        let taken = sqlx::query("UPDATE identity.links SET used_at = $2 WHERE id = $1 AND used_at IS NULL")
            .bind(link.id)
            .bind(now)
            .execute(&self.journal.pools.follower)
            .await
            .map_err(JournalError::during("use a link"))?;
        Ok(taken.rows_affected() > 0)
    }
}
