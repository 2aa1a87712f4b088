//! What a decision needs to know of a company file, and how each fact changes it.

use super::address::Address;
use super::event::{ClientEvent, ClientRegistered, CompanySize, ContactDetails};
use super::identifiers::Identifiers;
use super::refusal::ClientRefusal;
use kernel::{ClientId, ContactId, PaymentTerms, Personal};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientState {
    #[default]
    Unregistered,
    Active(Company),
    Archived(Company),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Company {
    pub client: ClientId,
    pub name: String,
    pub number: Option<String>,
    pub identifiers: Identifiers,
    pub addresses: Vec<Address>,
    pub payment_terms: PaymentTerms,
    pub notes: Option<Personal>,
    pub sector: Option<String>,
    pub size: Option<CompanySize>,
    pub parent: Option<ClientId>,
    /// Who looks after it, and sees it (ID4).
    pub partner: Option<ClientId>,
    pub contacts: BTreeMap<ContactId, Contact>,
    pub primary_contact: Option<ContactId>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    Present(ContactDetails),
    Removed,
    Forgotten,
}

impl ClientState {
    /// The company, while its file may change.
    pub fn active(&self) -> Result<&Company, ClientRefusal> {
        match self {
            ClientState::Unregistered => Err(ClientRefusal::NotRegistered),
            ClientState::Active(company) => Ok(company),
            ClientState::Archived(_) => Err(ClientRefusal::Archived),
        }
    }

    /// The company, archived or not.
    pub fn company(&self) -> Option<&Company> {
        match self {
            ClientState::Unregistered => None,
            ClientState::Active(company) | ClientState::Archived(company) => Some(company),
        }
    }

    pub fn evolve(self, event: &ClientEvent) -> ClientState {
        if let ClientEvent::ClientRegistered(event) = event {
            return ClientState::Active(Company::registered(event));
        }
        let archives = matches!(event, ClientEvent::ClientArchived(_));
        let restores = matches!(event, ClientEvent::ClientRestored(_));
        match self {
            ClientState::Unregistered => ClientState::Unregistered,
            ClientState::Active(company) if archives => ClientState::Archived(company),
            ClientState::Archived(company) if restores => ClientState::Active(company),
            ClientState::Active(company) => ClientState::Active(company.after(event)),
            ClientState::Archived(company) => ClientState::Archived(company.after(event)),
        }
    }
}

impl Company {
    fn registered(event: &ClientRegistered) -> Company {
        Company {
            client: event.client,
            name: event.name.clone(),
            number: event.number.clone(),
            identifiers: event.identifiers.clone(),
            addresses: event.addresses.clone(),
            payment_terms: event.payment_terms,
            notes: None,
            sector: None,
            size: None,
            parent: None,
            partner: None,
            contacts: BTreeMap::new(),
            primary_contact: None,
        }
    }

    pub fn contact(&self, contact: ContactId) -> Result<&ContactDetails, ClientRefusal> {
        match self.contacts.get(&contact) {
            Some(Contact::Present(details)) => Ok(details),
            Some(Contact::Removed) | None => Err(ClientRefusal::UnknownContact),
            Some(Contact::Forgotten) => Err(ClientRefusal::ForgottenContact),
        }
    }

    fn after(mut self, event: &ClientEvent) -> Company {
        match event {
            ClientEvent::ClientRenamed(event) => self.name = event.name.clone(),
            ClientEvent::ClientRenumbered(event) => self.number = event.number.clone(),
            ClientEvent::ClientIdentifiersCorrected(event) => self.identifiers = event.identifiers.clone(),
            ClientEvent::ClientAddressesChanged(event) => self.addresses = event.addresses.clone(),
            ClientEvent::PaymentTermsChanged(event) => self.payment_terms = event.terms,
            ClientEvent::ClientNotesRewritten(event) => self.notes = Some(event.notes.clone()),
            ClientEvent::ClientSegmented(event) => {
                self.sector = event.sector.clone();
                self.size = event.size;
            }
            ClientEvent::ClientAttachedToParent(event) => self.parent = Some(event.parent),
            ClientEvent::ClientDetachedFromParent(_) => self.parent = None,
            ClientEvent::ClientEntrustedToPartner(event) => self.partner = Some(event.partner),
            ClientEvent::ClientWithdrawnFromPartner(_) => self.partner = None,
            ClientEvent::ContactAdded(event) => self.meet(event.contact, &event.details),
            ClientEvent::ContactDetailsChanged(event) => self.meet(event.contact, &event.details),
            ClientEvent::PrimaryContactChosen(event) => self.primary_contact = Some(event.contact),
            ClientEvent::ContactRemoved(event) => self.part_from(event.contact, Contact::Removed),
            ClientEvent::ContactForgotten(event) => self.part_from(event.contact, Contact::Forgotten),
            ClientEvent::ClientRegistered(_)
            | ClientEvent::ClientArchived(_)
            | ClientEvent::ClientRestored(_) => {}
        }
        self
    }

    fn meet(&mut self, contact: ContactId, details: &ContactDetails) {
        self.contacts.insert(contact, Contact::Present(details.clone()));
    }

    fn part_from(&mut self, contact: ContactId, how: Contact) {
        self.contacts.insert(contact, how);
        self.primary_contact = self.primary_contact.filter(|primary| *primary != contact);
    }
}
