//! Where a company is, and when it pays.

use async_graphql::{Enum, SimpleObject};

/// Where a company is.
#[derive(SimpleObject)]
pub struct Address {
    /// What the address is for.
    purpose: AddressPurpose,
    /// Empty where there is only one of its purpose.
    label: String,
    /// Number, street, building: as they stand on an envelope.
    lines: Vec<String>,
    /// As it stands on an envelope.
    postal_code: String,
    /// As it stands on an envelope.
    city: String,
    /// Two capital letters: FR
    country: String,
}

impl From<&domain::client::Address> for Address {
    fn from(address: &domain::client::Address) -> Address {
        Address {
            purpose: address.purpose.into(),
            label: address.label.clone(),
            lines: address.lines.clone(),
            postal_code: address.postal_code.clone(),
            city: address.city.clone(),
            country: address.country.clone(),
        }
    }
}

/// What an address is for.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
#[graphql(remote = "domain::client::AddressPurpose")]
pub enum AddressPurpose {
    /// Where invoices go.
    Billing,
    /// Where people work, and are visited.
    Site,
    /// Where goods go.
    Delivery,
}

/// How the day of payment is found.
#[derive(Enum, Copy, Clone, Eq, PartialEq)]
pub enum PaymentRule {
    /// So many days later; 0 is on receipt.
    Net,
    /// So many days later, then to the end of that month.
    EndOfMonth,
    /// So many days later, then to a day of the month that follows.
    DayOfMonth,
}

/// When a client pays, counted from the day of the invoice.
#[derive(SimpleObject)]
pub struct PaymentTerms {
    /// How the day of payment is found.
    rule: PaymentRule,
    /// How many days.
    days: u16,
    /// Of the month, where the rule names one.
    day: Option<u8>,
}

impl From<domain::client::PaymentTerms> for PaymentTerms {
    fn from(terms: domain::client::PaymentTerms) -> PaymentTerms {
        use domain::client::PaymentTerms as Terms;
        match terms {
            Terms::Net { days } => PaymentTerms {
                rule: PaymentRule::Net,
                days,
                day: None,
            },
            Terms::EndOfMonth { days } => PaymentTerms {
                rule: PaymentRule::EndOfMonth,
                days,
                day: None,
            },
            Terms::DayOfMonth { days, day } => PaymentTerms {
                rule: PaymentRule::DayOfMonth,
                days,
                day: Some(day),
            },
        }
    }
}
