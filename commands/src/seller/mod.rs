//! Use cases of the seller: who the agency is on its invoices, and how it invoices.

mod facts;
mod identify_seller;
mod set_invoicing;

pub use facts::seller_of;
pub(crate) use facts::seller_on;
pub use identify_seller::*;
pub use set_invoicing::*;
