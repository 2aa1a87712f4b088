//! Use cases of invoices, from the draft to the last cent.
//!
//! **Lock order: the draft first, then what it bills or names (entries by id; deposits by id, or the invoice that is
//! credited), then banks, and the register last.** An entry never waits for an invoice, and an issued invoice never for a
//! draft, so that nobody waits in a circle.

mod addressee;
mod adjusted;
mod change_draft;
mod credit_invoice;
mod discard_draft;
mod dispute_invoice;
mod draft_from_time;
mod draft_invoice;
mod draft_subscription;
mod facts;
mod give_back;
mod hours;
mod mail_invoice;
mod mark_sent;
mod preview_draft;
mod raise_reminder;
mod record_payment;
mod refund_payment;
mod sell_hours;
mod settle_dispute;
mod surroundings;
mod told;
mod validate_invoice;
mod written;

pub use change_draft::*;
pub use credit_invoice::*;
pub use discard_draft::*;
pub use dispute_invoice::*;
pub use draft_from_time::*;
pub use draft_invoice::*;
pub use draft_subscription::*;
pub(crate) use facts::*;
pub(crate) use give_back::give_back;
pub use hours::lot_of;
pub(crate) use hours::{credit_hours_sold, hours_of};
pub use mail_invoice::*;
pub use mark_sent::*;
pub use preview_draft::*;
pub use raise_reminder::*;
pub use record_payment::*;
pub use refund_payment::*;
pub use sell_hours::*;
pub use settle_dispute::*;
pub(crate) use surroundings::*;
pub use told::*;
pub use validate_invoice::*;
pub use written::*;
