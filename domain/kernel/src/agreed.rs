//! What was agreed with a client and is obeyed elsewhere: a contract settles it, the bank, the entry and
//! the invoice follow it. The rules themselves are in `domain::contract`.

use crate::Minutes;
use serde::{Deserialize, Serialize};

/// What an hour of work is to the contract.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeClass {
    /// The ordinary hour: from the bank where there is one, otherwise on the next invoice.
    Billable,
    /// "Not counted": visible as worked, debited and billed to nobody.
    NonBillable,
    /// Covered by what the contract includes.
    Included,
    /// Never from the bank: billed beside the contract.
    OutsideContract,
    /// Evenings, nights and holidays: counted with a multiplier.
    AfterHours,
}

impl TimeClass {
    pub const ALL: [TimeClass; 5] = [
        TimeClass::Billable,
        TimeClass::NonBillable,
        TimeClass::Included,
        TimeClass::OutsideContract,
        TimeClass::AfterHours,
    ];
}

/// What happens when a bank has fewer hours than the work took.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Overdraft {
    /// The bank pays what it has, the rest is billed at the contract's rate.
    #[default]
    SplitToBillable,
    /// The bank goes below zero; the next credit repays it first.
    AllowNegative,
    /// The debit is refused as a whole.
    Refuse,
}

/// When the hours of a purchase may be used.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Usable {
    /// As soon as its invoice is validated; shown as unpaid until it is paid.
    #[default]
    FromValidation,
    OncePaid,
}

/// How experienced a person is; rates may depend on it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Junior,
    #[default]
    Confirmed,
    Senior,
    Expert,
}

/// What a client asks for. TK2.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TicketType {
    Incident,
    #[default]
    Request,
    Project,
    AfterSales,
    Emergency,
    Maintenance,
    Evolution,
}

impl TicketType {
    pub const ALL: [TicketType; 7] = [
        TicketType::Incident,
        TicketType::Request,
        TicketType::Project,
        TicketType::AfterSales,
        TicketType::Emergency,
        TicketType::Maintenance,
        TicketType::Evolution,
    ];
}

/// How much it matters; the later ones go first. TK2.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    Low,
    #[default]
    Normal,
    High,
    Critical,
}

impl Priority {
    pub const ALL: [Priority; 4] = [
        Priority::Low,
        Priority::Normal,
        Priority::High,
        Priority::Critical,
    ];
}

/// How much business time a promise leaves, kept as what it was agreed as. SL2.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    BusinessMinutes(Minutes),
    BusinessDays(u16),
}
