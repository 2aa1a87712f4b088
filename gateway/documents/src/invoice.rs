//! An invoice, a deposit or a credit note as it was validated: a PDF that archives and screen readers take, with the file for
//! machines in it (Factur-X). BI3.

mod facts;
mod mentions;
#[cfg(test)]
mod tests;
mod words;

pub use facts::label_of;
pub use mentions::Mentions;

use crate::{
    DocumentError, Letterhead, factur_x,
    speech::Speech,
    typesetter::{Attached, typeset_with},
};
use domain::invoice::InvoiceValidated;
use facts::Facts;
use kernel::Language;

const TEMPLATE: &str = include_str!("../templates/invoice.typ");

/// The invoice as a PDF. One without a number is a draft: it says so on every page, and has no file for machines in it.
pub fn invoice(
    invoice: &InvoiceValidated,
    language: Language,
    head: &Letterhead,
) -> Result<Vec<u8>, DocumentError> {
    let facts = Facts::of(invoice, Speech(language));
    let name = format!("invoice/{}/{}", invoice.invoice, language.choose("fr", "en"));
    let attached = (!facts::is_draft(invoice)).then(|| Attached {
        name: factur_x::NAME,
        bytes: factur_x::factur_x(invoice).into_bytes(),
    });
    typeset_with(TEMPLATE, &name, head, &facts, attached)
}

/// As its file is called: "Facture F2026-00001".
pub fn invoice_title(invoice: &InvoiceValidated, language: Language) -> String {
    facts::title(invoice, Speech(language))
}
