//! When a client pays, counted from the day of the invoice.

use super::refusal::ClientRefusal;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentTerms {
    /// So many days later; 0 is on receipt.
    Net { days: u16 },
    /// So many days later, then to the end of that month.
    EndOfMonth { days: u16 },
    /// So many days later, then to this day of the month that follows: "30 days, the 15th".
    DayOfMonth { days: u16, day: u8 },
}

impl PaymentTerms {
    pub fn checked(self) -> Result<PaymentTerms, ClientRefusal> {
        let (days, day) = match self {
            PaymentTerms::Net { days } | PaymentTerms::EndOfMonth { days } => (days, 1),
            PaymentTerms::DayOfMonth { days, day } => (days, day),
        };
        if days > 365 {
            return Err(ClientRefusal::PaymentTooLate { days });
        }
        if !(1..=31).contains(&day) {
            return Err(ClientRefusal::NotADayOfMonth { day });
        }
        Ok(self)
    }
}
