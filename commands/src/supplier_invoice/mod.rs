//! Use cases of suppliers' invoices: they are received as files that say what they are, and may be refused.

mod receive_supplier_invoice;
mod refuse_supplier_invoice;

pub use receive_supplier_invoice::*;
pub use refuse_supplier_invoice::*;
