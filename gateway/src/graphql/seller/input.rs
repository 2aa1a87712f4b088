//! What is typed about the seller.

use crate::graphql::{
    errors::Sentence,
    invoice::{VatInput, percent},
    outcome::command,
    scalars::{Day, Decimal},
};
use async_graphql::InputObject;
use commands::seller::{IdentifySeller, SetInvoicing};
use domain::{client::TypedIdentifiers, seller::Invoicing};
use uuid::Uuid;

/// What `sellerIdentify` takes.
#[derive(InputObject)]
pub struct SellerIdentifyInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The legal name.
    pub name: String,
    /// Nine digits of a French company.
    pub siren: Option<String>,
    /// Fourteen digits of the registered office.
    pub siret: Option<String>,
    /// With the two letters of its country.
    pub vat_number: Option<String>,
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
    /// SAS au capital de 10 000 EUR
    pub legal_form: Option<String>,
    /// RCS Lyon
    pub registry: Option<String>,
}

impl From<SellerIdentifyInput> for IdentifySeller {
    fn from(input: SellerIdentifyInput) -> IdentifySeller {
        IdentifySeller {
            command: command(input.command_id),
            name: input.name,
            identifiers: TypedIdentifiers {
                siren: input.siren,
                siret: input.siret,
                vat_number: input.vat_number,
            },
            lines: input.lines,
            postal_code: input.postal_code,
            city: input.city,
            country: input.country,
            legal_form: input.legal_form,
            registry: input.registry,
        }
    }
}

/// What `sellerSetInvoicing` takes.
#[derive(InputObject)]
pub struct SellerSetInvoicingInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The first day of invoices that it holds for.
    pub from: Day,
    /// What a line bears when nobody says.
    pub vat: VatInput,
    /// The law behind it, where the agency takes no VAT.
    pub exemption: Option<String>,
    /// Whether the tax is owed when the invoice is issued, not when it is paid.
    #[graphql(default)]
    pub vat_on_debits: bool,
    /// Percent a year, on what is late.
    pub late_rate: Decimal,
    /// What paying early brings.
    pub early_payment: Option<String>,
    /// Where to pay.
    pub iban: Option<String>,
    /// The bank of that account.
    pub bic: Option<String>,
    /// When it reminds, level by level: so many days after the due date, 9 at most.
    #[graphql(default, validator(max_items = 9))]
    pub reminders: Vec<u16>,
}

impl TryFrom<SellerSetInvoicingInput> for SetInvoicing {
    type Error = Sentence;

    fn try_from(input: SellerSetInvoicingInput) -> Result<SetInvoicing, Sentence> {
        Ok(SetInvoicing {
            command: command(input.command_id),
            from: input.from.0,
            invoicing: Invoicing {
                vat: input.vat.try_into()?,
                exemption: input.exemption,
                vat_on_debits: input.vat_on_debits,
                late_rate: percent(input.late_rate)?,
                early_payment: input.early_payment,
                iban: input.iban,
                bic: input.bic,
                reminders: input.reminders,
            },
        })
    }
}
