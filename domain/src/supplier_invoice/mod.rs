//! A supplier's invoice: what a Factur-X that came in says, what does not agree in it, and that it was refused.
//!
//! - One invoice of one supplier is received once: its stream is named after both.
//! - What it says is kept as it was read, right or wrong. The sums are checked by the rules of EN 16931, and what fails is
//!   told as faults; whether they matter is a person's to say.
//! - A refusal says why, and is the end of it.

pub mod check;
pub mod command;
pub mod content;
mod decide;
pub mod event;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;
pub mod unreadable;

pub use check::{Fault, Rule};
pub use command::*;
pub use content::*;
pub use event::*;
pub use refusal::SupplierInvoiceRefusal;
pub use state::SupplierInvoiceState;
pub use unreadable::Unreadable;

use crate::Decider;

pub struct SupplierInvoice;

impl Decider for SupplierInvoice {
    const NAME: &'static str = "supplier_invoice";
    const STATE_VERSION: i32 = 1;

    type Command = SupplierInvoiceCommand;
    type Event = SupplierInvoiceEvent;
    type Refusal = SupplierInvoiceRefusal;
    type State = SupplierInvoiceState;

    fn decide(
        state: &SupplierInvoiceState,
        command: &SupplierInvoiceCommand,
    ) -> Result<Vec<SupplierInvoiceEvent>, SupplierInvoiceRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: SupplierInvoiceState, event: &SupplierInvoiceEvent) -> SupplierInvoiceState {
        state.evolve(event)
    }
}
