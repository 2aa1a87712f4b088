//! The documents that people keep. Each is a struct of facts, its words in French and English, and a template.
//!
//! | open | for |
//! |---|---|
//! | `activity` | what was done for a company over a period (HB4) |
//! | `conformity` | what a running system shows of its own books (BI2) |
//! | `invoice` | what a client owes, on paper (BI3) |
//! | `factur_x` | the same for machines |
//! | `received` | what a supplier's invoice for machines says |
//! | `letterhead` | how an agency's documents look |
//! | `typesetter` | Typst in process: a template and its facts to a PDF |
//!
//! Invariant: the same facts give the same bytes. Nothing here reads a clock, a file or a setting.

mod activity;
mod conformity;
mod factur_x;
mod invoice;
mod letterhead;
mod received;
#[cfg(test)]
mod samples;
mod speech;
mod typesetter;

pub use activity::{Activity, BankMoves, Choices, Grouping, TicketLine, TicketName, WorkLine, activity};
pub use conformity::{Conformity, Invoicing, Verified, conformity};
pub use factur_x::{NAME as FACTUR_X, factur_x};
pub use invoice::{invoice, invoice_title};
pub use letterhead::{Letterhead, Logo};
pub use received::{FILE_AT_MOST, received};
pub use speech::Speech;
pub use typesetter::DocumentError;
