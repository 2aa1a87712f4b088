//! Suppliers' invoices (BI2), as GraphQL sees them: a file that was sent is read, checked and shown.

mod input;
mod mutation;
mod opened;
mod query;
mod types;
mod words;

pub use mutation::SupplierInvoiceMutation;
pub use query::SupplierInvoiceQuery;

/// What an answer about a supplier's invoice needs to have caught up.
const SHOWN: &[&str] = &["supplier_invoice_list", "file_list"];
