//! What is typed to sign in, and about how one signs in.

use async_graphql::InputObject;
use uuid::Uuid;

/// What `signIn` takes.
#[derive(InputObject)]
pub struct SignInInput {
    /// The mail address that the person signs in with.
    pub email: String,
    /// What the person signs in with.
    #[graphql(secret)]
    pub password: String,
}

/// What `signInConfirm` takes.
#[derive(InputObject)]
pub struct SignInConfirmInput {
    /// What signIn answered.
    #[graphql(secret)]
    pub challenge: String,
    /// The six digits that the telephone shows, or one of the recovery codes.
    #[graphql(secret)]
    pub code: String,
}

/// What `sessionEnd` takes.
#[derive(InputObject)]
pub struct SessionEndInput {
    /// The id of one of one's own sessions.
    pub session: Uuid,
}

/// What `passwordChange` takes.
#[derive(InputObject)]
pub struct PasswordChangeInput {
    /// The password until now.
    #[graphql(secret)]
    pub current: String,
    /// The password from now on, at least 10 characters.
    #[graphql(secret)]
    pub password: String,
}

/// What `secondFactorBegin` takes.
#[derive(InputObject)]
pub struct SecondFactorBeginInput {
    /// One's own, so that nobody else at this screen does it.
    #[graphql(secret)]
    pub password: String,
}

/// What `secondFactorConfirm` takes.
#[derive(InputObject)]
pub struct SecondFactorConfirmInput {
    /// The six digits that the telephone shows.
    #[graphql(secret)]
    pub code: String,
}

/// What `secondFactorStop` takes.
#[derive(InputObject)]
pub struct SecondFactorStopInput {
    /// One's own, so that nobody else at this screen does it.
    #[graphql(secret)]
    pub password: String,
}

/// What `passwordForget` takes.
#[derive(InputObject)]
pub struct PasswordForgetInput {
    /// The mail address that the person signs in with.
    pub email: String,
}

/// What `passwordChoose` takes.
#[derive(InputObject)]
pub struct PasswordChooseInput {
    /// What follows # in the address of the link.
    #[graphql(secret)]
    pub link: String,
    /// The password from now on, at least 10 characters.
    #[graphql(secret)]
    pub password: String,
}
