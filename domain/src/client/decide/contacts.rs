//! The people at a company. Who they are belongs to them: every detail is under the contact's own subject,
//! so that forgetting one person forgets all of it and nobody else.

use super::Decision;
use crate::client::command::{AddContact, ChangeContact, ChoosePrimaryContact, ForgetContact, RemoveContact};
use crate::client::event::{
    ContactAdded, ContactDetails, ContactDetailsChanged, ContactForgotten, ContactRemoved,
    PrimaryContactChosen,
};
use crate::client::refusal::ClientRefusal;
use crate::client::state::{ClientState, Company, Contact};
use kernel::{ContactId, SubjectId};

pub fn add_contact(company: &Company, command: &AddContact) -> Decision {
    let AddContact { contact, details } = command.clone();
    match company.contacts.get(&contact) {
        None | Some(Contact::Removed) => {}
        Some(Contact::Present(before)) if *before == details => return Ok(vec![]),
        Some(Contact::Present(_)) => return Err(ClientRefusal::ContactAlreadyAdded),
        Some(Contact::Forgotten) => return Err(ClientRefusal::ForgottenContact),
    }
    check_own(contact, &details)?;
    let first = company
        .primary_contact
        .is_none()
        .then(|| PrimaryContactChosen { contact }.into());
    Ok([ContactAdded { contact, details }.into()]
        .into_iter()
        .chain(first)
        .collect())
}

fn check_own(contact: ContactId, details: &ContactDetails) -> Result<(), ClientRefusal> {
    let others = [&details.phone, &details.mail, &details.availability];
    let mut subjects = others
        .into_iter()
        .flatten()
        .chain([&details.name])
        .map(|personal| personal.subject());
    if subjects.all(|subject| subject == SubjectId(contact.0)) {
        Ok(())
    } else {
        Err(ClientRefusal::NotTheContactsOwn)
    }
}

pub fn change_contact(company: &Company, command: &ChangeContact) -> Decision {
    let ChangeContact { contact, details } = command.clone();
    if *company.contact(contact)? == details {
        return Ok(vec![]);
    }
    check_own(contact, &details)?;
    Ok(vec![ContactDetailsChanged { contact, details }.into()])
}

pub fn choose_primary_contact(company: &Company, command: &ChoosePrimaryContact) -> Decision {
    let contact = command.contact;
    if company.primary_contact == Some(contact) {
        return Ok(vec![]);
    }
    company.contact(contact)?;
    Ok(vec![PrimaryContactChosen { contact }.into()])
}

pub fn remove_contact(company: &Company, command: &RemoveContact) -> Decision {
    let contact = command.contact;
    match company.contacts.get(&contact) {
        None => Err(ClientRefusal::UnknownContact),
        Some(Contact::Removed | Contact::Forgotten) => Ok(vec![]),
        Some(Contact::Present(_)) => Ok(vec![ContactRemoved { contact }.into()]),
    }
}

/// The right to be forgotten does not depend on the state of the file.
pub fn forget_contact(state: &ClientState, command: &ForgetContact) -> Decision {
    let contact = command.contact;
    let company = state.company().ok_or(ClientRefusal::NotRegistered)?;
    match company.contacts.get(&contact) {
        None => Err(ClientRefusal::UnknownContact),
        Some(Contact::Forgotten) => Ok(vec![]),
        Some(Contact::Present(_) | Contact::Removed) => Ok(vec![
            ContactForgotten {
                contact,
                subject: SubjectId(contact.0),
            }
            .into(),
        ]),
    }
}
