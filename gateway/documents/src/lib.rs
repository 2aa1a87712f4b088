//! The documents that people keep. Each is a struct of facts, its words in French and English, and a template.
//!
//! | open | for |
//! |---|---|
//! | `activity` | what was done for a company over a period (HB4) |
//! | `letterhead` | how an agency's documents look |
//! | `typesetter` | Typst in process: a template and its facts to a PDF |
//!
//! Invariant: the same facts give the same bytes. Nothing here reads a clock, a file or a setting.

mod activity;
mod letterhead;
mod typesetter;

pub use activity::{Activity, BankMoves, Choices, Grouping, TicketLine, TicketName, WorkLine, activity};
pub use letterhead::{Letterhead, Logo};
pub use typesetter::DocumentError;
