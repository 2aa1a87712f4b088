//! What an invoice of a supplier says, in the terms of EN 16931. Amounts are its own, with as many decimals as it wrote.

use kernel::{Currency, Day, Decimal, Party, Personal};
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Content {
    pub number: String,
    pub kind: Kind,
    pub issued_on: Day,
    pub due_on: Option<Day>,
    pub currency: Currency,
    /// Of the standard, as the invoice names it.
    pub profile: String,
    pub seller: Party,
    pub buyer: Party,
    /// None in the profiles that tell of totals alone.
    pub lines: Vec<Line>,
    /// Off and on the whole.
    pub adjustments: Vec<Adjustment>,
    pub vat: Vec<VatGroup>,
    pub totals: Totals,
    /// When and how to pay, in words.
    pub terms: Option<Personal>,
    pub iban: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Invoice,
    CreditNote,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Line {
    pub label: Personal,
    pub quantity: Option<Decimal>,
    /// UN/ECE recommendation 20.
    pub unit: Option<String>,
    /// For so many units as the base says.
    pub price: Option<Decimal>,
    pub base: Option<Decimal>,
    pub net: Decimal,
    pub tax: Tax,
}

/// Why a line bears VAT, or none, by the code of the standard.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Tax {
    pub category: String,
    pub rate: Decimal,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Adjustment {
    /// It is added; otherwise it is taken off.
    pub adds: bool,
    pub amount: Decimal,
    pub tax: Tax,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct VatGroup {
    pub tax: Tax,
    pub base: Decimal,
    pub amount: Decimal,
}

/// As the invoice says them; what it leaves out is zero.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Totals {
    pub lines: Decimal,
    pub allowances: Decimal,
    pub charges: Decimal,
    pub net: Decimal,
    pub tax: Decimal,
    pub gross: Decimal,
    pub prepaid: Decimal,
    pub rounding: Decimal,
    pub due: Decimal,
}
