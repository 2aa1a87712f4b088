//! Who did what, as a file: a table for people, or lines with proofs for auditors. AU1.
//!
//! The file is made page by page, for HTTP and for the command line alike; `check` needs no database.

mod check;
mod export;
mod line;
mod table;

pub use check::{Checked, check};
pub use export::{Export, Format};
pub use table::BOM;
