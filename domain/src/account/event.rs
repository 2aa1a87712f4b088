//! What became of an account. How its person proves who they are is kept elsewhere.

use crate::events;
use kernel::{AccountId, ClientId, Day, Language, Level, Money, Personal, Role};
use serde::{Deserialize, Serialize};

events! {
    AccountEvent {
        "account.opened" "1" => AccountOpened,
        "account.role_changed" "1" => RoleChanged,
        "account.level_changed" "1" => LevelChanged,
        "account.cost_set" "1" => CostSet,
        "account.profile_changed" "1" => ProfileChanged,
        "account.closed" "1" => AccountClosed,
    }
}

/// Somebody may sign in. Raised by `OpenAccount`; read by the list of accounts and by sign-in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccountOpened {
    pub account: AccountId,
    pub name: Personal,
    pub email: Personal,
    pub role: Role,
    /// The company this person is at; a client's account has one, a colleague's has none.
    pub client: Option<ClientId>,
    pub language: Language,
}

/// The account is for something else. Raised by `ChangeRole`; read by the list of accounts and by the
/// rights of every request from then on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoleChanged {
    pub from: Role,
    pub to: Role,
}

/// How experienced the person is, which rates may depend on. Raised by `ChangeLevel`; read by the list of
/// accounts and at validation of their time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LevelChanged {
    pub level: Level,
}

/// What an hour of this person costs the agency itself, from a day on. Raised by `SetCost`; read at validation of
/// their time. TM3.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CostSet {
    pub from: Day,
    pub hourly: Money,
}

/// The person is called otherwise, or reads another language. Raised by `ChangeProfile`; read by the list of accounts
/// and by whatever is written to them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProfileChanged {
    pub name: Personal,
    pub language: Language,
}

/// Nobody signs in with it any more; what it did stays. Raised by `CloseAccount`; read by the list of
/// accounts and by sign-in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccountClosed {
    pub account: AccountId,
}
