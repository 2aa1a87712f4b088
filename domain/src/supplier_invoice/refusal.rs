//! Why a supplier's invoice says no.

use crate::refusals;

refusals! {
    SupplierInvoiceRefusal {
        AlreadyReceived { number: String } => "supplier_invoice.already_received", Some("file"),
            "La facture {number} de ce fournisseur est déjà reçue : ouvrez celle qui est là.",
            "Invoice {number} of this supplier has been received already: open the one that is there.";
        NotReceived => "supplier_invoice.not_received", Some("supplierInvoice"),
            "Cette facture n'est pas encore reçue : déposez d'abord son fichier.",
            "This invoice has not been received yet: send its file first.";
        AlreadyRefused => "supplier_invoice.already_refused", Some("supplierInvoice"),
            "Cette facture est déjà refusée : relisez-en le motif.",
            "This invoice has been refused already: read why.";
        ReasonMissing => "supplier_invoice.reason_missing", Some("reason"),
            "Le motif du refus manque : dites au fournisseur ce qui ne va pas.",
            "The reason of the refusal is missing: tell the supplier what is wrong.";
    }
}
