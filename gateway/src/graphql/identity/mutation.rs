//! Signing in, staying signed in, signing out.

use super::{
    acts,
    input::{SessionEndInput, SignInConfirmInput, SignInInput},
    types::{IdentityPayload, SignInPayload},
};
use crate::{
    graphql::{
        context::{Ask, Asking},
        errors::{Sentence, UserError},
    },
    http::cookie,
    identity::{Ending, Known, Opened, SignInError, SignedIn},
};
use async_graphql::{Context, Object, Result};
use axum::http::header::SET_COOKIE;
use kernel::{AccountId, TenantId};

#[derive(Default)]
pub struct IdentityMutation;

#[Object]
impl IdentityMutation {
    /// Begin a session.
    async fn sign_in(&self, ctx: &Context<'_>, input: SignInInput) -> Result<SignInPayload> {
        let asking = ctx.asking()?;
        let identity = &asking.app.identity;
        match identity
            .sign_in(asking.runtime(), (&input.email, &input.password), &asking.peer)
            .await
        {
            Ok(SignedIn::Whole(opened)) => {
                acts::done_by(asking, whose(&opened), "identity.sign_in").await?;
                Ok(let_in(ctx, asking, &opened))
            }
            Ok(SignedIn::Half(challenge)) => Ok(SignInPayload::half(challenge)),
            Err(error) => Ok(SignInPayload::told(told(asking, error)?)),
        }
    }

    /// Begin a session with the code that signIn asked for.
    async fn sign_in_confirm(&self, ctx: &Context<'_>, input: SignInConfirmInput) -> Result<SignInPayload> {
        let asking = ctx.asking()?;
        let identity = &asking.app.identity;
        match identity
            .confirm_sign_in(asking.runtime(), (&input.challenge, &input.code), &asking.peer)
            .await
        {
            Ok(opened) => {
                acts::done_by(asking, whose(&opened), "identity.sign_in").await?;
                Ok(let_in(ctx, asking, &opened))
            }
            Err(error) => Ok(SignInPayload::told(told(asking, error)?)),
        }
    }

    /// Another access token, for the session of the cookie.
    async fn session_renew(&self, ctx: &Context<'_>) -> Result<SignInPayload> {
        let asking = ctx.asking()?;
        let renewed = match &asking.renewal {
            Some(token) => asking.app.identity.renew(token, &asking.peer).await,
            None => Ok(None),
        };
        Ok(match renewed.map_err(asking.edge())? {
            Some(opened) => let_in(ctx, asking, &opened),
            None => {
                ctx.append_http_header(SET_COOKIE, cookie::clear(&asking.facing));
                SignInPayload::told(UserError::of(&Sentence::SessionOver, asking.language))
            }
        })
    }

    /// End the session that asks. Whoever has none is signed out already.
    async fn sign_out(&self, ctx: &Context<'_>) -> Result<IdentityPayload> {
        let asking = ctx.asking()?;
        ctx.append_http_header(SET_COOKIE, cookie::clear(&asking.facing));
        if let (Some(caller), Some(session)) = (asking.somebody(), asking.session())
            && let Some(account) = caller.account()
        {
            let sessions = &asking.app.identity.sessions;
            let ended = sessions
                .end(caller.tenant, account, session, Ending::SignedOut)
                .await;
            if ended.map_err(asking.edge())? {
                acts::done(asking, "identity.sign_out", vec![account.0]).await?;
            }
        }
        Ok(IdentityPayload::default())
    }

    /// End one of one's own sessions: a telephone that was lost, a screen left open elsewhere.
    async fn session_end(&self, ctx: &Context<'_>, input: SessionEndInput) -> Result<IdentityPayload> {
        let asking = ctx.asking()?;
        let (caller, account) = asking.person()?;
        let sessions = &asking.app.identity.sessions;
        let ended = sessions
            .end(caller.tenant, account, input.session, Ending::Ended)
            .await;
        let missing = || UserError::of(&Sentence::SessionNotFound, asking.language);
        Ok(IdentityPayload {
            user_errors: match ended.map_err(asking.edge())? {
                true => {
                    acts::done(asking, "identity.end_session", vec![input.session]).await?;
                    vec![]
                }
                false => vec![missing()],
            },
        })
    }
}

fn whose(opened: &Opened) -> (TenantId, AccountId) {
    (opened.renewal.tenant, opened.renewal.account)
}

fn let_in(ctx: &Context<'_>, asking: &Asking, opened: &Opened) -> SignInPayload {
    let now = asking.app.journal().clock.now();
    let lasts = opened.renewal.ends_at.duration_since(now).as_secs();
    let cookie = cookie::set(&asking.facing, &opened.renewal.token, lasts);
    ctx.append_http_header(SET_COOKIE, cookie);
    asking.came_in.note(Known {
        caller: opened.caller.clone(),
        session: Some(opened.renewal.session),
    });
    SignInPayload::opened(opened)
}

pub fn told(asking: &Asking, error: SignInError) -> Result<UserError> {
    let sentence = match error {
        SignInError::Wrong => Sentence::WrongPassword,
        SignInError::WrongCode => Sentence::WrongCode,
        SignInError::TooLate => Sentence::PasswordTooLongAgo,
        SignInError::TooMany(wait) => Sentence::TooManyAttempts { seconds: wait.0 },
        SignInError::Crowded => Sentence::Busy,
        SignInError::Unavailable(error) => return Err(asking.edge()(error)),
    };
    Ok(UserError::of(&sentence, asking.language))
}
