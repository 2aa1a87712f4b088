//! What became of a supplier's invoice.

use super::check::Fault;
use super::content::Content;
use crate::events;
use kernel::{Day, FileId, Personal};
use serde::{Deserialize, Serialize};

events! {
    SupplierInvoiceEvent {
        "supplier_invoice.received" "1" => SupplierInvoiceReceived,
        "supplier_invoice.refused" "1" => SupplierInvoiceRefused,
    }
}

/// It came in, and says this. Raised by `ReceiveSupplierInvoice`, in the transaction that attaches its file; read by the
/// list of suppliers' invoices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SupplierInvoiceReceived {
    pub file: FileId,
    pub on: Day,
    pub content: Box<Content>,
    /// What does not agree in it; none is a good sign.
    pub faults: Vec<Fault>,
}

/// It is not taken. Raised by `RefuseSupplierInvoice`; read by the same list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SupplierInvoiceRefused {
    pub reason: Personal,
    pub on: Day,
}
