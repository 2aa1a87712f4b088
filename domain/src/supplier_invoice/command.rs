//! What may be asked of a supplier's invoice.

use super::content::Content;
use crate::commands;
use kernel::{Day, FileId, Party, Personal};
use serde::Serialize;

commands! {
    SupplierInvoiceCommand { ReceiveSupplierInvoice, RefuseSupplierInvoice, }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReceiveSupplierInvoice {
    pub file: FileId,
    pub content: Box<Content>,
    /// Who the agency is.
    pub ours: Box<Party>,
    pub on: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RefuseSupplierInvoice {
    pub reason: Personal,
    pub on: Day,
}
