//! Who can sign in at an agency, for what: everybody at once, so that those whom something concerns are found without
//! asking a read model. Each account's own history stays the truth; this one follows it a moment later.

use crate::{Decider, commands, events};
use kernel::{AccountId, ClientId, Role};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, convert::Infallible};

/// The tenant's one; its stream has the tenant's id.
pub struct Roster;

commands! {
    RosterCommand {
        EnterRoster,
        LeaveRoster,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EnterRoster {
    pub account: AccountId,
    pub role: Role,
    pub client: Option<ClientId>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LeaveRoster {
    pub account: AccountId,
}

events! {
    RosterEvent {
        "roster.entered" "1" => RosterEntered,
        "roster.left" "1" => RosterLeft,
    }
}

/// An account is there, or is for something else now. Raised by `EnterRoster` after the account's own event; read by
/// whoever asks whom something concerns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RosterEntered {
    pub account: AccountId,
    pub role: Role,
    pub client: Option<ClientId>,
}

/// An account was closed. Raised by `LeaveRoster`; read like the other one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RosterLeft {
    pub account: AccountId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    pub role: Role,
    pub client: Option<ClientId>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RosterState {
    pub people: BTreeMap<AccountId, Listed>,
}

impl Decider for Roster {
    const NAME: &'static str = "roster";
    const STATE_VERSION: i32 = 1;

    type Command = RosterCommand;
    type Event = RosterEvent;
    /// It follows what was decided elsewhere.
    type Refusal = Infallible;
    type State = RosterState;

    fn decide(state: &RosterState, command: &RosterCommand) -> Result<Vec<RosterEvent>, Infallible> {
        let event = match command {
            RosterCommand::EnterRoster(enter) => {
                let EnterRoster {
                    account,
                    role,
                    client,
                } = *enter;
                let known = state.people.get(&account) == Some(&Listed { role, client });
                (!known).then(|| {
                    RosterEntered {
                        account,
                        role,
                        client,
                    }
                    .into()
                })
            }
            RosterCommand::LeaveRoster(LeaveRoster { account }) => {
                let known = state.people.contains_key(account);
                known.then(|| RosterLeft { account: *account }.into())
            }
        };
        Ok(event.into_iter().collect())
    }

    fn evolve(mut state: RosterState, event: &RosterEvent) -> RosterState {
        match event {
            RosterEvent::RosterEntered(RosterEntered {
                account,
                role,
                client,
            }) => {
                let listed = Listed {
                    role: *role,
                    client: *client,
                };
                state.people.insert(*account, listed);
            }
            RosterEvent::RosterLeft(left) => drop(state.people.remove(&left.account)),
        }
        state
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::given;
    use uuid::Uuid;

    fn enter(role: Role) -> EnterRoster {
        EnterRoster {
            account: AccountId(Uuid::from_u128(1)),
            role,
            client: None,
        }
    }

    fn entered(role: Role) -> RosterEvent {
        let EnterRoster {
            account,
            role,
            client,
        } = enter(role);
        RosterEntered {
            account,
            role,
            client,
        }
        .into()
    }

    #[test]
    fn an_account_is_listed_once_and_again_for_another_role() {
        given::<Roster>([])
            .when(enter(Role::Support))
            .then([entered(Role::Support)]);
        given::<Roster>([entered(Role::Support)])
            .when(enter(Role::Support))
            .then_quiet();
        given::<Roster>([entered(Role::Support)])
            .when(enter(Role::Manager))
            .then([entered(Role::Manager)]);
    }

    #[test]
    fn a_closed_account_leaves_once() {
        let account = AccountId(Uuid::from_u128(1));
        let leave = LeaveRoster { account };
        given::<Roster>([entered(Role::Support)])
            .when(leave.clone())
            .then([RosterLeft { account }.into()]);
        given::<Roster>([]).when(leave).then_quiet();
    }
}
