//! Work that somebody did (TM1-TM3, TK9), as GraphQL sees it.

mod input;
mod list;
mod mutation;
mod query;
mod sheet;
mod types;

pub use input::named;
pub use mutation::TimeEntryMutation;
pub use query::TimeEntryQuery;
pub use sheet::TimeSheetQuery;
pub use types::TimeEntry;

/// What an answer about an entry needs to have caught up.
const SHOWN: &[&str] = &["time_entry_list"];
/// A validation moves the ticket and the bank too.
const SHOWN_WITH_BANK: &[&str] = &[
    "time_entry_list",
    "ticket_list",
    "hour_bank_balance",
    "hour_bank_lots",
    "hour_bank_statement",
    "hour_bank_thresholds",
];
