//! What stands on an invoice beside its lines.

use crate::graphql::scalars::{Day, Decimal, Money};
use async_graphql::{InputObject, SimpleObject};
use domain::invoice as said;
use uuid::Uuid;

use super::words::VatRate;

/// A company as it stands on an invoice.
#[derive(SimpleObject)]
pub struct Party {
    /// Its legal name.
    name: String,
    /// Nine digits of a French company.
    siren: Option<String>,
    /// Fourteen digits of an establishment.
    siret: Option<String>,
    /// With the two letters of its country.
    vat_number: Option<String>,
    /// Number, street, building: as they stand on an envelope.
    lines: Vec<String>,
    /// As it stands on an envelope.
    postal_code: String,
    /// As it stands on an envelope.
    city: String,
    /// Two capital letters: FR
    country: String,
}

impl From<&kernel::Party> for Party {
    fn from(party: &kernel::Party) -> Party {
        let kernel::Party {
            name,
            siren,
            siret,
            vat_number,
            lines,
            postal_code,
            city,
            country,
        } = party.clone();
        Party {
            name,
            siren,
            siret,
            vat_number,
            lines,
            postal_code,
            city,
            country,
        }
    }
}

/// Where something was delivered.
#[derive(InputObject)]
pub struct PartyInput {
    /// Who takes it.
    name: String,
    /// Number, street, building: as they stand on an envelope.
    #[graphql(default)]
    lines: Vec<String>,
    /// As it stands on an envelope.
    #[graphql(default)]
    postal_code: String,
    /// As it stands on an envelope.
    city: String,
    /// Two capital letters.
    #[graphql(default = "FR")]
    country: String,
}

impl From<PartyInput> for kernel::Party {
    fn from(input: PartyInput) -> kernel::Party {
        kernel::Party {
            name: input.name,
            siren: None,
            siret: None,
            vat_number: None,
            lines: input.lines,
            postal_code: input.postal_code,
            city: input.city,
            country: input.country,
        }
    }
}

/// The lines of one category and rate.
#[derive(SimpleObject)]
pub struct InvoiceVat {
    /// Which category, at which rate.
    vat: VatRate,
    /// What its lines come to before tax.
    net: Money,
    /// The tax, computed once on all of them.
    tax: Money,
}

impl From<&said::VatGroup> for InvoiceVat {
    fn from(group: &said::VatGroup) -> InvoiceVat {
        InvoiceVat {
            vat: group.vat.into(),
            net: group.net.into(),
            tax: group.tax.into(),
        }
    }
}

/// A deposit that was invoiced and is taken off.
#[derive(SimpleObject)]
pub struct InvoiceDeduction {
    /// The id of the deposit.
    invoice: Uuid,
    /// Its number.
    number: String,
    /// Its day.
    issued_on: Day,
    /// What it asked for, tax included.
    gross: Money,
}

impl From<&said::Deduction> for InvoiceDeduction {
    fn from(deduction: &said::Deduction) -> InvoiceDeduction {
        InvoiceDeduction {
            invoice: deduction.invoice.0,
            number: deduction.number.clone(),
            issued_on: Day(deduction.issued_on),
            gross: deduction.gross.into(),
        }
    }
}

/// What the law wants said, as it held on the day of the invoice.
#[derive(SimpleObject)]
pub struct InvoiceMentions {
    /// SAS au capital de 10 000 EUR
    legal_form: Option<String>,
    /// RCS Lyon
    registry: Option<String>,
    /// Percent a year, on what is late.
    late_rate: Decimal,
    /// What lateness costs beside interest.
    indemnity: Money,
    /// Whether the tax is owed when the invoice is issued, not when it is paid.
    vat_on_debits: bool,
    /// What paying early brings.
    early_payment: Option<String>,
    /// Where to pay.
    iban: Option<String>,
    /// The bank of that account.
    bic: Option<String>,
}

impl From<&said::Mentions> for InvoiceMentions {
    fn from(mentions: &said::Mentions) -> InvoiceMentions {
        let said::Mentions {
            legal_form,
            registry,
            late_rate,
            indemnity,
            vat_on_debits,
            early_payment,
            iban,
            bic,
        } = mentions.clone();
        InvoiceMentions {
            legal_form,
            registry,
            late_rate: Decimal(late_rate.value()),
            indemnity: indemnity.into(),
            vat_on_debits,
            early_payment,
            iban,
            bic,
        }
    }
}
