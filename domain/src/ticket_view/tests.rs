//! given / when / then on every command.

use super::*;
use crate::testing::{Given, given};
use kernel::{AccountId, TicketViewId};
use uuid::Uuid;

const ADDRESS: &str = "statuses=%5B%22open%22%5D&order=due";

fn keep() -> KeepTicketView {
    KeepTicketView {
        view: TicketViewId(Uuid::from_u128(1)),
        name: "Urgences".into(),
        address: ADDRESS.into(),
        of: None,
    }
}

fn kept() -> TicketViewEvent {
    let KeepTicketView {
        view,
        name,
        address,
        of,
    } = keep();
    TicketViewKept {
        view,
        name,
        address,
        of,
    }
    .into()
}

fn in_use() -> Given<TicketView> {
    given([kept()])
}

fn retired() -> Given<TicketView> {
    given([kept(), TicketViewRetired {}.into()])
}

fn change(name: &str, address: &str) -> ChangeTicketView {
    ChangeTicketView {
        name: name.into(),
        address: address.into(),
    }
}

#[test]
fn a_view_is_kept_once() {
    given::<TicketView>([]).when(keep()).then([kept()]);
    in_use().when(keep()).then_quiet();
    let of = Some(AccountId(Uuid::from_u128(2)));
    in_use()
        .when(KeepTicketView { of, ..keep() })
        .then_refused(TicketViewRefusal::AlreadyDefined);
    retired()
        .when(keep())
        .then_refused(TicketViewRefusal::AlreadyDefined);
}

#[test]
fn an_address_is_kept_without_its_question_mark() {
    let address = format!("?{ADDRESS} ");
    given::<TicketView>([])
        .when(KeepTicketView { address, ..keep() })
        .then([kept()]);
}

#[test]
fn a_view_of_everything_has_no_address() {
    let changed = TicketViewChanged {
        name: "Tout".into(),
        address: String::new(),
    };
    in_use().when(change("Tout", "?")).then([changed.into()]);
}

#[test]
fn a_change_is_the_whole_view_again() {
    let changed = TicketViewChanged {
        name: "En retard".into(),
        address: "late=true".into(),
    };
    in_use()
        .when(change(" En retard ", "late=true"))
        .then([changed.into()]);
    in_use().when(change("Urgences", ADDRESS)).then_quiet();
    retired()
        .when(change("En retard", "late=true"))
        .then_refused(TicketViewRefusal::Retired);
    given::<TicketView>([])
        .when(change("En retard", "late=true"))
        .then_refused(TicketViewRefusal::NotDefined);
}

#[test]
fn a_view_is_retired_once() {
    in_use()
        .when(RetireTicketView {})
        .then([TicketViewRetired {}.into()]);
    retired().when(RetireTicketView {}).then_quiet();
    given::<TicketView>([])
        .when(RetireTicketView {})
        .then_refused(TicketViewRefusal::NotDefined);
}

#[test]
fn what_no_browser_would_open_is_refused_with_its_reason() {
    let refused =
        |name: &str, address: &str, refusal| in_use().when(change(name, address)).then_refused(refusal);
    refused(" ", ADDRESS, TicketViewRefusal::NameMissing);
    let most = decide::NAME_AT_MOST;
    refused(
        &"é".repeat(most + 1),
        ADDRESS,
        TicketViewRefusal::NameTooLong { most },
    );
    let most = decide::ADDRESS_AT_MOST;
    refused(
        "Long",
        &"a".repeat(most + 1),
        TicketViewRefusal::AddressTooLong { most },
    );
    for address in ["a b", "é", "a\u{0}", "a#b", "a\nb"] {
        refused("Vue", address, TicketViewRefusal::NotAnAddress);
    }
}
