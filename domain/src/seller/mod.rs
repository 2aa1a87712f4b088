//! Who sells: the agency's legal identity, and what its invoices say beside their lines.
//!
//! - The identity is what the law asks of whoever invoices; without it no invoice is validated.
//! - How it invoices (usual VAT, interest on what is late, when it reminds) is a setting with effective dates: a change
//!   rewrites no invoice.

pub mod command;
mod decide;
pub mod event;
pub mod iban;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;

pub use command::*;
pub use event::*;
pub use refusal::SellerRefusal;
pub use state::SellerState;

use crate::Decider;

pub struct Seller;

impl Decider for Seller {
    const NAME: &'static str = "seller";
    const STATE_VERSION: i32 = 1;

    type Command = SellerCommand;
    type Event = SellerEvent;
    type Refusal = SellerRefusal;
    type State = SellerState;

    fn decide(state: &SellerState, command: &SellerCommand) -> Result<Vec<SellerEvent>, SellerRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: SellerState, event: &SellerEvent) -> SellerState {
        state.evolve(event)
    }
}
