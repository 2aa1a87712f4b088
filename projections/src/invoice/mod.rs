//! What people ask about invoices: which there are, what one says, what was paid, what is late, what it is in the books,
//! and what was earned.
//!
//! Whoever is not of the agency sees an invoice once it has its number, and never a draft.

pub mod ageing;
mod condition;
pub mod earned;
pub mod fec;
pub mod journal;
pub mod list;
pub mod movements;
pub mod numbered;
pub mod page;
pub mod revenue;

const KIND: &str = "invoice";
