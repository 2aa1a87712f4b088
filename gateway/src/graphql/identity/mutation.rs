//! Signing in.

use crate::{
    graphql::{
        context::Ask,
        errors::{Sentence, UserError},
        scalars::DateTime,
        words::Role,
    },
    identity::SignInError,
};
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use uuid::Uuid;

#[derive(Default)]
pub struct IdentityMutation;

#[derive(InputObject)]
pub struct SignInInput {
    /// The mail address that the person signs in with.
    pub email: String,
    #[graphql(secret)]
    pub password: String,
}

#[derive(SimpleObject, Default)]
pub struct SignInPayload {
    /// To be sent as `Authorization: Bearer …` with every request.
    access_token: Option<String>,
    /// Until when the token is good.
    expires_at: Option<DateTime>,
    /// Whose account it is.
    account: Option<Uuid>,
    /// What the account may do follows from it.
    role: Option<Role>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[Object]
impl IdentityMutation {
    /// Begin a session of a quarter of an hour.
    async fn sign_in(&self, ctx: &Context<'_>, input: SignInInput) -> Result<SignInPayload> {
        let asking = ctx.asking()?;
        match asking.app.identity.sign_in(&input.email, &input.password).await {
            Ok((caller, token)) => Ok(SignInPayload {
                access_token: Some(token.text),
                expires_at: Some(DateTime(token.expires_at)),
                account: caller.account().map(|account| account.0),
                role: Some(caller.role.into()),
                user_errors: vec![],
            }),
            Err(SignInError::Wrong) => {
                let told = UserError::of(&Sentence::WrongPassword, asking.language);
                Ok(SignInPayload {
                    user_errors: vec![told],
                    ..SignInPayload::default()
                })
            }
            Err(SignInError::Unavailable(error)) => Err(asking.edge()(error)),
        }
    }
}
