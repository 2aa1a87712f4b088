//! Choosing a password by a link: an invitation, or a password that was forgotten (ID2).

use super::{
    Ending, Identity, LoginError, SignInError,
    links::{Kind, Link, Links},
    logins::Logins,
    passwords,
    people::{self, Person},
    throttle::Counted,
};
use crate::{
    http::peer::Peer,
    mail::{Letter, Outbox},
};
use commands::runtime::mint;
use journal::JournalError;
use kernel::{AccountId, TenantId};
use thiserror::Error;

#[derive(Debug, Error)]
pub enum ChooseError {
    #[error("this link is over")]
    LinkOver,
    #[error(transparent)]
    Login(#[from] LoginError),
}

impl From<JournalError> for ChooseError {
    fn from(error: JournalError) -> ChooseError {
        ChooseError::Login(LoginError::Unavailable(error))
    }
}

impl Identity {
    /// Sends the person a link; sending another makes the first worth nothing.
    pub async fn invite(&self, tenant: TenantId, account: AccountId) -> Result<(), JournalError> {
        let link = self.links.make(tenant, account, Kind::Invitation).await?;
        self.outbox
            .ask(mint(), tenant, account, Letter::Invitation { link })
            .await
    }

    /// The answer is the same whoever it is, and is not waited for: how long it takes to find somebody tells nothing.
    pub async fn forgot(&self, email: &str, peer: &Peer) -> Result<(), SignInError> {
        self.attempt(&Counted::place(peer)).await?;
        self.attempt(&Counted::Mail(email.to_owned())).await?;
        let (logins, links, outbox) = (self.logins.clone(), self.links.clone(), self.outbox.clone());
        let email = email.to_owned();
        tokio::spawn(async move {
            if let Err(error) = send_link(&logins, &links, &outbox, &email).await {
                tracing::warn!(%error, "a link for a forgotten password was not sent");
            }
        });
        Ok(())
    }

    /// Whose link it is, for the page that it opens.
    pub async fn link(&self, text: &str) -> Result<Option<(Link, Person)>, JournalError> {
        let Some(link) = self.links.read(text).await? else {
            return Ok(None);
        };
        let person = people::person(&self.runtime, link.tenant, link.account).await?;
        Ok(person.map(|person| (link, person)))
    }

    /// Whose it was. Whoever forgot a password may have lost it: every session ends. The link is used up by a password
    /// that is taken.
    pub async fn choose_password(
        &self,
        text: &str,
        password: &str,
    ) -> Result<(TenantId, AccountId), ChooseError> {
        let (link, person) = self.link(text).await?.ok_or(ChooseError::LinkOver)?;
        let hash = passwords::hash(password).await?;
        let email = person.email.unwrap_or_default();
        // The link is kept for when the address is free.
        if self.is_taken(link.tenant, link.account, &email).await? {
            return Err(ChooseError::Login(LoginError::Taken));
        }
        if !self.links.take(&link).await? {
            return Err(ChooseError::LinkOver);
        }
        self.put_login(link.tenant, link.account, &email, hash).await?;
        self.forget_failures(&email).await?;
        let why = Ending::PasswordChanged;
        self.sessions
            .end_all(link.tenant, link.account, None, why)
            .await?;
        Ok((link.tenant, link.account))
    }
}

async fn send_link(logins: &Logins, links: &Links, outbox: &Outbox, email: &str) -> Result<(), JournalError> {
    let Some(login) = logins.find(email).await? else {
        return Ok(());
    };
    let link = links
        .make(login.tenant, login.account, Kind::ForgottenPassword)
        .await?;
    let letter = Letter::ForgottenPassword { link };
    outbox.ask(mint(), login.tenant, login.account, letter).await
}
