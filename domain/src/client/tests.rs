//! given / when / then on every command; identifiers have their tables and properties in their own file.

mod company;
mod contacts;
mod family;
mod identifiers;

use super::*;
use crate::testing::{Given, given};
use kernel::{ClientId, ContactId, Personal};
use uuid::Uuid;

fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

fn acme() -> ClientId {
    id(1)
}

fn about(text: &str) -> Personal {
    Personal::new(acme().0, text)
}

fn head_office() -> Address {
    Address {
        purpose: AddressPurpose::Billing,
        label: String::new(),
        lines: vec!["1 rue de la Paix".into()],
        postal_code: "75002".into(),
        city: "Paris".into(),
        country: "FR".into(),
    }
}

fn register() -> RegisterClient {
    RegisterClient {
        client: acme(),
        name: "Acme".into(),
        number: Some("C-042".into()),
        identifiers: TypedIdentifiers::default(),
        addresses: vec![head_office()],
        payment_terms: PaymentTerms::Net { days: 30 },
    }
}

fn registered() -> ClientEvent {
    ClientRegistered {
        client: acme(),
        name: "Acme".into(),
        number: Some("C-042".into()),
        identifiers: Identifiers::default(),
        addresses: vec![head_office()],
        payment_terms: PaymentTerms::Net { days: 30 },
    }
    .into()
}

fn nothing() -> Given<Client> {
    given([])
}

fn active() -> Given<Client> {
    given([registered()])
}

fn archived() -> Given<Client> {
    given([
        registered(),
        ClientArchived {
            reason: about("Cessation d'activité"),
        }
        .into(),
    ])
}
