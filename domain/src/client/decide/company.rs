//! The company itself: each command one fact, quiet when it is already so.

use super::Decision;
use crate::client::address::{self, Address};
use crate::client::command::{
    ArchiveClient, AttachToParent, ChangeClientAddresses, ChangePaymentTerms, CorrectClientIdentifiers,
    EntrustToPartner, RegisterClient, RenameClient, RenumberClient, RewriteClientNotes, SegmentClient,
};
use crate::client::event::{
    ClientAddressesChanged, ClientArchived, ClientAttachedToParent, ClientDetachedFromParent,
    ClientEntrustedToPartner, ClientIdentifiersCorrected, ClientNotesRewritten, ClientRegistered,
    ClientRenamed, ClientRenumbered, ClientRestored, ClientSegmented, ClientWithdrawnFromPartner,
    PaymentTermsChanged,
};
use crate::client::identifiers::Identifiers;
use crate::client::payment_terms;
use crate::client::refusal::ClientRefusal;
use crate::client::state::{ClientState, Company};

pub fn register_client(state: &ClientState, command: &RegisterClient) -> Decision {
    let registered = registered(command)?;
    match state {
        ClientState::Unregistered => Ok(vec![registered.into()]),
        ClientState::Active(company) if is_as_registered(company, &registered) => Ok(vec![]),
        ClientState::Active(_) => Err(ClientRefusal::AlreadyRegistered),
        ClientState::Archived(_) => Err(ClientRefusal::Archived),
    }
}

fn registered(command: &RegisterClient) -> Result<ClientRegistered, ClientRefusal> {
    Ok(ClientRegistered {
        client: command.client,
        name: checked_name(&command.name)?,
        number: trimmed(&command.number),
        identifiers: Identifiers::of(&command.identifiers)?,
        addresses: checked_addresses(&command.addresses)?,
        payment_terms: payment_terms::checked(command.payment_terms)?,
    })
}

fn is_as_registered(company: &Company, registered: &ClientRegistered) -> bool {
    company.name == registered.name
        && company.number == registered.number
        && company.identifiers == registered.identifiers
        && company.addresses == registered.addresses
        && company.payment_terms == registered.payment_terms
}

fn checked_name(typed: &str) -> Result<String, ClientRefusal> {
    let name = typed.trim();
    if name.is_empty() {
        Err(ClientRefusal::NameMissing)
    } else {
        Ok(name.to_owned())
    }
}

/// An empty input is no input.
fn trimmed(typed: &Option<String>) -> Option<String> {
    typed
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

fn checked_addresses(addresses: &[Address]) -> Result<Vec<Address>, ClientRefusal> {
    addresses.iter().map(address::checked).collect()
}

pub fn rename_client(company: &Company, command: &RenameClient) -> Decision {
    let name = checked_name(&command.name)?;
    if company.name == name {
        return Ok(vec![]);
    }
    Ok(vec![ClientRenamed { name }.into()])
}

pub fn renumber_client(company: &Company, command: &RenumberClient) -> Decision {
    let number = trimmed(&command.number);
    if company.number == number {
        return Ok(vec![]);
    }
    Ok(vec![ClientRenumbered { number }.into()])
}

pub fn correct_client_identifiers(company: &Company, command: &CorrectClientIdentifiers) -> Decision {
    let identifiers = Identifiers::of(&command.identifiers)?;
    if company.identifiers == identifiers {
        return Ok(vec![]);
    }
    Ok(vec![ClientIdentifiersCorrected { identifiers }.into()])
}

pub fn change_client_addresses(company: &Company, command: &ChangeClientAddresses) -> Decision {
    let addresses = checked_addresses(&command.addresses)?;
    if company.addresses == addresses {
        return Ok(vec![]);
    }
    Ok(vec![ClientAddressesChanged { addresses }.into()])
}

pub fn change_payment_terms(company: &Company, command: &ChangePaymentTerms) -> Decision {
    let terms = payment_terms::checked(command.terms)?;
    if company.payment_terms == terms {
        return Ok(vec![]);
    }
    Ok(vec![PaymentTermsChanged { terms }.into()])
}

pub fn rewrite_client_notes(company: &Company, command: &RewriteClientNotes) -> Decision {
    if company.notes.as_ref() == Some(&command.notes) {
        return Ok(vec![]);
    }
    Ok(vec![
        ClientNotesRewritten {
            notes: command.notes.clone(),
        }
        .into(),
    ])
}

pub fn segment_client(company: &Company, command: &SegmentClient) -> Decision {
    let (sector, size) = (trimmed(&command.sector), command.size);
    if company.sector == sector && company.size == size {
        return Ok(vec![]);
    }
    Ok(vec![ClientSegmented { sector, size }.into()])
}

pub fn attach_to_parent(company: &Company, command: &AttachToParent) -> Decision {
    let parent = command.parent;
    if company.parent == Some(parent) {
        return Ok(vec![]);
    }
    if company.client == parent {
        return Err(ClientRefusal::OwnParent);
    }
    Ok(vec![ClientAttachedToParent { parent }.into()])
}

pub fn detach_from_parent(company: &Company) -> Decision {
    Ok(company
        .parent
        .map(|parent| ClientDetachedFromParent { parent }.into())
        .into_iter()
        .collect())
}

pub fn entrust_to_partner(company: &Company, command: &EntrustToPartner) -> Decision {
    let partner = command.partner;
    if company.partner == Some(partner) {
        return Ok(vec![]);
    }
    if company.client == partner {
        return Err(ClientRefusal::OwnPartner);
    }
    Ok(vec![ClientEntrustedToPartner { partner }.into()])
}

pub fn withdraw_from_partner(company: &Company) -> Decision {
    Ok(company
        .partner
        .map(|partner| ClientWithdrawnFromPartner { partner }.into())
        .into_iter()
        .collect())
}

pub fn archive_client(state: &ClientState, command: &ArchiveClient) -> Decision {
    if let ClientState::Archived(_) = state {
        return Ok(vec![]);
    }
    state.active()?;
    Ok(vec![
        ClientArchived {
            reason: command.reason.clone(),
        }
        .into(),
    ])
}

pub fn restore_client(state: &ClientState) -> Decision {
    match state {
        ClientState::Unregistered => Err(ClientRefusal::NotRegistered),
        ClientState::Active(_) => Ok(vec![]),
        ClientState::Archived(company) => Ok(vec![
            ClientRestored {
                client: company.client,
            }
            .into(),
        ]),
    }
}
