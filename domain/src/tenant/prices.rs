//! What work outside any contract costs.

use super::refusal::TenantRefusal;
use kernel::{Currency, Minutes, RateTable};
use serde::{Deserialize, Serialize};

const A_DAY: Minutes = Minutes::hours(24);

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Prices {
    /// Each entry is rounded up to a whole number of these minutes; 0 is exact.
    pub step: Minutes,
    /// An entry counts for at least this much, unless it is zero.
    pub minimum: Minutes,
    pub rates: RateTable,
}

impl Prices {
    /// In the agency's currency, and such that nobody needs to choose between two lines.
    pub(super) fn check(&self, currency: Currency) -> Result<(), TenantRefusal> {
        for minutes in [self.step, self.minimum] {
            if minutes.is_negative() || minutes > A_DAY {
                return Err(TenantRefusal::RoundingOutOfRange { minutes });
            }
        }
        for price in self.rates.prices() {
            if price.currency() != currency {
                return Err(TenantRefusal::PricesInAnotherCurrency { currency });
            }
            if price.is_negative() {
                return Err(TenantRefusal::PriceNegative { price });
            }
        }
        if self.rates.says_one_thing_twice() {
            return Err(TenantRefusal::PriceTwice);
        }
        Ok(())
    }
}
