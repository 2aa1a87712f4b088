//! The terms of payment that a company may be given.

use super::refusal::ClientRefusal;
use kernel::PaymentTerms;

pub(super) fn checked(terms: PaymentTerms) -> Result<PaymentTerms, ClientRefusal> {
    let (days, day) = match terms {
        PaymentTerms::Net { days } | PaymentTerms::EndOfMonth { days } => (days, 1),
        PaymentTerms::DayOfMonth { days, day } => (days, day),
    };
    if days > 365 {
        return Err(ClientRefusal::PaymentTooLate { days });
    }
    if !(1..=31).contains(&day) {
        return Err(ClientRefusal::NotADayOfMonth { day });
    }
    Ok(terms)
}
