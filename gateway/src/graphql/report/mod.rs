//! Reports: what was done for a company over a period. HB4.

mod query;
mod types;

pub use query::ReportQuery;
