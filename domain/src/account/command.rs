//! What may be asked of an account.

use crate::commands;
use kernel::{AccountId, ClientId, Day, Language, Level, Money, Personal, Role};
use serde::Serialize;

commands! {
    AccountCommand {
        OpenAccount,
        ChangeRole,
        ChangeLevel,
        SetCost,
        ChangeProfile,
        CloseAccount,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OpenAccount {
    pub account: AccountId,
    pub name: Personal,
    pub email: Personal,
    pub role: Role,
    pub client: Option<ClientId>,
    pub language: Language,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeRole {
    pub role: Role,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeLevel {
    pub level: Level,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SetCost {
    pub from: Day,
    pub hourly: Money,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeProfile {
    pub name: Personal,
    pub language: Language,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CloseAccount;
