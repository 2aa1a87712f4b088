//! Which person of a client an invoice is sent to.

use crate::CommandError;
use domain::{
    client::{Company, state::Contact},
    invoice::InvoiceRefusal,
};
use kernel::ContactId;

/// Whoever is named; otherwise whom to write to first, then the first who can be reached.
pub(super) fn addressee(company: &Company, named: Option<ContactId>) -> Result<ContactId, CommandError> {
    match named {
        Some(contact) => {
            company.contact(contact).map_err(CommandError::refused)?;
            let reached = Some(contact).filter(|contact| can_be_reached(company, *contact));
            reached.ok_or_else(|| CommandError::refused(InvoiceRefusal::ContactWithoutMail))
        }
        None => usual(company).ok_or_else(|| CommandError::refused(InvoiceRefusal::NobodyToSendTo)),
    }
}

pub(super) fn usual(company: &Company) -> Option<ContactId> {
    let first = company.primary_contact.into_iter();
    let mut contacts = first.chain(company.contacts.keys().copied());
    contacts.find(|contact| can_be_reached(company, *contact))
}

pub(super) fn can_be_reached(company: &Company, contact: ContactId) -> bool {
    match company.contacts.get(&contact) {
        Some(Contact::Present(details)) => details.mail.as_ref().is_some_and(|mail| mail.text().is_some()),
        Some(Contact::Removed | Contact::Forgotten) | None => false,
    }
}
