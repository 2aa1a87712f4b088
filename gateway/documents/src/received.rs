//! An electronic invoice that came from a supplier: the data within its PDF, or alone, read as EN 16931 cuts them.
//!
//! What comes in is nobody's friend. Nothing is taken that is larger than its limit, packed or unpacked; a document that
//! declares entities is refused unread; and what cannot be read is told in a sentence that says what to ask the supplier for.

mod cii;
mod node;
mod pdf;
#[cfg(test)]
mod tests;

use domain::supplier_invoice::{Content, Unreadable};
use kernel::SubjectId;

/// Of a file, in bytes.
pub const FILE_AT_MOST: usize = 20 << 20;
/// Of the data within it, unpacked.
const DATA_AT_MOST: usize = 5 << 20;

/// What people wrote in it is about the subject.
pub fn received(file: &[u8], subject: SubjectId) -> Result<Content, Unreadable> {
    if file.len() > FILE_AT_MOST {
        return Err(Unreadable::TooLarge);
    }
    let within;
    let data = if pdf::is_one(file) {
        within = pdf::invoice_within(file)?;
        within.as_slice()
    } else {
        file
    };
    if data.len() > DATA_AT_MOST {
        return Err(Unreadable::TooLarge);
    }
    let text = std::str::from_utf8(data).map_err(|_| Unreadable::NotAnInvoice)?;
    cii::content(text.trim_start_matches('\u{feff}'), subject)
}
