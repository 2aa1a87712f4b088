//! The people at a company.

use super::*;
use kernel::SubjectId;

fn ada() -> ContactId {
    id(10)
}

fn grace() -> ContactId {
    id(11)
}

fn details(contact: ContactId, name: &str) -> ContactDetails {
    ContactDetails {
        name: Personal::new(contact.0, name),
        role: "Gérante".into(),
        phone: None,
        mail: Some(Personal::new(contact.0, "contact@example.com")),
        availability: None,
        language: None,
    }
}

fn add(contact: ContactId) -> AddContact {
    AddContact {
        contact,
        details: details(contact, "Ada"),
    }
}

fn added(contact: ContactId) -> ClientEvent {
    ContactAdded {
        contact,
        details: details(contact, "Ada"),
    }
    .into()
}

fn primary(contact: ContactId) -> ClientEvent {
    PrimaryContactChosen { contact }.into()
}

fn forgotten(contact: ContactId) -> ClientEvent {
    ContactForgotten {
        contact,
        subject: SubjectId(contact.0),
    }
    .into()
}

fn with(more: impl IntoIterator<Item = ClientEvent>) -> Given<Client> {
    let known = [registered(), added(ada()), primary(ada()), added(grace())];
    given(known.into_iter().chain(more))
}

#[test]
fn the_first_contact_is_the_primary_one_and_the_next_is_not() {
    active().when(add(ada())).then([added(ada()), primary(ada())]);
    with([]).when(add(id(12))).then([added(id(12))]);
    with([]).when(add(ada())).then_quiet();
    let other = AddContact {
        contact: ada(),
        details: details(ada(), "Augusta"),
    };
    with([])
        .when(other)
        .then_refused(ClientRefusal::ContactAlreadyAdded);
    archived().when(add(ada())).then_refused(ClientRefusal::Archived);
}

#[test]
fn what_is_said_of_a_person_is_under_their_own_subject() {
    let mixed = ContactDetails {
        phone: Some(about("0102030405")),
        ..details(ada(), "Ada")
    };
    let command = AddContact {
        contact: ada(),
        details: mixed.clone(),
    };
    active()
        .when(command)
        .then_refused(ClientRefusal::NotTheContactsOwn);
    let command = ChangeContact {
        contact: ada(),
        details: mixed,
    };
    with([])
        .when(command)
        .then_refused(ClientRefusal::NotTheContactsOwn);
}

#[test]
fn a_contact_changes() {
    let change = |name| ChangeContact {
        contact: ada(),
        details: details(ada(), name),
    };
    let changed = ContactDetailsChanged {
        contact: ada(),
        details: details(ada(), "Augusta"),
    };
    with([]).when(change("Augusta")).then([changed.into()]);
    with([]).when(change("Ada")).then_quiet();
    active()
        .when(change("Ada"))
        .then_refused(ClientRefusal::UnknownContact);
}

#[test]
fn another_contact_becomes_the_primary_one() {
    let choose = |contact| ChoosePrimaryContact { contact };
    with([]).when(choose(grace())).then([primary(grace())]);
    with([]).when(choose(ada())).then_quiet();
    with([])
        .when(choose(id(12)))
        .then_refused(ClientRefusal::UnknownContact);
}

#[test]
fn a_contact_is_removed_and_may_come_back() {
    let remove = |contact| RemoveContact { contact };
    let removed = || ContactRemoved { contact: ada() }.into();
    with([]).when(remove(ada())).then([removed()]);
    with([removed()]).when(remove(ada())).then_quiet();
    with([])
        .when(remove(id(12)))
        .then_refused(ClientRefusal::UnknownContact);
    with([removed()])
        .when(add(ada()))
        .then([added(ada()), primary(ada())]);
}

#[test]
fn forgetting_leaves_a_certificate_whatever_the_state_of_the_file() {
    let forget = || ForgetContact { contact: ada() };
    with([]).when(forget()).then([forgotten(ada())]);
    with([ContactRemoved { contact: ada() }.into()])
        .when(forget())
        .then([forgotten(ada())]);
    with([ClientArchived { reason: about("Fin") }.into()])
        .when(forget())
        .then([forgotten(ada())]);
    with([forgotten(ada())]).when(forget()).then_quiet();
    active()
        .when(forget())
        .then_refused(ClientRefusal::UnknownContact);
    nothing()
        .when(forget())
        .then_refused(ClientRefusal::NotRegistered);
}

#[test]
fn a_forgotten_person_does_not_come_back_under_the_same_id() {
    with([forgotten(ada())])
        .when(add(ada()))
        .then_refused(ClientRefusal::ForgottenContact);
    let change = ChangeContact {
        contact: ada(),
        details: details(ada(), "Ada"),
    };
    with([forgotten(ada())])
        .when(change)
        .then_refused(ClientRefusal::ForgottenContact);
    let company = with([forgotten(ada())])
        .state()
        .company()
        .expect("a company")
        .clone();
    assert_eq!(
        company.contacts[&ada()],
        state::Contact::Forgotten,
        "nothing of them is kept in the state"
    );
    assert_eq!(company.primary_contact, None);
}
