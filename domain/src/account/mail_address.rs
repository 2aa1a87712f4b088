//! A mail address within a tenant: one open account at a time has it.
//!
//! The id of its stream is a digest of the address, keyed by the tenant's key, so that the journal tells
//! nobody who has an account. Two accounts that take one address at once meet at the same place of the same
//! stream, and the second is refused. An account that is closed gives its address back.

use crate::{Decider, commands, events, refusals};
use kernel::AccountId;
use serde::{Deserialize, Serialize};

pub struct MailAddress;

/// As one person types it and another: spaces and capitals make no other address.
pub fn folded(typed: &str) -> String {
    typed.split_whitespace().collect::<String>().to_lowercase()
}

commands! {
    MailAddressCommand {
        TakeMailAddress,
        GiveMailAddressBack,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TakeMailAddress {
    pub account: AccountId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GiveMailAddressBack {
    pub account: AccountId,
}

events! {
    MailAddressEvent {
        "mail_address.taken" "1" => MailAddressTaken,
        "mail_address.given_back" "1" => MailAddressGivenBack,
    }
}

/// The address is this account's. Raised by `TakeMailAddress`, when an account is opened; read by whoever
/// takes it next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MailAddressTaken {
    pub account: AccountId,
}

/// The address is nobody's. Raised by `GiveMailAddressBack`, when its account is closed; read by whoever
/// takes it next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MailAddressGivenBack {
    pub account: AccountId,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailAddressState {
    #[default]
    Free,
    Of(AccountId),
}

refusals! {
    MailAddressRefusal {
        Taken => "account.email_taken", Some("email"),
            "Cette adresse mail est déjà celle d'un compte : modifiez ce compte ou indiquez une autre adresse.",
            "This mail address is already that of an account: change that account or enter another address.";
    }
}

type Decision = Result<Vec<MailAddressEvent>, MailAddressRefusal>;

impl Decider for MailAddress {
    const NAME: &'static str = "mail_address";
    const STATE_VERSION: i32 = 1;

    type Command = MailAddressCommand;
    type Event = MailAddressEvent;
    type Refusal = MailAddressRefusal;
    type State = MailAddressState;

    fn decide(state: &MailAddressState, command: &MailAddressCommand) -> Decision {
        match command {
            MailAddressCommand::TakeMailAddress(command) => take(state, command.account),
            MailAddressCommand::GiveMailAddressBack(command) => give_back(state, command.account),
        }
    }

    fn evolve(_: MailAddressState, event: &MailAddressEvent) -> MailAddressState {
        match event {
            MailAddressEvent::MailAddressTaken(taken) => MailAddressState::Of(taken.account),
            MailAddressEvent::MailAddressGivenBack(_) => MailAddressState::Free,
        }
    }
}

fn take(state: &MailAddressState, account: AccountId) -> Decision {
    match state {
        MailAddressState::Of(known) if *known == account => Ok(vec![]),
        MailAddressState::Of(_) => Err(MailAddressRefusal::Taken),
        MailAddressState::Free => Ok(vec![MailAddressTaken { account }.into()]),
    }
}

/// An account that has it no longer gives nothing back: it may be another's meanwhile.
fn give_back(state: &MailAddressState, account: AccountId) -> Decision {
    match state {
        MailAddressState::Of(known) if *known == account => Ok(vec![MailAddressGivenBack { account }.into()]),
        MailAddressState::Of(_) | MailAddressState::Free => Ok(vec![]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::given;
    use uuid::Uuid;

    fn account(number: u128) -> AccountId {
        AccountId(Uuid::from_u128(number))
    }

    fn take(number: u128) -> TakeMailAddress {
        let account = account(number);
        TakeMailAddress { account }
    }

    fn give_back(number: u128) -> GiveMailAddressBack {
        let account = account(number);
        GiveMailAddressBack { account }
    }

    fn taken(number: u128) -> MailAddressEvent {
        let account = account(number);
        MailAddressTaken { account }.into()
    }

    fn given_back(number: u128) -> MailAddressEvent {
        let account = account(number);
        MailAddressGivenBack { account }.into()
    }

    #[test]
    fn one_account_at_a_time_has_an_address() {
        given::<MailAddress>([]).when(take(1)).then([taken(1)]);
        given::<MailAddress>([taken(1)]).when(take(1)).then_quiet();
        given::<MailAddress>([taken(1)])
            .when(take(2))
            .then_refused(MailAddressRefusal::Taken);
        given::<MailAddress>([taken(1), given_back(1)])
            .when(take(2))
            .then([taken(2)]);
    }

    #[test]
    fn only_who_has_an_address_gives_it_back() {
        given::<MailAddress>([taken(1)])
            .when(give_back(1))
            .then([given_back(1)]);
        given::<MailAddress>([taken(2)]).when(give_back(1)).then_quiet();
        given::<MailAddress>([]).when(give_back(1)).then_quiet();
    }

    #[test]
    fn spaces_and_capitals_make_no_other_address() {
        assert_eq!(folded(" Ada@Atelier.Example "), folded("ada@atelier.example"));
    }
}
