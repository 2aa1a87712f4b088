//! The anchors of a tenant's machines, as they are kept: one certifies, the machines know the next already, and those
//! before are believed for as long as what they certified may come back. Their keys are sealed by the tenant's own, like
//! everything that must stay theirs.

use super::certificates::{CERTIFIED_FOR, REPLACED_FOR};
use agent_authority::Authority;
use agent_protocol::server_name;
use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::{Timestamp as Stamp, ToSqlx};
use journal::{Journal, JournalError};
use kernel::{SubjectId, TenantId};
use std::fmt::Display;
use uuid::Uuid;

const CONTEXT: &str = "key of a tenant's machines";
/// Anchors live for ten years: the last day of one is no surprise, since it is followed long before.
const CERTIFIES_FOR: SignedDuration = SignedDuration::from_hours(24 * 365 * 4);

#[derive(Clone)]
pub struct Anchors(Journal);

/// One that is believed.
pub struct Anchor {
    /// What agents ask for in a handshake.
    pub name: String,
    pub authority: Authority,
    number: i32,
    made_at: Timestamp,
    pub followed_at: Option<Timestamp>,
}

type Kept = (i32, String, String, Vec<u8>, Stamp, Option<Stamp>);

impl Anchors {
    pub fn new(journal: Journal) -> Anchors {
        Anchors(journal)
    }

    /// Whose it is that an agent asks for.
    pub async fn tenant_of(&self, name: &str) -> Result<Option<TenantId>, JournalError> {
        let tenant: Option<Uuid> =
            sqlx::query_scalar("SELECT tenant FROM machine.authorities WHERE server_name = $1")
                .bind(name)
                .fetch_optional(&self.0.pools.follower)
                .await
                .map_err(JournalError::during("look for an anchor"))?;
        Ok(tenant.map(TenantId))
    }

    /// In the order in which they follow each other. Of those that nothing follows yet there are two: the one that
    /// certifies, and the next.
    pub async fn of(&self, tenant: TenantId) -> Result<Vec<Anchor>, JournalError> {
        loop {
            let anchors = self.kept(tenant).await?;
            let last = anchors.last().map_or(0, |anchor| anchor.number);
            let standing: Vec<_> = anchors.iter().filter(|anchor| anchor.stands()).collect();
            match standing[..] {
                [certifies, _, ..] if self.has_served(certifies, &anchors) => {
                    self.follow(tenant, certifies).await?;
                }
                [_, _, ..] => return Ok(anchors),
                _ => self.make(tenant, last + 1).await?,
            }
        }
    }

    /// The next one certifies from now on.
    pub async fn follow_the_first(&self, tenant: TenantId) -> Result<(), JournalError> {
        let anchors = self.of(tenant).await?;
        match anchors.iter().find(|anchor| anchor.stands()) {
            Some(first) => self.follow(tenant, first).await,
            None => Ok(()),
        }
    }

    fn has_served(&self, anchor: &Anchor, all: &[Anchor]) -> bool {
        let before = all.iter().rfind(|one| one.number < anchor.number);
        let since = before.and_then(|one| one.followed_at).unwrap_or(anchor.made_at);
        self.0.clock.now().duration_since(since) > CERTIFIES_FOR
    }

    async fn kept(&self, tenant: TenantId) -> Result<Vec<Anchor>, JournalError> {
        let believed_from = self.0.clock.now().saturating_sub(CERTIFIED_FOR + REPLACED_FOR);
        let kept: Vec<Kept> = sqlx::query_as(
            "SELECT number, server_name, anchor, key, made_at, followed_at FROM machine.authorities \
             WHERE tenant = $1 AND (followed_at IS NULL OR followed_at > $2) ORDER BY number",
        )
        .bind(tenant.0)
        .bind(believed_from.unwrap_or(Timestamp::MIN).to_sqlx())
        .fetch_all(&self.0.pools.follower)
        .await
        .map_err(JournalError::during("read anchors"))?;
        let mut anchors = vec![];
        for one in kept {
            anchors.push(self.opened(tenant, one).await?);
        }
        Ok(anchors)
    }

    async fn opened(
        &self,
        tenant: TenantId,
        (number, name, pem, sealed, made_at, followed_at): Kept,
    ) -> Result<Anchor, JournalError> {
        let vault = &self.0.vault;
        let key = vault
            .open_for(tenant, SubjectId(tenant.0), &sealed, CONTEXT)
            .await?;
        let key = key.ok_or_else(|| broken("its key cannot be opened"))?;
        let key = String::from_utf8_lossy(&key);
        Ok(Anchor {
            authority: Authority::open(&key, &pem).map_err(broken)?,
            name,
            number,
            made_at: made_at.to_jiff(),
            followed_at: followed_at.map(Stamp::to_jiff),
        })
    }

    /// Two that make it at once agree on the first.
    async fn make(&self, tenant: TenantId, number: i32) -> Result<(), JournalError> {
        let now = self.0.clock.now();
        let made = Authority::make(now).map_err(broken)?;
        let key = made.key_pem();
        let vault = &self.0.vault;
        let sealed = vault.close_for(tenant, SubjectId(tenant.0), key.as_bytes(), CONTEXT);
        sqlx::query(
            "INSERT INTO machine.authorities (tenant, number, server_name, anchor, key, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant, number) DO NOTHING",
        )
        .bind(tenant.0)
        .bind(number)
        .bind(server_name(&made.fingerprint()))
        .bind(made.anchor_pem())
        .bind(sealed.await?)
        .bind(now.to_sqlx())
        .execute(&self.0.pools.follower)
        .await
        .map_err(JournalError::during("keep an anchor"))
        .map(drop)
    }

    async fn follow(&self, tenant: TenantId, anchor: &Anchor) -> Result<(), JournalError> {
        sqlx::query(
            "UPDATE machine.authorities SET followed_at = $3 \
             WHERE tenant = $1 AND number = $2 AND followed_at IS NULL",
        )
        .bind(tenant.0)
        .bind(anchor.number)
        .bind(self.0.clock.now().to_sqlx())
        .execute(&self.0.pools.follower)
        .await
        .map_err(JournalError::during("follow an anchor"))
        .map(drop)
    }
}

impl Anchor {
    /// Nothing follows it yet.
    pub fn stands(&self) -> bool {
        self.followed_at.is_none()
    }
}

pub fn broken(error: impl Display) -> JournalError {
    JournalError::Input(format!("the authority of a tenant's machines: {error}"))
}
