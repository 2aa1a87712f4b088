//! What the tax office takes of a line, and why: the categories of EN 16931 with their rate.

use crate::Percent;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VatCategory {
    Standard,
    ZeroRated,
    /// By a law that is to be named on the invoice.
    Exempt,
    /// The buyer owes it, in a country of the Union or in building.
    ReverseCharge,
    /// Goods that go to a company of another country of the Union.
    IntraCommunity,
    Export,
    /// French VAT has nothing to say of it.
    OutOfScope,
}

impl VatCategory {
    pub const ALL: [VatCategory; 7] = [
        VatCategory::Standard,
        VatCategory::ZeroRated,
        VatCategory::Exempt,
        VatCategory::ReverseCharge,
        VatCategory::IntraCommunity,
        VatCategory::Export,
        VatCategory::OutOfScope,
    ];

    /// UNTDID 5305, as EN 16931 writes it.
    pub fn code(self) -> &'static str {
        match self {
            VatCategory::Standard => "S",
            VatCategory::ZeroRated => "Z",
            VatCategory::Exempt => "E",
            VatCategory::ReverseCharge => "AE",
            VatCategory::IntraCommunity => "K",
            VatCategory::Export => "G",
            VatCategory::OutOfScope => "O",
        }
    }

    /// Whether the buyer must be known to the tax offices of the Union.
    pub fn needs_the_buyers_number(self) -> bool {
        matches!(self, VatCategory::ReverseCharge | VatCategory::IntraCommunity)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Vat {
    pub category: VatCategory,
    pub rate: Percent,
}

impl Vat {
    pub fn standard(rate: Percent) -> Vat {
        Vat {
            category: VatCategory::Standard,
            rate,
        }
    }

    pub fn without(category: VatCategory) -> Vat {
        Vat {
            category,
            rate: Percent::ZERO,
        }
    }

    /// A rate stands where there is one to take, and nowhere else.
    pub fn is_consistent(&self) -> bool {
        (self.category == VatCategory::Standard) != self.rate.is_zero()
    }
}
