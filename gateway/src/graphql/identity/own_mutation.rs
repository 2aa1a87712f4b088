//! How one signs in oneself: the password, and the second factor. Each asks for the password again, so that a screen
//! left open changes nothing of it.

use super::{
    acts,
    input::{PasswordChangeInput, SecondFactorBeginInput, SecondFactorConfirmInput, SecondFactorStopInput},
    mutation::told,
    types::{IdentityPayload, SecondFactorBeginPayload, SecondFactorConfirmPayload},
};
use crate::{
    graphql::{
        context::{Ask, Asking},
        errors::{self, Sentence, UserError},
        tenant::Tenant,
    },
    identity::{Ending, LoginError},
};
use async_graphql::{Context, Object, Result};
use domain::account::{Account, AccountState};

#[derive(Default)]
pub struct OwnIdentityMutation;

#[Object]
impl OwnIdentityMutation {
    /// Sign in with another password from now on; every other session ends.
    async fn password_change(
        &self,
        ctx: &Context<'_>,
        input: PasswordChangeInput,
    ) -> Result<IdentityPayload> {
        let asking = ctx.asking()?;
        let (caller, account) = asking.person()?;
        let email = match proven(asking, &input.current).await? {
            Ok(email) => email,
            Err(error) => {
                return Ok(IdentityPayload {
                    user_errors: vec![error],
                });
            }
        };
        let identity = &asking.app.identity;
        let set = identity
            .set_login(caller.tenant, account, &email, &input.password)
            .await;
        let user_errors = match set {
            Ok(()) => vec![],
            Err(LoginError::TooShort(_)) => vec![asking.told(&Sentence::NewPasswordTooShort)],
            Err(LoginError::Taken | LoginError::Unknown) => vec![asking.told(&Sentence::NotFound)],
            Err(LoginError::Unavailable(error)) => return Err(errors::edge(asking.language, &error)),
        };
        if user_errors.is_empty() {
            let why = Ending::PasswordChanged;
            let ended = identity
                .sessions
                .end_all(caller.tenant, account, asking.session(), why)
                .await;
            ended.map_err(asking.edge())?;
            acts::done(asking, "identity.change_password", vec![account.0]).await?;
        }
        Ok(IdentityPayload { user_errors })
    }

    /// Give a telephone what it computes codes from; it is asked for once secondFactorConfirm has seen a code.
    async fn second_factor_begin(
        &self,
        ctx: &Context<'_>,
        input: SecondFactorBeginInput,
    ) -> Result<SecondFactorBeginPayload> {
        let asking = ctx.asking()?;
        let (caller, account) = asking.person()?;
        let refused = |error| SecondFactorBeginPayload {
            user_errors: vec![error],
            ..SecondFactorBeginPayload::default()
        };
        let email = match proven(asking, &input.password).await? {
            Ok(email) => email,
            Err(error) => return Ok(refused(error)),
        };
        let agency = Tenant::of_caller(asking).await?.map(|tenant| tenant.name);
        let issuer = agency.unwrap_or_else(|| "Régie".to_owned());
        let factors = &asking.app.identity.second_factors;
        let begun = factors.begin(caller.tenant, account, &issuer, &email).await;
        Ok(match begun.map_err(asking.edge())? {
            Some(enrolment) => SecondFactorBeginPayload {
                uri: Some(enrolment.uri),
                secret: Some(enrolment.secret),
                user_errors: vec![],
            },
            None => refused(asking.told(&Sentence::SecondFactorOnAlready)),
        })
    }

    /// Ask for codes from now on: a first one proves that the telephone has it.
    async fn second_factor_confirm(
        &self,
        ctx: &Context<'_>,
        input: SecondFactorConfirmInput,
    ) -> Result<SecondFactorConfirmPayload> {
        let asking = ctx.asking()?;
        let (caller, account) = asking.person()?;
        let identity = &asking.app.identity;
        let refused = |error| SecondFactorConfirmPayload {
            user_errors: vec![error],
            ..SecondFactorConfirmPayload::default()
        };
        Ok(
            match identity
                .confirm_second_factor(caller.tenant, account, &input.code)
                .await
            {
                Ok(recovery_codes) => {
                    acts::done(asking, "identity.set_second_factor", vec![account.0]).await?;
                    SecondFactorConfirmPayload {
                        recovery_codes,
                        user_errors: vec![],
                    }
                }
                Err(error) => refused(told(asking, error)?),
            },
        )
    }

    /// Ask for no codes any more.
    async fn second_factor_stop(
        &self,
        ctx: &Context<'_>,
        input: SecondFactorStopInput,
    ) -> Result<IdentityPayload> {
        let asking = ctx.asking()?;
        let (caller, account) = asking.person()?;
        if let Err(error) = proven(asking, &input.password).await? {
            return Ok(IdentityPayload {
                user_errors: vec![error],
            });
        }
        let stopped = asking
            .app
            .identity
            .second_factors
            .stop(caller.tenant, account)
            .await;
        stopped.map_err(asking.edge())?;
        acts::done(asking, "identity.stop_second_factor", vec![account.0]).await?;
        Ok(IdentityPayload::default())
    }
}

/// The address that the person signs in with, once they gave their password again.
async fn proven(asking: &Asking, password: &str) -> Result<Result<String, UserError>> {
    let (caller, account) = asking.person()?;
    let known = asking.runtime().load::<Account>(caller.tenant, account.0).await;
    let AccountState::Open(holder) = known.map_err(asking.edge())?.state else {
        return Err(errors::not_signed_in(asking.language));
    };
    let email = holder.opened.email.text().unwrap_or_default().to_owned();
    match asking.app.identity.is_password_of(&email, password).await {
        Ok(true) => Ok(Ok(email)),
        Ok(false) => {
            acts::refused(asking, "identity.prove_password", &Sentence::OwnPasswordWrong).await?;
            Ok(Err(asking.told(&Sentence::OwnPasswordWrong)))
        }
        Err(error) => Ok(Err(told(asking, error)?)),
    }
}
