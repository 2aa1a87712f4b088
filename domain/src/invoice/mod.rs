//! An invoice, from its draft to the last cent (BI1, BI2).
//!
//! - A draft has no number and changes freely; validation gives it its number and freezes it with seller, buyer,
//!   mentions and due date. From then on only a credit note corrects it.
//! - Amounts are exact: whole numbers all the way, rounded once where a line, an allowance or a VAT group is posted
//!   (`line`, `totals`). VAT is computed once a rate, as EN 16931 asks.
//! - A deposit is an invoice of its own; the balance shows everything in full and deducts what was invoiced, so that both
//!   meet the total. A deposit is deducted once.
//! - The VAT of credit notes is what their sum calls for: several in part meet the invoice to the cent (`totals::beyond`).
//! - Every movement of money carries the balance after it; paid is a balance of zero. Nobody pays more than is owed. What a
//!   credit leaves below zero goes back as a refund, of a payment of its own or of one of a deposit that it took off.
//! - Reminders are raised once a level, never for what is disputed, credited or paid; interest runs by the day
//!   (`interest`).
//! - `books` says what each fact is in double entry.
//!
//! Read next: `event` for the facts, `decide` for the answers.

mod arithmetic;
pub mod books;
pub mod command;
pub mod content;
mod decide;
pub mod event;
pub mod interest;
pub mod line;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;
pub mod totals;
pub mod vat;

pub use command::*;
pub use content::*;
pub use decide::issue_totals;
pub use event::*;
pub use line::{Discount, Line, LineAmount, Nature, Quantity, Source, Unit};
pub use refusal::InvoiceRefusal;
pub use state::{Draft, InvoiceState, Issued, Payment};
pub use totals::{Totals, VatGroup};

use crate::Decider;

pub struct Invoice;

impl Decider for Invoice {
    const NAME: &'static str = "invoice";
    const STATE_VERSION: i32 = 2;

    type Command = InvoiceCommand;
    type Event = InvoiceEvent;
    type Refusal = InvoiceRefusal;
    type State = InvoiceState;

    fn decide(state: &InvoiceState, command: &InvoiceCommand) -> Result<Vec<InvoiceEvent>, InvoiceRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: InvoiceState, event: &InvoiceEvent) -> InvoiceState {
        state.evolve(event)
    }
}
