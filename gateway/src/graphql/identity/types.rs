//! Sessions and second factors, as their person sees them.

use crate::{
    graphql::{errors::UserError, scalars::DateTime, words::Role},
    identity::{self, Opened},
};
use async_graphql::{Object, SimpleObject};
use uuid::Uuid;

/// What `signIn` answers.
#[derive(SimpleObject, Default)]
pub struct SignInPayload {
    /// To be sent as `Authorization: Bearer …` with every request. What renews it is in a cookie that scripts do not
    /// reach.
    access_token: Option<String>,
    /// Until when the token is good; sessionRenew gives the next one.
    expires_at: Option<DateTime>,
    /// Whose account it is.
    account: Option<Uuid>,
    /// What the account may do follows from it.
    role: Option<Role>,
    /// The password was right and a code is asked for: to be sent with it to signInConfirm, within five minutes.
    challenge: Option<String>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

impl SignInPayload {
    pub fn opened(opened: &Opened) -> SignInPayload {
        SignInPayload {
            access_token: Some(opened.access.text.clone()),
            expires_at: Some(DateTime(opened.access.expires_at)),
            account: opened.caller.account().map(|account| account.0),
            role: Some(opened.caller.role.into()),
            ..SignInPayload::default()
        }
    }

    pub fn half(challenge: String) -> SignInPayload {
        SignInPayload {
            challenge: Some(challenge),
            ..SignInPayload::default()
        }
    }

    pub fn told(error: UserError) -> SignInPayload {
        SignInPayload {
            user_errors: vec![error],
            ..SignInPayload::default()
        }
    }
}

/// What a mutation of how one signs in answers.
#[derive(SimpleObject, Default)]
pub struct IdentityPayload {
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    pub user_errors: Vec<UserError>,
}

/// What `secondFactorBegin` answers.
#[derive(SimpleObject, Default)]
pub struct SecondFactorBeginPayload {
    /// What the telephone takes up as a picture: otpauth://totp/…
    pub uri: Option<String>,
    /// The same, to type by hand.
    pub secret: Option<String>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    pub user_errors: Vec<UserError>,
}

/// What `secondFactorConfirm` answers.
#[derive(SimpleObject, Default)]
pub struct SecondFactorConfirmPayload {
    /// To be kept on paper: each lets in once without the telephone. They are shown this once.
    pub recovery_codes: Vec<String>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    pub user_errors: Vec<UserError>,
}

/// From signing in to signing out, on one device.
pub struct Session {
    pub session: identity::Session,
    pub current: bool,
}

/// A person who signed in somewhere, until they sign out.
#[Object]
impl Session {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.session.id
    }

    /// Whether it is the one that asks.
    async fn current(&self) -> bool {
        self.current
    }

    /// Where it was renewed from last.
    async fn address(&self) -> &str {
        &self.session.address
    }

    /// As the browser or the program names itself.
    async fn program(&self) -> &str {
        &self.session.program
    }

    /// When the person signed in.
    async fn opened_at(&self) -> DateTime {
        DateTime(self.session.opened_at)
    }

    /// When it was last used for another token.
    async fn renewed_at(&self) -> DateTime {
        DateTime(self.session.renewed_at)
    }

    /// When it ends unless it is renewed before.
    async fn ends_at(&self) -> DateTime {
        DateTime(self.session.ends_at)
    }
}

/// Codes that a telephone computes, asked for beside the password.
#[derive(SimpleObject)]
pub struct SecondFactor {
    /// Whether signing in asks for a code.
    on: bool,
    /// How many of the codes on paper were not used.
    recovery_codes_left: i32,
}

impl From<identity::Standing> for SecondFactor {
    fn from(standing: identity::Standing) -> SecondFactor {
        SecondFactor {
            on: standing.on,
            recovery_codes_left: i32::try_from(standing.recovery_codes_left).unwrap_or(i32::MAX),
        }
    }
}
