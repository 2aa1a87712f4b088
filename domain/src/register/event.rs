//! What stands in the register.

use super::closing::{Closing, Sum};
use crate::events;
use kernel::{Day, InvoiceId};
use serde::{Deserialize, Serialize};

events! {
    RegisterEvent {
        "register.number_given" "1" => NumberGiven,
        "register.period_closed" "1" => PeriodClosed,
    }
}

/// What is counted apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Series {
    /// Deposits are invoices too.
    Invoices,
    CreditNotes,
}

/// An invoice has its number. Raised by `GiveNumber`, in the append that validates it; read by the register and by the
/// process that closes periods.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NumberGiven {
    pub series: Series,
    pub invoice: InvoiceId,
    /// From 1 each year.
    pub sequence: i64,
    /// As it is written: F2026-00001.
    pub number: String,
    pub on: Day,
    pub amounts: Sum,
}

/// A period is over for good. Raised by `ClosePeriod`; read by the register.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PeriodClosed {
    pub closing: Closing,
    /// Of the closing as it is written out, the one before included.
    pub fingerprint: String,
}
