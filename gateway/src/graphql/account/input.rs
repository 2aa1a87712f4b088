//! What is typed about an account.

use crate::graphql::words::{Language, Level, Role};
use async_graphql::InputObject;
use uuid::Uuid;

/// What `accountOpen` takes.
#[derive(InputObject)]
pub struct AccountOpenInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The person's name.
    pub name: String,
    /// The mail address that the person signs in with.
    pub email: String,
    /// What the account is for.
    pub role: Role,
    /// The company of a client's or a partner's account; nobody else has one.
    pub client: Option<Uuid>,
    /// FRENCH when it is not said.
    pub language: Option<Language>,
    /// What the person signs in with at first, at least 10 characters. Better is an invitation: then nobody else ever
    /// knows it.
    #[graphql(secret)]
    pub password: Option<String>,
    /// Whether a letter with a link to choose a password is sent; not unless it is said.
    pub invite: Option<bool>,
}

/// What `accountChangeRole` takes.
#[derive(InputObject)]
pub struct AccountChangeRoleInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the account.
    pub account: Uuid,
    /// What the account is for.
    pub role: Role,
}

/// What `accountChangeLevel` takes.
#[derive(InputObject)]
pub struct AccountChangeLevelInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the account.
    pub account: Uuid,
    /// How experienced the person is.
    pub level: Level,
}

/// For what needs nothing but the account.
#[derive(InputObject)]
pub struct AccountChangeProfileInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the account: one's own, or any for an administrator.
    pub account: Uuid,
    /// The person's name.
    pub name: String,
    /// What the person reads.
    pub language: Language,
}

/// What `accountInvite` takes.
#[derive(InputObject)]
pub struct AccountInviteInput {
    /// The id of the account.
    pub account: Uuid,
}

/// For what needs nothing but the account.
#[derive(InputObject)]
pub struct AccountInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the account.
    pub account: Uuid,
}
