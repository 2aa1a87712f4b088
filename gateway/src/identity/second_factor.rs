//! The second factor: codes that a person's telephone computes (TOTP, RFC 6238), each taken once, and ten codes on
//! paper for the day the telephone is gone. The secret is sealed for its person: forgetting them destroys it.

use jiff_sqlx::ToSqlx;
use journal::{Journal, JournalError};
use kernel::{AccountId, SubjectId, TenantId};
use rand::{Rng, RngCore, distributions::Uniform};
use sqlx::FromRow;
use totp_rs::{Builder, Totp};
use zeroize::Zeroizing;

pub struct SecondFactors {
    journal: Journal,
}

/// What the telephone takes up, by hand or as a picture.
pub struct Enrolment {
    pub secret: String,
    pub uri: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Standing {
    pub on: bool,
    pub recovery_codes_left: usize,
}

const SECRET: usize = 20;
const CODES: usize = 10;
/// Without letters and digits that look alike.
const SIGNS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
const SIGNS_A_CODE: usize = 12;

#[derive(FromRow)]
struct Factor {
    sealed: Vec<u8>,
    confirmed: bool,
    last_step: i64,
    recovery: Vec<Vec<u8>>,
}

impl SecondFactors {
    pub fn new(journal: Journal) -> SecondFactors {
        SecondFactors { journal }
    }

    pub async fn standing(&self, tenant: TenantId, account: AccountId) -> Result<Standing, JournalError> {
        let factor = self
            .read(tenant, account)
            .await?
            .filter(|factor| factor.confirmed);
        Ok(factor.map_or_else(Standing::default, |factor| Standing {
            on: true,
            recovery_codes_left: factor.recovery.len(),
        }))
    }

    /// Another secret, until a first code confirms it; one that is on already stays, and answers `None`.
    pub async fn begin(
        &self,
        tenant: TenantId,
        account: AccountId,
        issuer: &str,
        email: &str,
    ) -> Result<Option<Enrolment>, JournalError> {
        let mut secret = Zeroizing::new(vec![0; SECRET]);
        rand::rngs::OsRng.fill_bytes(&mut secret);
        let sealed = self
            .journal
            .vault
            .close_for(tenant, SubjectId(account.0), &secret, &context(account))
            .await?;
        let kept = sqlx::query(
            "INSERT INTO identity.second_factors AS known (tenant, account, sealed) VALUES ($1, $2, $3) \
             ON CONFLICT (tenant, account) DO UPDATE SET sealed = excluded.sealed WHERE known.confirmed_at IS NULL",
        )
        .bind(tenant.0)
        .bind(account.0)
        .bind(sealed)
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("begin a second factor"))?;
        if kept.rows_affected() == 0 {
            return Ok(None);
        }
        let totp = Builder::new()
            .with_secret(secret.to_vec())
            .with_issuer(Some(without_colons(issuer)))
            .with_account_name(without_colons(email))
            .build()
            .map_err(|error| JournalError::Input(format!("a second factor cannot be made: {error}")))?;
        let uri = totp
            .to_url()
            .map_err(|error| JournalError::Input(format!("a second factor cannot be written: {error}")))?;
        Ok(Some(Enrolment {
            secret: totp.secret().to_base32(),
            uri,
        }))
    }

    /// A first right code switches it on, and gives the codes on paper; `None` is a wrong code, or nothing to confirm.
    pub async fn confirm(
        &self,
        tenant: TenantId,
        account: AccountId,
        code: &str,
    ) -> Result<Option<Vec<String>>, JournalError> {
        let Some(factor) = self
            .read(tenant, account)
            .await?
            .filter(|factor| !factor.confirmed)
        else {
            return Ok(None);
        };
        let Some(step) = self.step_of(tenant, account, &factor, code).await? else {
            return Ok(None);
        };
        let codes = recovery_codes();
        let mut digests = Vec::with_capacity(codes.len());
        for code in &codes {
            digests.push(self.digest(tenant, account, code).await?);
        }
        let confirmed = sqlx::query(
            "UPDATE identity.second_factors SET confirmed_at = $3, last_step = $4, recovery = $5 \
             WHERE tenant = $1 AND account = $2 AND sealed = $6 AND confirmed_at IS NULL",
        )
        .bind(tenant.0)
        .bind(account.0)
        .bind(self.journal.clock.now().to_sqlx())
        .bind(step)
        .bind(digests)
        .bind(factor.sealed)
        .execute(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("switch a second factor on"))?;
        Ok((confirmed.rows_affected() > 0).then_some(codes))
    }

    /// A code of the telephone that was not taken yet, or one of the paper.
    pub async fn takes(
        &self,
        tenant: TenantId,
        account: AccountId,
        code: &str,
    ) -> Result<bool, JournalError> {
        let Some(factor) = self
            .read(tenant, account)
            .await?
            .filter(|factor| factor.confirmed)
        else {
            return Ok(false);
        };
        let taken = match self.step_of(tenant, account, &factor, code).await? {
            Some(step) => {
                sqlx::query(
                    "UPDATE identity.second_factors SET last_step = $3 \
                     WHERE tenant = $1 AND account = $2 AND last_step < $3",
                )
                .bind(tenant.0)
                .bind(account.0)
                .bind(step)
                .execute(&self.journal.pools.follower)
                .await
            }
            None => {
                let digest = self.digest(tenant, account, code).await?;
                sqlx::query(
                    "UPDATE identity.second_factors SET recovery = array_remove(recovery, $3) \
                     WHERE tenant = $1 AND account = $2 AND $3 = ANY(recovery)",
                )
                .bind(tenant.0)
                .bind(account.0)
                .bind(digest)
                .execute(&self.journal.pools.follower)
                .await
            }
        };
        let taken = taken.map_err(JournalError::during("take a code"))?;
        Ok(taken.rows_affected() > 0)
    }

    pub async fn stop(&self, tenant: TenantId, account: AccountId) -> Result<(), JournalError> {
        sqlx::query("DELETE FROM identity.second_factors WHERE tenant = $1 AND account = $2")
            .bind(tenant.0)
            .bind(account.0)
            .execute(&self.journal.pools.follower)
            .await
            .map_err(JournalError::during("switch a second factor off"))
            .map(drop)
    }

    async fn read(&self, tenant: TenantId, account: AccountId) -> Result<Option<Factor>, JournalError> {
        sqlx::query_as(
            "SELECT sealed, confirmed_at IS NOT NULL AS confirmed, last_step, recovery \
             FROM identity.second_factors WHERE tenant = $1 AND account = $2",
        )
        .bind(tenant.0)
        .bind(account.0)
        .fetch_optional(&self.journal.pools.follower)
        .await
        .map_err(JournalError::during("read a second factor"))
    }

    /// The half minute that a code is of, when it is right and newer than the last one taken.
    async fn step_of(
        &self,
        tenant: TenantId,
        account: AccountId,
        factor: &Factor,
        code: &str,
    ) -> Result<Option<i64>, JournalError> {
        let opened = self
            .journal
            .vault
            .open_for(tenant, SubjectId(account.0), &factor.sealed, &context(account))
            .await?;
        let Some(secret) = opened else { return Ok(None) };
        let totp: Totp = Builder::new().with_secret(secret.to_vec()).build_noncompliant();
        let code: String = code.chars().filter(char::is_ascii_digit).collect();
        let now = u64::try_from(self.journal.clock.now().as_second()).unwrap_or_default();
        let step = totp.check(&code, now).and_then(|step| i64::try_from(step).ok());
        Ok(step.filter(|step| *step > factor.last_step))
    }

    async fn digest(
        &self,
        tenant: TenantId,
        account: AccountId,
        code: &str,
    ) -> Result<Vec<u8>, JournalError> {
        let code: String = code
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|sign| sign.to_ascii_lowercase())
            .collect();
        let text = format!("recovery code {account} {code}");
        self.journal.vault.digest(tenant, text.as_bytes()).await
    }
}

fn context(account: AccountId) -> String {
    format!("second factor {account}")
}

/// The address that a telephone reads has one colon, between the issuer and the name.
fn without_colons(text: &str) -> String {
    text.replace(':', " ")
}

/// In groups, as they are read from paper: k7mp-x2wd-9qhs
fn recovery_codes() -> Vec<String> {
    let mut chance = rand::rngs::OsRng;
    let sign = Uniform::from(0..SIGNS.len());
    let mut code = || {
        let signs: Vec<char> = (0..SIGNS_A_CODE)
            .filter_map(|_| SIGNS.get(chance.sample(sign)).copied().map(char::from))
            .collect();
        signs
            .chunks(4)
            .map(|group| group.iter().collect::<String>())
            .collect::<Vec<_>>()
            .join("-")
    };
    (0..CODES).map(|_| code()).collect()
}
