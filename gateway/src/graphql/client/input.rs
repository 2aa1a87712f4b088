//! What is typed about a company, made into types.

use super::types::{AddressPurpose, CompanySize, PaymentRule};
use crate::graphql::errors::Sentence;
use async_graphql::InputObject;
use commands::client::WrittenDetails;
use domain::client::{Address, PaymentTerms, TypedIdentifiers};
use uuid::Uuid;

#[derive(InputObject)]
pub struct AddressInput {
    pub purpose: AddressPurpose,
    #[graphql(default)]
    pub label: String,
    #[graphql(default)]
    pub lines: Vec<String>,
    #[graphql(default)]
    pub postal_code: String,
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

#[derive(InputObject)]
pub struct PaymentTermsInput {
    pub rule: PaymentRule,
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

#[derive(InputObject)]
pub struct ClientRegisterInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    pub name: String,
    /// The client's number in the agency's own books.
    pub number: Option<String>,
    /// As it is typed, spaces included; the three identifiers are checked against each other.
    pub siren: Option<String>,
    pub siret: Option<String>,
    pub vat_number: Option<String>,
    #[graphql(default)]
    pub addresses: Vec<AddressInput>,
    /// 30 days when it is not said.
    pub payment_terms: Option<PaymentTermsInput>,
}

pub const USUAL_TERMS: PaymentTermsInput = PaymentTermsInput { rule: PaymentRule::Net, days: 30, day: None };

pub fn identifiers(siren: Option<String>, siret: Option<String>, vat_number: Option<String>) -> TypedIdentifiers {
    TypedIdentifiers { siren, siret, vat_number }
}

#[derive(InputObject)]
pub struct ClientRenameInput {
    pub command_id: Option<Uuid>,
    pub client: Uuid,
    pub name: String,
}

#[derive(InputObject)]
pub struct ClientRenumberInput {
    pub command_id: Option<Uuid>,
    pub client: Uuid,
    pub number: Option<String>,
}

#[derive(InputObject)]
pub struct ClientCorrectIdentifiersInput {
    pub command_id: Option<Uuid>,
    pub client: Uuid,
    pub siren: Option<String>,
    pub siret: Option<String>,
    pub vat_number: Option<String>,
}

#[derive(InputObject)]
pub struct ClientChangeAddressesInput {
    pub command_id: Option<Uuid>,
    pub client: Uuid,
    /// All of them; the former ones are replaced.
    pub addresses: Vec<AddressInput>,
}

#[derive(InputObject)]
pub struct ClientChangePaymentTermsInput {
    pub command_id: Option<Uuid>,
    pub client: Uuid,
    pub payment_terms: PaymentTermsInput,
}

#[derive(InputObject)]
pub struct ClientRewriteNotesInput {
    pub command_id: Option<Uuid>,
    pub client: Uuid,
    pub notes: String,
}

#[derive(InputObject)]
pub struct ClientSegmentInput {
    pub command_id: Option<Uuid>,
    pub client: Uuid,
    pub sector: Option<String>,
    pub size: Option<CompanySize>,
}

#[derive(InputObject)]
pub struct ClientAttachToParentInput {
    pub command_id: Option<Uuid>,
    pub client: Uuid,
    pub parent: Uuid,
}

/// For what needs nothing but the company.
#[derive(InputObject)]
pub struct ClientInput {
    pub command_id: Option<Uuid>,
    pub client: Uuid,
}

#[derive(InputObject)]
pub struct ClientArchiveInput {
    pub command_id: Option<Uuid>,
    pub client: Uuid,
    pub reason: String,
}

#[derive(InputObject)]
pub struct ContactDetailsInput {
    pub name: String,
    /// What they do there.
    #[graphql(default)]
    pub role: String,
    pub phone: Option<String>,
    pub mail: Option<String>,
    /// When they can be reached, in their words.
    pub availability: Option<String>,
}

impl From<ContactDetailsInput> for WrittenDetails {
    fn from(input: ContactDetailsInput) -> WrittenDetails {
        WrittenDetails {
            name: input.name,
            role: input.role,
            phone: input.phone,
            mail: input.mail,
            availability: input.availability,
        }
    }
}

#[derive(InputObject)]
pub struct ClientAddContactInput {
    pub command_id: Option<Uuid>,
    pub client: Uuid,
    pub details: ContactDetailsInput,
}

#[derive(InputObject)]
pub struct ClientChangeContactInput {
    pub command_id: Option<Uuid>,
    pub client: Uuid,
    pub contact: Uuid,
    /// All of them; the former ones are replaced.
    pub details: ContactDetailsInput,
}

/// For what needs nothing but the contact.
#[derive(InputObject)]
pub struct ClientContactInput {
    pub command_id: Option<Uuid>,
    pub client: Uuid,
    pub contact: Uuid,
}
