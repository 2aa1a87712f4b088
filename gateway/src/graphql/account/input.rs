//! What is typed about an account.

use crate::graphql::{
    errors::Sentence,
    outcome::command,
    scalars::{Day, MoneyInput},
    words::{Language, Level, Role},
};
use async_graphql::InputObject;
use commands::account::SetCost;
use kernel::AccountId;
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

/// What `accountSetCost` takes.
#[derive(InputObject)]
pub struct AccountSetCostInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the account.
    pub account: Uuid,
    /// The first day of work that it holds for.
    pub from: Day,
    /// What an hour of this person costs the agency itself.
    pub hourly: MoneyInput,
}

impl TryFrom<AccountSetCostInput> for SetCost {
    type Error = Sentence;

    fn try_from(input: AccountSetCostInput) -> Result<SetCost, Sentence> {
        Ok(SetCost {
            command: command(input.command_id),
            account: AccountId(input.account),
            from: input.from.0,
            hourly: (&input.hourly).try_into()?,
        })
    }
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

/// What `accountEndAccess` takes.
#[derive(InputObject)]
pub struct AccountEndAccessInput {
    /// The id of the account.
    pub account: Uuid,
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
