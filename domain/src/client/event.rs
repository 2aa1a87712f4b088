//! What is known of a company and of the people there. Every fact by its own name.

use super::address::Address;
use super::identifiers::Identifiers;
use crate::events;
use kernel::{ClientId, ContactId, Language, PaymentTerms, Personal, SubjectId};
use serde::{Deserialize, Serialize};

events! {
    ClientEvent {
        "client.registered" "1" => ClientRegistered,
        "client.renamed" "1" => ClientRenamed,
        "client.renumbered" "1" => ClientRenumbered,
        "client.identifiers_corrected" "1" => ClientIdentifiersCorrected,
        "client.addresses_changed" "1" => ClientAddressesChanged,
        "client.payment_terms_changed" "1" => PaymentTermsChanged,
        "client.notes_rewritten" "1" => ClientNotesRewritten,
        "client.segmented" "1" => ClientSegmented,
        "client.attached_to_parent" "1" => ClientAttachedToParent,
        "client.detached_from_parent" "1" => ClientDetachedFromParent,
        "client.entrusted_to_partner" "1" => ClientEntrustedToPartner,
        "client.withdrawn_from_partner" "1" => ClientWithdrawnFromPartner,
        "client.contact_added" "1" => ContactAdded,
        "client.contact_details_changed" "1" => ContactDetailsChanged,
        "client.primary_contact_chosen" "1" => PrimaryContactChosen,
        "client.contact_removed" "1" => ContactRemoved,
        "client.contact_forgotten" "1" => ContactForgotten,
        "client.archived" "1" => ClientArchived,
        "client.restored" "1" => ClientRestored,
    }
}

/// A person at a client, as the last fact describes them.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ContactDetails {
    pub name: Personal,
    /// What they do there: "Comptabilité", "Gérante".
    pub role: String,
    pub phone: Option<Personal>,
    pub mail: Option<Personal>,
    /// When they can be reached, in their words.
    pub availability: Option<Personal>,
    /// What they read, where somebody said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// How large a company is, as the French statistics cut it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CompanySize {
    Individual,
    /// Fewer than 10 people.
    Micro,
    /// 10 to 249.
    SmallOrMedium,
    /// 250 to 4 999.
    Intermediate,
    Large,
    PublicBody,
}

/// A company is known. Raised by `RegisterClient`; read by the company file and the search.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientRegistered {
    pub client: ClientId,
    pub name: String,
    /// The client's number in the agency's own books.
    pub number: Option<String>,
    pub identifiers: Identifiers,
    pub addresses: Vec<Address>,
    pub payment_terms: PaymentTerms,
}

/// The legal name is another. Raised by `RenameClient`; read by every list that shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientRenamed {
    pub name: String,
}

/// The client's number is another, or none. Raised by `RenumberClient`; read by the company file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientRenumbered {
    pub number: Option<String>,
}

/// SIREN, SIRET and VAT number, checked. Raised by `CorrectClientIdentifiers`; read by the company file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientIdentifiersCorrected {
    pub identifiers: Identifiers,
}

/// All the addresses, the former ones replaced. Raised by `ChangeClientAddresses`; read by the company file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientAddressesChanged {
    pub addresses: Vec<Address>,
}

/// When the client pays. Raised by `ChangePaymentTerms`; read by the company file and by new invoices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaymentTermsChanged {
    pub terms: PaymentTerms,
}

/// What the team notes for itself; a client never reads it. Raised by `RewriteClientNotes`; read by the
/// company file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientNotesRewritten {
    pub notes: Personal,
}

/// Sector and size. Raised by `SegmentClient`; read by the company file and its filters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientSegmented {
    pub sector: Option<String>,
    pub size: Option<CompanySize>,
}

/// The company belongs to a holding, whose banks may be shared with it. Raised by `AttachToParent`; read by
/// the company file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientAttachedToParent {
    pub parent: ClientId,
}

/// The company stands alone again; banks that were shared stay shared until that is stopped. Raised by
/// `DetachFromParent`; read by the company file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientDetachedFromParent {
    pub parent: ClientId,
}

/// A partner looks after the company and sees its file (ID4). Raised by `EntrustToPartner`; read by the company
/// file and by every scope of that partner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientEntrustedToPartner {
    pub partner: ClientId,
}

/// The partner sees the company no longer. Raised by `WithdrawFromPartner`; read by the company file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientWithdrawnFromPartner {
    pub partner: ClientId,
}

/// Raised by `AddContact`; read by the contacts of the company. The first one is also the primary one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContactAdded {
    pub contact: ContactId,
    pub details: ContactDetails,
}

/// All the details, the former ones replaced. Raised by `ChangeContact`; read by the contacts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContactDetailsChanged {
    pub contact: ContactId,
    pub details: ContactDetails,
}

/// Whom to write to first. Raised by `ChoosePrimaryContact` and `AddContact`; read by the contacts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PrimaryContactChosen {
    pub contact: ContactId,
}

/// The person is no longer there; who they were stays in the history. Raised by `RemoveContact`; read by
/// the contacts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContactRemoved {
    pub contact: ContactId,
}

/// The certificate that a person asked to be forgotten and was. Raised by `ForgetContact`; read by the
/// runtime, which destroys the subject's key, and by the contacts, which empty the row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContactForgotten {
    pub contact: ContactId,
    pub subject: SubjectId,
}

/// Out of the lists, history kept: what "delete" means. Raised by `ArchiveClient`; read by the company file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientArchived {
    pub reason: Personal,
}

/// Back in the lists. Raised by `RestoreClient`; read by the company file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientRestored {
    pub client: ClientId,
}
