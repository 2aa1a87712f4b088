//! The company file (CL1) and the people there (CL2).
//!
//! - Identifiers are checked where they are typed: SIREN and SIRET by their keys, VAT numbers by the form of
//!   their country, and all three against each other (`identifiers`).
//! - Every fact has its own event; what the team notes and who people are is personal and can be forgotten.
//! - A contact is a data subject of its own: forgetting it leaves a certificate, and works on removed
//!   contacts and archived companies too.
//! - "Delete" archives (CL1): the history stays, the file refuses changes until it is restored.
//! - A parent company is named here (a holding may share its bank), and none comes below its own subsidiary
//!   (`family`); segmentation is light (CL5).
//!
//! Read next: `event` for the facts, `decide` for the answers.

pub mod address;
pub mod command;
mod decide;
pub mod event;
pub mod family;
pub mod identifiers;
mod payment_terms;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;
pub mod vat;

pub use address::{Address, AddressPurpose};
pub use command::*;
pub use event::*;
pub use family::Family;
pub use identifiers::{Identifiers, Siren, Siret};
pub use kernel::PaymentTerms;
pub use refusal::{ClientRefusal, FamilyRefusal};
pub use state::{ClientState, Company};
pub use vat::VatNumber;

use crate::Decider;

pub struct Client;

impl Decider for Client {
    const NAME: &'static str = "client";
    const STATE_VERSION: i32 = 2;

    type Command = ClientCommand;
    type Event = ClientEvent;
    type Refusal = ClientRefusal;
    type State = ClientState;

    fn decide(state: &ClientState, command: &ClientCommand) -> Result<Vec<ClientEvent>, ClientRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: ClientState, event: &ClientEvent) -> ClientState {
        state.evolve(event)
    }
}
