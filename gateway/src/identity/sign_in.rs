//! Signing in: a password, then a code where the account has a second factor; and staying signed in.
//!
//! The same work is done whoever it is: an attempt is counted before anything is looked up, and an unknown address
//! costs one password too.

use super::{
    AccessToken, Identity, Login,
    passwords::{self, Crowded},
    refused::RefusedSignIn,
    sessions::Renewal,
    throttle::{Counted, Wait},
    tokens::Bearer,
};
use crate::http::peer::Peer;
use commands::{Caller, Runtime};
use journal::JournalError;
use kernel::{AccountId, TenantId};
use thiserror::Error;

/// What a right password opens.
pub enum SignedIn {
    Whole(Opened),
    /// A code is asked for: this proves the password meanwhile.
    Half(String),
}

/// A session, and what keeps it.
pub struct Opened {
    pub caller: Caller,
    pub access: AccessToken,
    pub renewal: Renewal,
}

/// Why somebody is not let in. The sentence is chosen where the language is known.
#[derive(Debug, Error)]
pub enum SignInError {
    /// Unknown address, wrong password or closed account: the answer is the same.
    #[error("the address or the password is wrong")]
    Wrong,
    #[error("the code is wrong, or was used before")]
    WrongCode,
    #[error("the password was given too long ago")]
    TooLate,
    #[error("too many attempts: {} s to wait", .0.0)]
    TooMany(Wait),
    #[error("too many people sign in at this moment")]
    Crowded,
    #[error(transparent)]
    Unavailable(#[from] JournalError),
}

impl From<Crowded> for SignInError {
    fn from(_: Crowded) -> SignInError {
        SignInError::Crowded
    }
}

impl Identity {
    /// The runtime knows where it comes from.
    pub async fn sign_in(
        &self,
        runtime: &Runtime,
        (email, password): (&str, &str),
        peer: &Peer,
    ) -> Result<SignedIn, SignInError> {
        let address = Counted::Password(email.to_owned());
        let place = Counted::place(peer);
        self.attempt(&place).await?;
        self.attempt(&address).await?;
        let login = self.logins.find(email).await?;
        let known = login.as_ref().map(|login| login.password_hash.clone());
        let right = passwords::verify(password.to_owned(), known).await?;
        let known = login.as_ref().map(|login| (login.tenant, login.account));
        let Some(Login { tenant, account, .. }) = login.filter(|_| right) else {
            if let Some(known) = known {
                self.refused_sign_in(runtime, known, address, RefusedSignIn::WrongPassword);
            }
            return Err(SignInError::Wrong);
        };
        let caller = self
            .callers
            .of(tenant, account)
            .await?
            .ok_or(SignInError::Wrong)?;
        self.throttle.forget(&address).await?;
        self.throttle.give_back(&place).await?;
        if self.second_factors.standing(tenant, account).await?.on {
            let now = self.runtime.journal.clock.now();
            return Ok(SignedIn::Half(self.key.challenge(tenant, account, now)));
        }
        Ok(SignedIn::Whole(self.open(caller, tenant, account, peer).await?))
    }

    /// The second half: a code of the telephone, or one of the paper.
    pub async fn confirm_sign_in(
        &self,
        runtime: &Runtime,
        (challenge, code): (&str, &str),
        peer: &Peer,
    ) -> Result<Opened, SignInError> {
        let now = self.runtime.journal.clock.now();
        let (tenant, account) = self
            .key
            .read_challenge(challenge, now)
            .ok_or(SignInError::TooLate)?;
        let counted = Counted::Code(tenant, account);
        let place = Counted::place(peer);
        self.attempt(&place).await?;
        self.attempt(&counted).await?;
        if !self.second_factors.takes(tenant, account, code).await? {
            self.refused_sign_in(runtime, (tenant, account), counted, RefusedSignIn::WrongCode);
            return Err(SignInError::WrongCode);
        }
        self.throttle.forget(&counted).await?;
        self.throttle.give_back(&place).await?;
        let caller = self
            .callers
            .of(tenant, account)
            .await?
            .ok_or(SignInError::Wrong)?;
        Ok(self.open(caller, tenant, account, peer).await?)
    }

    /// The codes on paper, once a first code proves that the telephone has the secret.
    pub async fn confirm_second_factor(
        &self,
        tenant: TenantId,
        account: AccountId,
        code: &str,
    ) -> Result<Vec<String>, SignInError> {
        let counted = Counted::Code(tenant, account);
        self.attempt(&counted).await?;
        let codes = self.second_factors.confirm(tenant, account, code).await?;
        let codes = codes.ok_or(SignInError::WrongCode)?;
        self.throttle.forget(&counted).await?;
        Ok(codes)
    }

    /// Another quarter of an hour; `None` when one has to sign in again.
    pub async fn renew(&self, token: &str, peer: &Peer) -> Result<Option<Opened>, JournalError> {
        let Some(renewal) = self.sessions.renew(token, peer).await? else {
            return Ok(None);
        };
        let caller = self.callers.of(renewal.tenant, renewal.account).await?;
        Ok(caller.map(|caller| self.opened(caller, renewal)))
    }

    /// Whether a password is that of an account that is signed in already.
    pub async fn is_password_of(&self, email: &str, password: &str) -> Result<bool, SignInError> {
        let counted = Counted::Password(email.to_owned());
        self.attempt(&counted).await?;
        let known = self.logins.find(email).await?.map(|login| login.password_hash);
        let right = passwords::verify(password.to_owned(), known).await?;
        if right {
            self.throttle.forget(&counted).await?;
        }
        Ok(right)
    }

    async fn open(
        &self,
        caller: Caller,
        tenant: TenantId,
        account: AccountId,
        peer: &Peer,
    ) -> Result<Opened, JournalError> {
        let renewal = self.sessions.open(tenant, account, peer).await?;
        Ok(self.opened(caller, renewal))
    }

    fn opened(&self, caller: Caller, renewal: Renewal) -> Opened {
        let bearer = Bearer {
            tenant: renewal.tenant,
            account: renewal.account,
            session: renewal.session,
        };
        let access = self.key.issue(bearer, self.runtime.journal.clock.now());
        Opened {
            caller,
            access,
            renewal,
        }
    }

    pub(super) async fn attempt(&self, counted: &Counted) -> Result<(), SignInError> {
        self.throttle
            .attempt(counted)
            .await?
            .map_err(SignInError::TooMany)
    }
}
