//! given / when / then on every command.

use super::*;
use crate::testing::{Given, given};
use kernel::{AccountId, ClientId, Language, Level, Personal, Role};
use uuid::Uuid;

fn ada() -> AccountId {
    AccountId(Uuid::from_u128(1))
}

fn open() -> OpenAccount {
    OpenAccount {
        account: ada(),
        name: Personal::new(ada().0, "Ada Lovelace"),
        email: Personal::new(ada().0, "ada@example.com"),
        role: Role::Support,
        client: None,
        language: Language::French,
    }
}

fn opened(command: OpenAccount) -> AccountEvent {
    let OpenAccount {
        account,
        name,
        email,
        role,
        client,
        language,
    } = command;
    AccountOpened {
        account,
        name,
        email,
        role,
        client,
        language,
    }
    .into()
}

fn nothing() -> Given<Account> {
    given([])
}

fn colleague() -> Given<Account> {
    given([opened(open())])
}

fn closed() -> Given<Account> {
    given([opened(open()), AccountClosed { account: ada() }.into()])
}

#[test]
fn an_account_is_opened_once() {
    nothing().when(open()).then([opened(open())]);
    colleague().when(open()).then_quiet();
    let other = OpenAccount {
        role: Role::Admin,
        ..open()
    };
    colleague()
        .when(other)
        .then_refused(AccountRefusal::AlreadyOpened);
    closed().when(open()).then_refused(AccountRefusal::Closed);
}

#[test]
fn an_account_without_a_name_or_a_whole_mail_address_is_refused() {
    let unnamed = OpenAccount {
        name: Personal::new(ada().0, " "),
        ..open()
    };
    nothing().when(unnamed).then_refused(AccountRefusal::NameMissing);
    for wrong in [
        "",
        "ada",
        "ada@",
        "@example.com",
        "ada@example",
        "ada l@example.com",
        "ada@.com",
    ] {
        let command = OpenAccount {
            email: Personal::new(ada().0, wrong),
            ..open()
        };
        nothing().when(command).then_refused(AccountRefusal::NotAnEmail);
    }
}

#[test]
fn an_account_from_outside_names_its_company_and_a_colleagues_does_not() {
    let company = Some(ClientId(Uuid::from_u128(7)));
    for role in [Role::Client, Role::Partner] {
        let outside = OpenAccount {
            role,
            client: company,
            ..open()
        };
        nothing().when(outside.clone()).then([opened(outside.clone())]);
        nothing()
            .when(OpenAccount {
                client: None,
                ..outside
            })
            .then_refused(AccountRefusal::CompanyMissing);
        let becomes = ChangeRole { role };
        colleague()
            .when(becomes)
            .then_refused(AccountRefusal::ClientStaysClient);
    }
    let colleague = OpenAccount {
        client: company,
        ..open()
    };
    nothing()
        .when(colleague)
        .then_refused(AccountRefusal::CompanyOfAColleague);
}

#[test]
fn a_role_changes_among_colleagues_only() {
    let to = |role| ChangeRole { role };
    let changed = RoleChanged {
        from: Role::Support,
        to: Role::Manager,
    };
    colleague().when(to(Role::Manager)).then([changed.into()]);
    colleague().when(to(Role::Support)).then_quiet();
    colleague()
        .when(to(Role::Client))
        .then_refused(AccountRefusal::ClientStaysClient);
    nothing()
        .when(to(Role::Manager))
        .then_refused(AccountRefusal::NotOpened);
    closed()
        .when(to(Role::Manager))
        .then_refused(AccountRefusal::Closed);
}

#[test]
fn a_person_gains_experience() {
    let to = |level| ChangeLevel { level };
    colleague()
        .when(to(Level::Senior))
        .then([LevelChanged { level: Level::Senior }.into()]);
    colleague().when(to(Level::Confirmed)).then_quiet();
    closed()
        .when(to(Level::Senior))
        .then_refused(AccountRefusal::Closed);
}

#[test]
fn an_account_is_closed_once() {
    colleague()
        .when(CloseAccount)
        .then([AccountClosed { account: ada() }.into()]);
    closed().when(CloseAccount).then_quiet();
    nothing()
        .when(CloseAccount)
        .then_refused(AccountRefusal::NotOpened);
}

#[test]
fn a_profile_is_changed() {
    let change = |name: &str, language| ChangeProfile {
        name: Personal::new(ada().0, name),
        language,
    };
    let changed = |name: &str, language| {
        AccountEvent::from(ProfileChanged {
            name: Personal::new(ada().0, name),
            language,
        })
    };
    colleague()
        .when(change("Ada King", Language::English))
        .then([changed("Ada King", Language::English)]);
    colleague()
        .when(change("Ada Lovelace", Language::French))
        .then_quiet();
    colleague()
        .when(change(" ", Language::French))
        .then_refused(AccountRefusal::NameMissing);
    given::<Account>([opened(open()), changed("Ada King", Language::English)])
        .when(change("Ada King", Language::English))
        .then_quiet();
    closed()
        .when(change("Ada King", Language::French))
        .then_refused(AccountRefusal::Closed);
}
