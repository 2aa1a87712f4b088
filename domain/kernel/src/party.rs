//! A company as it stands on an invoice: who sells, or who buys.

use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Party {
    pub name: String,
    pub siren: Option<String>,
    pub siret: Option<String>,
    pub vat_number: Option<String>,
    /// Number, street, building: as they stand on an envelope.
    pub lines: Vec<String>,
    pub postal_code: String,
    pub city: String,
    /// Two capital letters: FR.
    pub country: String,
}
