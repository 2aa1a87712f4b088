//! What is typed about suppliers' invoices.

use async_graphql::InputObject;
use projections::supplier_invoice::list::Filter;
use uuid::Uuid;

/// What `supplierInvoiceReceive` takes.
#[derive(InputObject)]
pub struct SupplierInvoiceReceiveInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What was sent to /files/uploads: a Factur-X, or the XML of one.
    pub file: Uuid,
}

/// What `supplierInvoiceRefuse` takes.
#[derive(InputObject)]
pub struct SupplierInvoiceRefuseInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// Which one.
    pub supplier_invoice: Uuid,
    /// What is wrong with it.
    pub reason: String,
}

/// Narrows a list of suppliers' invoices; what is not said narrows nothing.
#[derive(InputObject, Default)]
pub struct SupplierInvoiceFilter {
    /// Only those in which something does not agree, or only the others.
    faulty: Option<bool>,
    /// Only those that were refused, or only the others.
    refused: Option<bool>,
}

impl From<SupplierInvoiceFilter> for Filter {
    fn from(filter: SupplierInvoiceFilter) -> Filter {
        Filter {
            faulty: filter.faulty,
            refused: filter.refused,
        }
    }
}
