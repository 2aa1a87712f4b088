//! Sessions: from signing in to signing out, on one device. A renewal token is good once; the session answers it with
//! the next one. One that was used before is in two hands, and ends the session for both.

use super::{
    going_on::GoingOn,
    stamp::{Purpose, Stamp, Stamps},
};
use crate::http::peer::Peer;
use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::{Timestamp as At, ToSqlx};
use journal::{Journal, JournalError};
use kernel::{AccountId, TenantId};
use rand::RngCore;
use sqlx::{FromRow, Row};
use uuid::Uuid;

/// Without a renewal.
const IDLE_LASTS: SignedDuration = SignedDuration::from_hours(24 * 14);
/// With renewals.
const LASTS_AT_MOST: SignedDuration = SignedDuration::from_hours(24 * 90);
/// Two tabs may renew at once, and an answer may be lost on its way: for so long the same token is answered with the
/// same next one.
const ASKED_AGAIN_WITHIN: SignedDuration = SignedDuration::from_secs(10);

pub struct Sessions {
    journal: Journal,
    stamps: Stamps,
    going_on: GoingOn,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ending {
    SignedOut,
    /// By its person from elsewhere, or by an administrator.
    Ended,
    PasswordChanged,
    TokenReused,
    AccountClosed,
}

impl Ending {
    fn word(self) -> &'static str {
        match self {
            Ending::SignedOut => "signed_out",
            Ending::Ended => "ended",
            Ending::PasswordChanged => "password_changed",
            Ending::TokenReused => "token_reused",
            Ending::AccountClosed => "closed",
        }
    }
}

/// A session and the token that renews it next.
#[derive(Clone, Debug)]
pub struct Renewal {
    pub session: Uuid,
    pub tenant: TenantId,
    pub account: AccountId,
    pub token: String,
    pub ends_at: Timestamp,
}

/// As its person sees it in a list.
#[derive(Clone, Debug)]
pub struct Session {
    pub id: Uuid,
    pub address: String,
    pub program: String,
    pub opened_at: Timestamp,
    pub renewed_at: Timestamp,
    pub ends_at: Timestamp,
}

#[derive(FromRow)]
struct Held {
    tenant: Uuid,
    account: Uuid,
    generation: i32,
    salt: Vec<u8>,
    opened_at: At,
    renewed_at: At,
    ends_at: At,
    ended: Option<String>,
}

impl Sessions {
    pub fn new(journal: Journal, stamps: Stamps) -> Sessions {
        Sessions {
            journal,
            stamps,
            going_on: GoingOn::default(),
        }
    }

    pub async fn open(
        &self,
        tenant: TenantId,
        account: AccountId,
        peer: &Peer,
    ) -> Result<Renewal, JournalError> {
        let (session, now) = (commands::runtime::mint(), self.journal.clock.now());
        let mut salt = vec![0; 16];
        rand::rngs::OsRng.fill_bytes(&mut salt);
        let ends_at = after(now, IDLE_LASTS);
        sqlx::query(
            "INSERT INTO identity.sessions \
                 (id, tenant, account, salt, address, program, opened_at, renewed_at, ends_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
        )
        .bind(session)
        .bind(tenant.0)
        .bind(account.0)
        .bind(&salt)
        .bind(peer.address.to_string())
        .bind(&peer.program)
        .bind(now.to_sqlx())
        .bind(ends_at.to_sqlx())
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("open a session"))?;
        Ok(Renewal {
            session,
            tenant,
            account,
            token: self.stamps.text(Purpose::Renewal, &salt, session, 0),
            ends_at,
        })
    }

    /// `None` where there is nothing to renew: signed out, over, never ours, or used before.
    pub async fn renew(&self, token: &str, peer: &Peer) -> Result<Option<Renewal>, JournalError> {
        let Some(stamp) = Stamp::read(token) else {
            return Ok(None);
        };
        let now = self.journal.clock.now();
        // Whoever renews at the same moment makes the second look find what they left.
        for _ in 0..2 {
            let Some(held) = self.held(&stamp, now).await? else {
                return Ok(None);
            };
            let number = i64::from(stamp.number);
            let newest = i64::from(held.generation);
            if number == newest {
                if let Some(renewed) = self.step_on(&stamp, &held, peer, now).await? {
                    return Ok(Some(renewed));
                }
            } else if number + 1 == newest && now <= after(held.renewed_at.to_jiff(), ASKED_AGAIN_WITHIN) {
                return Ok(Some(self.next(&stamp, &held, held.ends_at.to_jiff())));
            } else if number < newest {
                self.end_reused(&stamp, &held).await?;
                return Ok(None);
            } else {
                return Ok(None);
            }
        }
        Ok(None)
    }

    /// The session that a token is of, when the token is ours and the session goes on.
    async fn held(&self, stamp: &Stamp, now: Timestamp) -> Result<Option<Held>, JournalError> {
        let held: Option<Held> = sqlx::query_as(
            "SELECT tenant, account, generation, salt, opened_at, renewed_at, ends_at, ended FROM identity.sessions WHERE id = $1",
        )
        .bind(stamp.id)
        .fetch_optional(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("read a session"))?;
        Ok(held.filter(|held| {
            self.stamps.made(Purpose::Renewal, &held.salt, stamp)
                && held.ended.is_none()
                && now < held.ends_at.to_jiff()
        }))
    }

    /// `None` when somebody else was first.
    async fn step_on(
        &self,
        stamp: &Stamp,
        held: &Held,
        peer: &Peer,
        now: Timestamp,
    ) -> Result<Option<Renewal>, JournalError> {
        let ends_at = after(now, IDLE_LASTS).min(after(held.opened_at.to_jiff(), LASTS_AT_MOST));
        let stepped = sqlx::query(
            "UPDATE identity.sessions SET generation = generation + 1, renewed_at = $3, address = $4, program = $5, \
                 ends_at = $6 \
             WHERE id = $1 AND generation = $2 AND ended IS NULL",
        )
        .bind(stamp.id)
        .bind(i64::from(stamp.number))
        .bind(now.to_sqlx())
        .bind(peer.address.to_string())
        .bind(&peer.program)
        .bind(ends_at.to_sqlx())
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("renew a session"))?;
        Ok((stepped.rows_affected() > 0).then(|| self.next(stamp, held, ends_at)))
    }

    fn next(&self, stamp: &Stamp, held: &Held, ends_at: Timestamp) -> Renewal {
        Renewal {
            session: stamp.id,
            tenant: TenantId(held.tenant),
            account: AccountId(held.account),
            token: self
                .stamps
                .text(Purpose::Renewal, &held.salt, stamp.id, stamp.number + 1),
            ends_at,
        }
    }

    async fn end_reused(&self, stamp: &Stamp, held: &Held) -> Result<(), JournalError> {
        tracing::warn!(session = %stamp.id, account = %held.account, "a renewal token came twice: its session is ended");
        let (tenant, account) = (TenantId(held.tenant), AccountId(held.account));
        self.end(tenant, account, stamp.id, Ending::TokenReused)
            .await
            .map(drop)
    }

    /// Whether there was one to end.
    pub async fn end(
        &self,
        tenant: TenantId,
        account: AccountId,
        session: Uuid,
        why: Ending,
    ) -> Result<bool, JournalError> {
        let ended = sqlx::query(
            "UPDATE identity.sessions SET ended = $4, ended_at = $5 \
             WHERE tenant = $1 AND account = $2 AND id = $3 AND ended IS NULL",
        )
        .bind(tenant.0)
        .bind(account.0)
        .bind(session)
        .bind(why.word())
        .bind(self.journal.clock.now().to_sqlx())
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("end a session"))?;
        self.going_on.forget_all();
        Ok(ended.rows_affected() > 0)
    }

    pub async fn end_all(
        &self,
        tenant: TenantId,
        account: AccountId,
        but: Option<Uuid>,
        why: Ending,
    ) -> Result<(), JournalError> {
        sqlx::query(
            "UPDATE identity.sessions SET ended = $4, ended_at = $5 \
             WHERE tenant = $1 AND account = $2 AND id IS DISTINCT FROM $3 AND ended IS NULL",
        )
        .bind(tenant.0)
        .bind(account.0)
        .bind(but)
        .bind(why.word())
        .bind(self.journal.clock.now().to_sqlx())
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("end sessions"))?;
        self.going_on.forget_all();
        Ok(())
    }

    pub async fn goes_on(&self, session: Uuid) -> Result<bool, JournalError> {
        if self.going_on.knows(session) {
            return Ok(true);
        }
        let look = self.going_on.look();
        let goes_on: bool = sqlx::query_scalar(
            "SELECT EXISTS (SELECT FROM identity.sessions WHERE id = $1 AND ended IS NULL AND ends_at > $2)",
        )
        .bind(session)
        .bind(self.journal.clock.now().to_sqlx())
        .fetch_one(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("ask whether a session goes on"))?;
        if goes_on {
            self.going_on.keep(session, &look);
        }
        Ok(goes_on)
    }

    /// Those that go on, the newest first.
    pub async fn of(&self, tenant: TenantId, account: AccountId) -> Result<Vec<Session>, JournalError> {
        let rows = sqlx::query(
            "SELECT id, address, program, opened_at, renewed_at, ends_at FROM identity.sessions \
             WHERE tenant = $1 AND account = $2 AND ended IS NULL AND ends_at > $3 ORDER BY opened_at DESC, id",
        )
        .bind(tenant.0)
        .bind(account.0)
        .bind(self.journal.clock.now().to_sqlx())
        .fetch_all(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("list sessions"))?;
        let at = |row: &sqlx::postgres::PgRow, column: &str| row.get::<At, _>(column).to_jiff();
        Ok(rows
            .iter()
            .map(|row| Session {
                id: row.get("id"),
                address: row.get("address"),
                program: row.get("program"),
                opened_at: at(row, "opened_at"),
                renewed_at: at(row, "renewed_at"),
                ends_at: at(row, "ends_at"),
            })
            .collect())
    }
}

fn after(now: Timestamp, lasts: SignedDuration) -> Timestamp {
    now.saturating_add(lasts).unwrap_or(now)
}
