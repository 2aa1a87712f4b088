//! What is typed about a company, made into types.

use super::{
    address::{AddressPurpose, PaymentRule},
    types::CompanySize,
};
use crate::graphql::{errors::Sentence, words::Language};
use async_graphql::InputObject;
use commands::client::WrittenDetails;
use domain::client::{Address, PaymentTerms, TypedIdentifiers};
use uuid::Uuid;

/// Where a company is.
#[derive(InputObject)]
pub struct AddressInput {
    /// What the address is for.
    pub purpose: AddressPurpose,
    /// Empty where there is only one of its purpose.
    #[graphql(default)]
    pub label: String,
    /// Number, street, building: as they stand on an envelope.
    #[graphql(default)]
    pub lines: Vec<String>,
    /// As it stands on an envelope.
    #[graphql(default)]
    pub postal_code: String,
    /// As it stands on an envelope.
    pub city: String,
    /// Two capital letters.
    #[graphql(default = "FR")]
    pub country: String,
}

impl From<AddressInput> for Address {
    fn from(input: AddressInput) -> Address {
        Address {
            purpose: input.purpose.into(),
            label: input.label,
            lines: input.lines,
            postal_code: input.postal_code,
            city: input.city,
            country: input.country,
        }
    }
}

/// When a client pays, counted from the day of the invoice.
#[derive(InputObject)]
pub struct PaymentTermsInput {
    /// How the day of payment is found.
    pub rule: PaymentRule,
    /// How many days.
    pub days: u16,
    /// Of the month; needed by the rule DAY_OF_MONTH alone.
    pub day: Option<u8>,
}

impl TryFrom<PaymentTermsInput> for PaymentTerms {
    type Error = Sentence;

    fn try_from(PaymentTermsInput { rule, days, day }: PaymentTermsInput) -> Result<PaymentTerms, Sentence> {
        match (rule, day) {
            (PaymentRule::Net, _) => Ok(PaymentTerms::Net { days }),
            (PaymentRule::EndOfMonth, _) => Ok(PaymentTerms::EndOfMonth { days }),
            (PaymentRule::DayOfMonth, Some(day)) => Ok(PaymentTerms::DayOfMonth { days, day }),
            (PaymentRule::DayOfMonth, None) => Err(Sentence::DayOfMonthMissing),
        }
    }
}

/// What `clientRegister` takes.
#[derive(InputObject)]
pub struct ClientRegisterInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The legal name.
    pub name: String,
    /// The client's number in the agency's own books.
    pub number: Option<String>,
    /// As it is typed, spaces included; the three identifiers are checked against each other.
    pub siren: Option<String>,
    /// Fourteen digits of one establishment, as they are typed.
    pub siret: Option<String>,
    /// With the two letters of its country: FR91847123692
    pub vat_number: Option<String>,
    /// Where it is billed, visited and delivered.
    #[graphql(default)]
    pub addresses: Vec<AddressInput>,
    /// 30 days when it is not said.
    pub payment_terms: Option<PaymentTermsInput>,
}

pub const USUAL_TERMS: PaymentTermsInput = PaymentTermsInput {
    rule: PaymentRule::Net,
    days: 30,
    day: None,
};

pub fn identifiers(
    siren: Option<String>,
    siret: Option<String>,
    vat_number: Option<String>,
) -> TypedIdentifiers {
    TypedIdentifiers {
        siren,
        siret,
        vat_number,
    }
}

/// What `clientRename` takes.
#[derive(InputObject)]
pub struct ClientRenameInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// The legal name from now on.
    pub name: String,
}

/// What `clientRenumber` takes.
#[derive(InputObject)]
pub struct ClientRenumberInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// The client's number in the agency's own books; none takes it away.
    pub number: Option<String>,
}

/// What `clientCorrectIdentifiers` takes.
#[derive(InputObject)]
pub struct ClientCorrectIdentifiersInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// Nine digits of a French company, as they are typed.
    pub siren: Option<String>,
    /// Fourteen digits of one establishment, as they are typed.
    pub siret: Option<String>,
    /// With the two letters of its country: FR91847123692
    pub vat_number: Option<String>,
}

/// What `clientChangeAddresses` takes.
#[derive(InputObject)]
pub struct ClientChangeAddressesInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// All of them; the former ones are replaced.
    pub addresses: Vec<AddressInput>,
}

/// What `clientChangePaymentTerms` takes.
#[derive(InputObject)]
pub struct ClientChangePaymentTermsInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// When the client pays, counted from the day of the invoice.
    pub payment_terms: PaymentTermsInput,
}

/// What `clientRewriteNotes` takes.
#[derive(InputObject)]
pub struct ClientRewriteNotesInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// All of it; what stood there is replaced.
    pub notes: String,
}

/// What `clientSegment` takes.
#[derive(InputObject)]
pub struct ClientSegmentInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// In the agency's own words.
    pub sector: Option<String>,
    /// As the French statistics cut it.
    pub size: Option<CompanySize>,
}

/// What `clientAttachToParent` takes.
#[derive(InputObject)]
pub struct ClientAttachToParentInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// The id of the holding.
    pub parent: Uuid,
}

/// What `clientEntrustToPartner` takes.
#[derive(InputObject)]
pub struct ClientEntrustToPartnerInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// The id of the partner's own company.
    pub partner: Uuid,
}

/// For what needs nothing but the company.
#[derive(InputObject)]
pub struct ClientInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
}

/// What `clientArchive` takes.
#[derive(InputObject)]
pub struct ClientArchiveInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// In words that stay in the history.
    pub reason: String,
}

/// Who a contact is, and how to reach them.
#[derive(InputObject)]
pub struct ContactDetailsInput {
    /// The person's name.
    pub name: String,
    /// What they do there.
    #[graphql(default)]
    pub role: String,
    /// Where they are called.
    pub phone: Option<String>,
    /// Where mail reaches them.
    pub mail: Option<String>,
    /// When they can be reached, in their words.
    pub availability: Option<String>,
    /// What they read; letters to them are in French when it is not said.
    pub language: Option<Language>,
}

impl From<ContactDetailsInput> for WrittenDetails {
    fn from(input: ContactDetailsInput) -> WrittenDetails {
        WrittenDetails {
            name: input.name,
            role: input.role,
            phone: input.phone,
            mail: input.mail,
            availability: input.availability,
            language: input.language.map(Into::into),
        }
    }
}

/// What `clientAddContact` takes.
#[derive(InputObject)]
pub struct ClientAddContactInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// Who it is, and how to reach them.
    pub details: ContactDetailsInput,
}

/// What `clientChangeContact` takes.
#[derive(InputObject)]
pub struct ClientChangeContactInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// The id of the contact, who is at this company.
    pub contact: Uuid,
    /// All of them; the former ones are replaced.
    pub details: ContactDetailsInput,
}

/// For what needs nothing but the contact.
#[derive(InputObject)]
pub struct ClientContactInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the company.
    pub client: Uuid,
    /// The id of the contact, who is at this company.
    pub contact: Uuid,
}
