//! What may be asked of a company file. Identifiers come as they were typed; the decision checks them and
//! the event keeps them clean.

use super::address::Address;
use super::event::{CompanySize, ContactDetails};
use crate::commands;
use kernel::{ClientId, ContactId, PaymentTerms, Personal};
use serde::Serialize;

commands! {
    ClientCommand {
        RegisterClient,
        RenameClient,
        RenumberClient,
        CorrectClientIdentifiers,
        ChangeClientAddresses,
        ChangePaymentTerms,
        RewriteClientNotes,
        SegmentClient,
        AttachToParent,
        DetachFromParent,
        EntrustToPartner,
        WithdrawFromPartner,
        AddContact,
        ChangeContact,
        ChoosePrimaryContact,
        RemoveContact,
        ForgetContact,
        ArchiveClient,
        RestoreClient,
    }
}

/// As a person types them, spaces and dots included.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct TypedIdentifiers {
    pub siren: Option<String>,
    pub siret: Option<String>,
    pub vat_number: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RegisterClient {
    pub client: ClientId,
    pub name: String,
    pub number: Option<String>,
    pub identifiers: TypedIdentifiers,
    pub addresses: Vec<Address>,
    pub payment_terms: PaymentTerms,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RenameClient {
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RenumberClient {
    pub number: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CorrectClientIdentifiers {
    pub identifiers: TypedIdentifiers,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeClientAddresses {
    pub addresses: Vec<Address>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangePaymentTerms {
    pub terms: PaymentTerms,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RewriteClientNotes {
    pub notes: Personal,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SegmentClient {
    pub sector: Option<String>,
    pub size: Option<CompanySize>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AttachToParent {
    pub parent: ClientId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DetachFromParent;

/// To another partner than the one it has, if it has one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EntrustToPartner {
    pub partner: ClientId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WithdrawFromPartner;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AddContact {
    pub contact: ContactId,
    pub details: ContactDetails,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeContact {
    pub contact: ContactId,
    pub details: ContactDetails,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChoosePrimaryContact {
    pub contact: ContactId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RemoveContact {
    pub contact: ContactId,
}

/// At the person's request; works on removed contacts and archived clients too.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ForgetContact {
    pub contact: ContactId,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ArchiveClient {
    pub reason: Personal,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RestoreClient;
