//! Which VAT a line bears when nobody says: the seller's usual one at home, none across a border.

use kernel::{Party, Vat, VatCategory};

use super::line::Nature;

/// The countries whose VAT is one system; Greece writes itself EL in its numbers and GR in addresses.
const UNION: [&str; 28] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// A company of the Union that has a VAT number owes the tax itself; one without is billed as at home. Beyond the
/// Union goods are exported, and services are taxed where the buyer is.
pub fn usual_vat(home: &Party, buyer: &Party, nature: Nature, usual: Vat) -> Vat {
    if buyer.country == home.country {
        return usual;
    }
    let abroad = match (UNION.contains(&buyer.country.as_str()), nature) {
        (true, _) if buyer.vat_number.is_none() => return usual,
        (true, Nature::Services) => VatCategory::ReverseCharge,
        (true, Nature::Goods) => VatCategory::IntraCommunity,
        (false, Nature::Goods) => VatCategory::Export,
        (false, Nature::Services) => VatCategory::OutOfScope,
    };
    Vat::without(abroad)
}
