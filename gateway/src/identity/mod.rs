//! Who signs in, and who asks: passwords, access tokens, and the caller behind a token.
//!
//! - A login is a row of `identity.logins`, found by a keyed digest of the mail address.
//! - A token says which account it is and nothing of its rights: those are read from the account's own
//!   history at each request, so that a closed account is out at once.

mod callers;
mod logins;
mod passwords;
mod token_key;
mod tokens;

pub use token_key::TokenKey;
pub use tokens::{AccessToken, TOKEN_LASTS};

use callers::Callers;
use commands::{Caller, Runtime};
use journal::JournalError;
use kernel::{AccountId, TenantId};
use logins::{Login, Logins};
use thiserror::Error;
use tokens::Bearer;

pub struct Identity {
    logins: Logins,
    callers: Callers,
    key: TokenKey,
    runtime: Runtime,
}

/// Why somebody is not let in. The sentence is chosen where the language is known.
#[derive(Debug, Error)]
pub enum SignInError {
    /// Unknown address, wrong password or closed account: the answer is the same.
    #[error("the address or the password is wrong")]
    Wrong,
    #[error(transparent)]
    Unavailable(#[from] JournalError),
}

#[derive(Debug, Error)]
pub enum LoginError {
    #[error("a password needs at least {0} characters")]
    TooShort(usize),
    #[error("this mail address already signs in to another account: choose another one")]
    Taken,
    #[error("nobody signs in with this mail address")]
    Unknown,
    #[error(transparent)]
    Unavailable(#[from] JournalError),
}

impl Identity {
    pub fn new(runtime: Runtime, key: TokenKey) -> Identity {
        Identity {
            logins: Logins::new(runtime.journal.clone()),
            callers: Callers::new(runtime.clone()),
            key,
            runtime,
        }
    }

    /// The same work whoever it is: an unknown address costs one password too.
    pub async fn sign_in(&self, email: &str, password: &str) -> Result<(Caller, AccessToken), SignInError> {
        let login = self.logins.find(email).await?;
        let known = login.as_ref().map(|login| login.password_hash.clone());
        let right = passwords::verify(password.to_owned(), known).await;
        let Some(Login { tenant, account, .. }) = login.filter(|_| right) else {
            return Err(SignInError::Wrong);
        };
        let caller = self
            .callers
            .of(tenant, account)
            .await?
            .ok_or(SignInError::Wrong)?;
        Ok((
            caller,
            self.key
                .issue(Bearer { tenant, account }, self.runtime.journal.clock.now()),
        ))
    }

    /// The caller behind a token; `None` when it is not ours, is over, or its account is closed.
    pub async fn caller(&self, token: &str) -> Result<Option<Caller>, JournalError> {
        match self.key.read(token, self.runtime.journal.clock.now()) {
            None => Ok(None),
            Some(bearer) => self.callers.of(bearer.tenant, bearer.account).await,
        }
    }

    /// The account must be open; the same again changes the password.
    pub async fn set_login(
        &self,
        tenant: TenantId,
        account: AccountId,
        email: &str,
        password: &str,
    ) -> Result<(), LoginError> {
        let hash = passwords::hash(password).await?;
        self.logins
            .put(
                email,
                Login {
                    tenant,
                    account,
                    password_hash: hash,
                },
            )
            .await
    }

    pub async fn reset_password(&self, email: &str, password: &str) -> Result<(), LoginError> {
        let known = self.logins.find(email).await?.ok_or(LoginError::Unknown)?;
        self.set_login(known.tenant, known.account, email, password).await
    }

    pub async fn has_login(&self, email: &str) -> Result<bool, JournalError> {
        Ok(self.logins.find(email).await?.is_some())
    }
}
