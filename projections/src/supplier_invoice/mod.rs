//! What people ask about suppliers' invoices: which came in, what each says and what does not agree in it.

pub mod list;

const KIND: &str = "supplier_invoice";
