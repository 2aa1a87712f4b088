//! What may be asked of the register.

use super::closing::{Closing, Sum};
use super::event::Series;
use super::period::Period;
use crate::commands;
use kernel::{Day, InvoiceId};
use serde::Serialize;

commands! {
    RegisterCommand { GiveNumber, ClosePeriod, }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GiveNumber {
    pub series: Series,
    pub invoice: InvoiceId,
    pub on: Day,
    pub amounts: Sum,
}

/// With the closing that its fingerprint was made of: a number that came between makes another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClosePeriod {
    pub series: Series,
    pub period: Period,
    pub today: Day,
    pub closing: Closing,
    pub fingerprint: String,
}
