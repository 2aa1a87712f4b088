//! Choosing a password by the link of a letter: an invitation, or a password that was forgotten.

use super::{
    acts,
    input::{PasswordChooseInput, PasswordForgetInput},
    mutation::told,
    types::IdentityPayload,
};
use crate::{
    graphql::{
        context::Ask,
        errors::{self, Sentence},
        words::Language,
    },
    identity::{ChooseError, LoginError, people},
};
use async_graphql::{Context, Object, Result, SimpleObject};

#[derive(Default)]
pub struct WelcomeQuery;

#[derive(Default)]
pub struct WelcomeMutation;

/// Whose password a link chooses.
#[derive(SimpleObject)]
pub struct PasswordLink {
    /// Whose password it is.
    name: Option<String>,
    /// The mail address that the person signs in with.
    email: Option<String>,
    /// The agency they come to.
    agency: String,
    /// What the person reads.
    language: Language,
}

#[Object]
impl WelcomeQuery {
    /// Whose link it is; none when it was used, is over, or a newer one was sent.
    async fn password_link(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What follows # in the address.", secret)] link: String,
    ) -> Result<Option<PasswordLink>> {
        let asking = ctx.asking()?;
        let found = asking.app.identity.link(&link).await.map_err(asking.edge())?;
        let Some((link, person)) = found else {
            return Ok(None);
        };
        let agency = people::agency(asking.runtime(), link.tenant).await;
        Ok(Some(PasswordLink {
            name: person.name,
            email: person.email,
            agency: agency
                .map_err(asking.edge())?
                .map(|agency| agency.name)
                .unwrap_or_default(),
            language: person.language.into(),
        }))
    }
}

#[Object]
impl WelcomeMutation {
    /// Send whoever signs in with this address a link to choose another password. The answer is the same where nobody
    /// does.
    async fn password_forget(
        &self,
        ctx: &Context<'_>,
        input: PasswordForgetInput,
    ) -> Result<IdentityPayload> {
        let asking = ctx.asking()?;
        match asking.app.identity.forgot(&input.email, &asking.peer).await {
            Ok(()) => Ok(IdentityPayload::default()),
            Err(error) => Ok(IdentityPayload {
                user_errors: vec![told(asking, error)?],
            }),
        }
    }

    /// Sign in with this password from now on. The link is used up; every session of the account ends.
    async fn password_choose(
        &self,
        ctx: &Context<'_>,
        input: PasswordChooseInput,
    ) -> Result<IdentityPayload> {
        let asking = ctx.asking()?;
        let chosen = asking
            .app
            .identity
            .choose_password(&input.link, &input.password)
            .await;
        let sentence = match chosen {
            Ok(whose) => {
                acts::done_by(asking, whose, "identity.choose_password").await?;
                return Ok(IdentityPayload::default());
            }
            Err(ChooseError::LinkOver) => Sentence::LinkOver,
            Err(ChooseError::Login(LoginError::TooShort(_))) => Sentence::NewPasswordTooShort,
            Err(ChooseError::Login(LoginError::Taken)) => Sentence::AddressInUse,
            Err(ChooseError::Login(LoginError::Unknown)) => Sentence::LinkOver,
            Err(ChooseError::Login(LoginError::Unavailable(error))) => {
                return Err(errors::edge(asking.language, &error));
            }
        };
        Ok(IdentityPayload {
            user_errors: vec![asking.told(&sentence)],
        })
    }
}
