//! Who tries too often waits, whoever they ask for: an address that nobody has is throttled like one that somebody
//! has, before anything is looked up.

use crate::http::peer::Peer;
use jiff::SignedDuration;
use jiff_sqlx::ToSqlx;
use journal::{Journal, JournalError};
use kernel::{AccountId, TenantId};
use sqlx::postgres::types::PgInterval;
use std::net::{IpAddr, Ipv6Addr};
use uuid::Uuid;

#[derive(Clone)]
pub struct Throttle {
    journal: Journal,
}

/// What attempts are counted for.
#[derive(Clone, Debug)]
pub enum Counted {
    /// Of passwords for an address.
    Password(String),
    /// Of codes for an account.
    Code(TenantId, AccountId),
    /// Of mails that somebody asks to be sent to an address.
    Mail(String),
    /// Of anything, from one place. An office of a hundred people is one place.
    Place(IpAddr),
}

/// Seconds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wait(pub i64);

/// The keys of attempts belong to no tenant: nobody has said yet where they want to go.
const NO_TENANT: TenantId = TenantId(Uuid::nil());

impl Counted {
    pub fn place(peer: &Peer) -> Counted {
        Counted::Place(peer.address)
    }

    /// How many an hour are answered without a wait.
    fn free(&self) -> i32 {
        match self {
            Counted::Password(_) | Counted::Code(..) => 5,
            Counted::Mail(_) => 3,
            Counted::Place(_) => 100,
        }
    }

    fn text(&self) -> String {
        match self {
            Counted::Password(email) => format!("password {}", email.trim().to_lowercase()),
            Counted::Code(tenant, account) => format!("code {tenant} {account}"),
            Counted::Mail(email) => format!("mail {}", email.trim().to_lowercase()),
            Counted::Place(address) => format!("place {}", network(*address)),
        }
    }
}

/// One subscriber has a whole /64.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
        address @ IpAddr::V4(_) => address,
    }
}

impl Throttle {
    pub fn new(journal: Journal) -> Throttle {
        Throttle { journal }
    }

    /// Counts the attempt as one that fails; `Err` is to wait instead.
    pub async fn attempt(&self, counted: &Counted) -> Result<Result<(), Wait>, JournalError> {
        let wait: Option<PgInterval> = sqlx::query_scalar("SELECT identity.attempt($1, $2, $3)")
            .bind(self.key(counted).await?)
            .bind(counted.free())
            .bind(self.journal.clock.now().to_sqlx())
            .fetch_one(&self.journal.pools.follower)
            .await
            .map_err(JournalError::during("count an attempt"))?;
        Ok(match wait {
            None => Ok(()),
            Some(wait) => Err(Wait(
                SignedDuration::from_micros(wait.microseconds).as_secs().max(1),
            )),
        })
    }

    /// It did not fail.
    pub async fn forget(&self, counted: &Counted) -> Result<(), JournalError> {
        sqlx::query("DELETE FROM identity.attempts WHERE key = $1")
            .bind(self.key(counted).await?)
            .execute(&self.journal.pools.follower)
            .await
            .map_err(JournalError::during("forget attempts"))
            .map(drop)
    }

    /// One attempt of many people at one place did not fail: the others' stay counted.
    pub async fn give_back(&self, counted: &Counted) -> Result<(), JournalError> {
        sqlx::query("UPDATE identity.attempts SET failures = greatest(failures - 1, 0) WHERE key = $1")
            .bind(self.key(counted).await?)
            .execute(&self.journal.pools.follower)
            .await
            .map_err(JournalError::during("give an attempt back"))
            .map(drop)
    }

    /// How many of this window failed.
    pub async fn failures(&self, counted: &Counted) -> Result<i32, JournalError> {
        let failures = sqlx::query_scalar("SELECT failures FROM identity.attempts WHERE key = $1")
            .bind(self.key(counted).await?)
            .fetch_optional(&self.journal.pools.follower)
            .await
            .map_err(JournalError::during("count failed attempts"))?;
        Ok(failures.unwrap_or_default())
    }

    async fn key(&self, counted: &Counted) -> Result<Vec<u8>, JournalError> {
        let text = format!("attempts: {}", counted.text());
        self.journal.vault.digest(NO_TENANT, text.as_bytes()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_counted_as_people_type_it_and_a_subscriber_as_one() {
        let text = |email: &str| Counted::Password(email.to_owned()).text();
        assert_eq!(text(" Ada@Example.org "), text("ada@example.org"));
        let place = |address: &str| Counted::Place(address.parse().unwrap()).text();
        assert_eq!(place("2001:db8::1"), place("2001:db8::ffff:2"));
        assert_ne!(place("2001:db8:0:1::1"), place("2001:db8::1"));
        assert_eq!(place("::ffff:192.0.2.1"), place("192.0.2.1"));
    }
}
