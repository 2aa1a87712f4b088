//! Prepaid hours (HB1 to HB3), as GraphQL sees them.

mod balance;
mod input;
mod lines;
mod list;
mod lot;
mod lot_mutation;
mod mutation;
mod query;
mod reconciliation;
mod statement;
mod subscription;
mod threshold;
mod types;

pub use lot_mutation::LotMutation;
pub use mutation::HourBankMutation;
pub use query::HourBankQuery;
pub use reconciliation::ReconciliationQuery;
pub use subscription::HourBankSubscription;
pub use types::HourBank;

/// What an answer about a bank needs to have caught up.
const SHOWN: &[&str] = &[
    "hour_bank_balance",
    "hour_bank_lots",
    "hour_bank_statement",
    "hour_bank_thresholds",
];
