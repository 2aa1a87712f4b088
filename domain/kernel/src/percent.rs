//! A part of a hundred, to two decimals: a rate of VAT, a discount, an interest.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Decimal", into = "Decimal")]
pub struct Percent(Decimal);

/// From 0 to 100, with two decimals at most.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("from 0 to 100 percent, with two decimals at most")]
pub struct NotAPercent;

const DECIMALS: u32 = 2;

impl Percent {
    pub const ZERO: Percent = Percent(Decimal::ZERO);

    pub fn value(&self) -> Decimal {
        self.0
    }

    /// 5.5 percent are 550.
    pub fn hundredths(&self) -> i128 {
        let mut value = self.0;
        value.rescale(DECIMALS);
        value.mantissa()
    }

    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }
}

impl TryFrom<Decimal> for Percent {
    type Error = NotAPercent;
    fn try_from(value: Decimal) -> Result<Percent, NotAPercent> {
        let value = value.normalize();
        if value.scale() > DECIMALS || value < Decimal::ZERO || value > Decimal::ONE_HUNDRED {
            return Err(NotAPercent);
        }
        Ok(Percent(value))
    }
}

impl From<Percent> for Decimal {
    fn from(percent: Percent) -> Decimal {
        percent.0
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} %", self.0)
    }
}

impl fmt::Debug for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percent_is_exact_and_within_a_hundred() {
        let percent = |text: &str| Percent::try_from(text.parse::<Decimal>().expect("a number"));
        assert_eq!(percent("5.5").map(|rate| rate.hundredths()), Ok(550));
        assert_eq!(percent("20.00"), percent("20"));
        for wrong in ["-1", "100.01", "5.555"] {
            assert_eq!(percent(wrong), Err(NotAPercent));
        }
    }
}
