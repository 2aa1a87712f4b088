//! The words of invoices, each the same as in the domain.

use crate::graphql::{
    errors::Sentence,
    scalars::{self, Decimal},
};
use async_graphql::{Enum, InputObject, SimpleObject};
use kernel::{Percent, Vat};
use serde::{Deserialize, Serialize};

/// What an invoice is.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceKind {
    /// For what was sold.
    Invoice,
    /// Asked for ahead, and deducted from the balance.
    Deposit,
    /// Takes back an invoice, or a part of it.
    CreditNote,
}

/// How far an invoice is in its life. One that is late is any that is owed and whose due date has passed.
#[derive(Enum, Copy, Clone, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceStage {
    /// May still be changed, and has no number.
    Draft,
    /// Has its number and is frozen.
    Validated,
    /// Went to the client.
    Sent,
    /// Something of it is owed, and something came or was credited.
    PartiallyPaid,
    /// Nothing of it is owed.
    Paid,
    /// Taken back as a whole.
    Credited,
    /// A draft that came to nothing.
    Discarded,
}

/// Whether a line is about things or work.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::invoice::Nature")]
pub enum InvoiceNature {
    /// Things that are delivered.
    Goods,
    /// Work that is done.
    Services,
}

/// What a line counts.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::invoice::Unit")]
pub enum InvoiceUnit {
    /// Pieces, users, machines.
    Piece,
    /// Minutes of work.
    Minute,
    /// Hours of work.
    Hour,
    /// Days, as of a period that is billed in part.
    Day,
    /// Months.
    Month,
}

/// How money came, or went back.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::invoice::Means")]
pub enum PaymentMeans {
    /// From account to account.
    Transfer,
    /// Taken from the client's account.
    DirectDebit,
    /// By card.
    Card,
    /// By cheque.
    Cheque,
    /// In notes and coins.
    Cash,
}

/// Why a line bears VAT, or none, in the categories of EN 16931.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "kernel::VatCategory")]
pub enum VatCategory {
    /// At a rate of the country.
    Standard,
    /// At a rate of nothing.
    ZeroRated,
    /// By a law that the invoice names.
    Exempt,
    /// The buyer owes it.
    ReverseCharge,
    /// Goods that go to a company of another country of the Union.
    IntraCommunity,
    /// Goods that leave the Union.
    Export,
    /// French VAT has nothing to say of it.
    OutOfScope,
}

/// What the tax office takes.
#[derive(SimpleObject)]
pub struct VatRate {
    /// Why.
    category: VatCategory,
    /// Percent; 0 outside STANDARD.
    rate: Decimal,
}

impl From<Vat> for VatRate {
    fn from(vat: Vat) -> VatRate {
        VatRate {
            category: vat.category.into(),
            rate: scalars::Decimal(vat.rate.value()),
        }
    }
}

/// What the tax office takes.
#[derive(InputObject)]
pub struct VatInput {
    /// Why.
    pub category: VatCategory,
    /// Percent; needed by STANDARD alone.
    pub rate: Option<Decimal>,
}

impl TryFrom<VatInput> for Vat {
    type Error = Sentence;

    fn try_from(input: VatInput) -> Result<Vat, Sentence> {
        let rate = input.rate.map_or(Ok(Percent::ZERO), percent)?;
        Ok(Vat {
            category: input.category.into(),
            rate,
        })
    }
}

pub fn percent(Decimal(value): Decimal) -> Result<Percent, Sentence> {
    Percent::try_from(value).map_err(|_| Sentence::NumberOutOfRange)
}
