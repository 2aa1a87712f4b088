//! Who signs in, and who asks (ID1, ID2): passwords, second factors, sessions, and the caller behind a token.
//!
//! - A login is a row of `identity.logins`, found by a keyed digest of the mail address.
//! - An access token says which account and session it is and nothing of its rights: those are read from the
//!   account's own history at each request, so that a closed account is out at once, and so is an ended session.
//! - Nothing here is in the journal: it is replaced and removed. That it was done is (AU1): `graphql/identity/acts.rs`
//!   for what is answered, `refused` for sign-ins that were not.

mod api_tokens;
mod callers;
mod conformity_links;
mod file_links;
mod going_on;
mod invoice_links;
mod links;
mod logins;
mod passwords;
pub mod people;
mod refused;
mod report_links;
mod second_factor;
mod sessions;
mod sign_in;
mod stamp;
pub mod sweep;
mod throttle;
mod timed;
mod token_key;
mod tokens;
mod verified;
mod welcome;

pub use api_tokens::ApiToken;
pub use conformity_links::ConformityLink;
pub use file_links::FileLink;
pub use invoice_links::InvoiceLink;
pub use links::Links;
pub use report_links::ReportLink;
pub use second_factor::{Enrolment, Standing};
pub use sessions::{Ending, Session};
pub use sign_in::{Opened, SignInError, SignedIn};
pub use throttle::Wait;
pub use timed::{LINK_LASTS, LinkError};
pub use token_key::TokenKey;
pub use tokens::{AccessToken, TOKEN_LASTS};
pub use welcome::ChooseError;

use crate::mail::Outbox;
use api_tokens::{ApiTokens, PREFIX};
use callers::Callers;
use commands::{Caller, Runtime};
use journal::JournalError;
use kernel::{AccountId, TenantId};
use logins::{Login, Logins};
use second_factor::SecondFactors;
use sessions::Sessions;
use thiserror::Error;
use throttle::{Counted, Throttle};
use uuid::Uuid;

pub struct Identity {
    logins: Logins,
    callers: Callers,
    key: TokenKey,
    runtime: Runtime,
    throttle: Throttle,
    outbox: Outbox,
    pub links: Links,
    pub api_tokens: ApiTokens,
    pub sessions: Sessions,
    pub second_factors: SecondFactors,
}

/// Who asks, and by which session; a program has none.
#[derive(Clone, Debug)]
pub struct Known {
    pub caller: Caller,
    pub session: Option<Uuid>,
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
    pub fn new(runtime: Runtime, key: TokenKey, outbox: Outbox) -> Identity {
        let journal = &runtime.journal;
        Identity {
            logins: Logins::new(journal.clone()),
            callers: Callers::new(runtime.clone()),
            throttle: Throttle::new(journal.clone()),
            links: Links::new(journal.clone(), key.stamps.clone()),
            api_tokens: ApiTokens::new(journal.clone(), key.stamps.clone()),
            outbox,
            sessions: Sessions::new(journal.clone(), key.stamps.clone()),
            second_factors: SecondFactors::new(journal.clone()),
            key,
            runtime,
        }
    }

    /// The caller behind a token; `None` when it is not ours, is over, its session ended or its account is closed.
    pub async fn caller(&self, token: &str) -> Result<Option<Known>, JournalError> {
        if token.starts_with(PREFIX) {
            return self.program(token).await;
        }
        let Some(bearer) = self.key.read(token, self.runtime.journal.clock.now()) else {
            return Ok(None);
        };
        if !self.sessions.goes_on(bearer.session).await? {
            return Ok(None);
        }
        let caller = self.callers.of(bearer.tenant, bearer.account).await?;
        Ok(caller.map(|caller| Known {
            caller,
            session: Some(bearer.session),
        }))
    }

    /// Who an account is now, for what it was given while it was signed in; `None` once it is closed.
    pub async fn caller_of(
        &self,
        tenant: TenantId,
        account: AccountId,
    ) -> Result<Option<Caller>, JournalError> {
        self.callers.of(tenant, account).await
    }

    async fn program(&self, token: &str) -> Result<Option<Known>, JournalError> {
        let Some(token) = self.api_tokens.read(token).await? else {
            return Ok(None);
        };
        let caller = self
            .callers
            .of(TenantId(token.tenant), AccountId(token.account))
            .await?;
        Ok(caller.map(|caller| Known {
            caller: Caller {
                granted: Some(token.grants.0),
                ..caller
            },
            session: None,
        }))
    }

    /// With the password that it is opened with. Whoever has chosen one since keeps it: a request that comes again
    /// changes nothing.
    pub async fn first_login(
        &self,
        tenant: TenantId,
        account: AccountId,
        email: &str,
        password: &str,
    ) -> Result<(), LoginError> {
        let known = self.logins.find(email).await?;
        if known.is_some_and(|known| (known.tenant, known.account) == (tenant, account)) {
            return Ok(());
        }
        self.set_login(tenant, account, email, password).await
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
        self.put_login(tenant, account, email, hash).await
    }

    async fn put_login(
        &self,
        tenant: TenantId,
        account: AccountId,
        email: &str,
        password_hash: String,
    ) -> Result<(), LoginError> {
        let login = Login {
            tenant,
            account,
            password_hash,
        };
        if let Some(known) = self.logins.find(email).await?
            && (known.tenant, known.account) != (tenant, account)
            && self.callers.of(known.tenant, known.account).await?.is_none()
        {
            self.logins.remove(known.tenant, known.account).await?;
        }
        self.logins.put(email, login).await
    }

    /// By somebody else, who is still there.
    async fn is_taken(
        &self,
        tenant: TenantId,
        account: AccountId,
        email: &str,
    ) -> Result<bool, JournalError> {
        let known = self.logins.find(email).await?;
        let Some(other) = known.filter(|known| (known.tenant, known.account) != (tenant, account)) else {
            return Ok(false);
        };
        Ok(self.callers.of(other.tenant, other.account).await?.is_some())
    }

    /// Whoever forgot it may have lost it: every session ends.
    pub async fn reset_password(&self, email: &str, password: &str) -> Result<(), LoginError> {
        let known = self.logins.find(email).await?.ok_or(LoginError::Unknown)?;
        self.set_login(known.tenant, known.account, email, password)
            .await?;
        self.forget_failures(email).await?;
        let why = Ending::PasswordChanged;
        Ok(self
            .sessions
            .end_all(known.tenant, known.account, None, why)
            .await?)
    }

    /// Of whoever lost a device: all that it was signed in with, and its second factor.
    pub async fn end_access(&self, tenant: TenantId, account: AccountId) -> Result<(), JournalError> {
        self.sessions
            .end_all(tenant, account, None, Ending::Ended)
            .await?;
        self.api_tokens.end_all(tenant, account).await?;
        self.second_factors.stop(tenant, account).await
    }

    /// Whoever showed in another way who they are does not wait for what others tried.
    async fn forget_failures(&self, email: &str) -> Result<(), JournalError> {
        self.throttle.forget(&Counted::Password(email.to_owned())).await
    }

    pub async fn has_login(&self, email: &str) -> Result<bool, JournalError> {
        Ok(self.logins.find(email).await?.is_some())
    }

    /// What a closed account leaves: its address is free, and where it signed in from is forgotten.
    pub async fn close(&self, tenant: TenantId, account: AccountId) -> Result<(), JournalError> {
        self.sessions
            .end_all(tenant, account, None, Ending::AccountClosed)
            .await?;
        self.second_factors.stop(tenant, account).await?;
        self.logins.remove(tenant, account).await
    }
}
