//! What is typed about an account.

use crate::graphql::words::{Language, Level, Role};
use async_graphql::InputObject;
use uuid::Uuid;

#[derive(InputObject)]
pub struct AccountOpenInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    pub name: String,
    pub email: String,
    pub role: Role,
    /// The company of a client's account; nobody else has one.
    pub client: Option<Uuid>,
    /// FRENCH when it is not said.
    pub language: Option<Language>,
    /// What the person signs in with at first, at least 10 characters; without it nobody signs in until the
    /// operator gives one.
    pub password: Option<String>,
}

#[derive(InputObject)]
pub struct AccountChangeRoleInput {
    pub command_id: Option<Uuid>,
    pub account: Uuid,
    pub role: Role,
}

#[derive(InputObject)]
pub struct AccountChangeLevelInput {
    pub command_id: Option<Uuid>,
    pub account: Uuid,
    pub level: Level,
}

#[derive(InputObject)]
pub struct AccountInput {
    pub command_id: Option<Uuid>,
    pub account: Uuid,
}
