//! What an agency says of itself on its invoices.

use crate::events;
use kernel::{Day, Party, Percent, Vat};
use serde::{Deserialize, Serialize};

events! {
    SellerEvent {
        "seller.identified" "1" => SellerIdentified,
        "seller.invoicing_set" "1" => InvoicingSet,
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Identity {
    pub party: Party,
    /// "SAS au capital de 10 000 EUR".
    pub legal_form: Option<String>,
    /// "RCS Lyon 732 829 320".
    pub registry: Option<String>,
}

/// How an agency invoices.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Invoicing {
    /// What a line bears when nobody says.
    pub vat: Vat,
    /// The law behind it, where the agency takes no VAT.
    pub exemption: Option<String>,
    /// The tax is owed when the invoice is issued, not when it is paid.
    pub vat_on_debits: bool,
    /// A year, on what is late.
    pub late_rate: Percent,
    pub early_payment: Option<String>,
    pub iban: Option<String>,
    pub bic: Option<String>,
    /// When it reminds, level by level: so many days after the due date.
    pub reminders: Vec<u16>,
}

/// Raised by `IdentifySeller`; read by every invoice that is validated from now on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SellerIdentified {
    pub identity: Identity,
}

/// Raised by `SetInvoicing`; read by every invoice that is drafted, validated or reminded of from that day on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InvoicingSet {
    pub from: Day,
    pub invoicing: Invoicing,
}
