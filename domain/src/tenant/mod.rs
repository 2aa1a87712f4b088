//! A tenant: one agency, its zone and its currency (ID5). Days are counted in its zone and prices are in its
//! currency, so neither changes once it is open. What work outside any contract costs (TM3, TK9), and when the time of
//! a month is locked (TM2), are settings with effective dates.

mod colour;
pub mod command;
mod decide;
pub mod event;
mod prices;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;

pub use colour::{Colour, NotAColour};
pub use command::*;
pub use event::*;
pub use prices::Prices;
pub use refusal::TenantRefusal;
pub use state::{Agency, TenantState};

use crate::Decider;

pub struct Tenant;

impl Decider for Tenant {
    const NAME: &'static str = "tenant";
    const STATE_VERSION: i32 = 4;

    type Command = TenantCommand;
    type Event = TenantEvent;
    type Refusal = TenantRefusal;
    type State = TenantState;

    fn decide(state: &TenantState, command: &TenantCommand) -> Result<Vec<TenantEvent>, TenantRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: TenantState, event: &TenantEvent) -> TenantState {
        state.evolve(event)
    }
}
