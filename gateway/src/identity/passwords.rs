//! Argon2id, away from the threads that answer others, and the same work for whoever is unknown.

use super::LoginError;
use argon2::{
    Argon2, PasswordHash, PasswordHasher, PasswordVerifier,
    password_hash::{SaltString, rand_core::OsRng},
};
use journal::JournalError;
use std::{sync::LazyLock, time::Duration};
use tokio::sync::Semaphore;

pub const CHARACTERS_AT_LEAST: usize = 10;

/// What an unknown address is checked against.
static NOBODYS: LazyLock<String> = LazyLock::new(|| hashed("the password of nobody").unwrap_or_default());

/// Each takes 19 MiB and a core for as long as it lasts: however many sign in, so many are checked at once.
static AT_ONCE: Semaphore = Semaphore::const_new(4);
const TURN_WITHIN: Duration = Duration::from_secs(10);

/// Too many people before one.
#[derive(Debug)]
pub struct Crowded;

pub async fn hash(password: &str) -> Result<String, LoginError> {
    if password.chars().count() < CHARACTERS_AT_LEAST {
        return Err(LoginError::TooShort(CHARACTERS_AT_LEAST));
    }
    let password = password.to_owned();
    let hashed = tokio::task::spawn_blocking(move || hashed(&password)).await;
    let failed = || JournalError::Input("the password could not be hashed".to_owned());
    Ok(hashed.ok().flatten().ok_or_else(failed)?)
}

pub async fn verify(password: String, known: Option<String>) -> Result<bool, Crowded> {
    let turn = tokio::time::timeout(TURN_WITHIN, AT_ONCE.acquire()).await;
    let _turn = turn.map_err(|_| Crowded)?;
    let check = move || {
        let is_known = known.is_some();
        let hash = known.unwrap_or_else(|| NOBODYS.clone());
        matches(&password, &hash) && is_known
    };
    Ok(tokio::task::spawn_blocking(check).await.unwrap_or(false))
}

fn hashed(password: &str) -> Option<String> {
    let salt = SaltString::generate(&mut OsRng);
    Some(
        Argon2::default()
            .hash_password(password.as_bytes(), &salt)
            .ok()?
            .to_string(),
    )
}

fn matches(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(password.as_bytes(), &hash)
            .is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_opens_and_nobodys_opens_nothing() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .unwrap();
        runtime.block_on(async {
            let known = hash("correct horse").await.unwrap();
            let opens = async |password: &str, known| verify(password.to_owned(), known).await.unwrap();
            assert!(opens("correct horse", Some(known.clone())).await);
            assert!(!opens("wrong horse", Some(known)).await);
            assert!(!opens("the password of nobody", None).await);
            assert!(matches!(hash("short").await, Err(LoginError::TooShort(_))));
        });
    }
}
