//! What was agreed with a client: what is sold, how time is counted, what an hour costs, for how long.
//!
//! - Three plans: prepaid packs (CT1), a monthly subscription that may include hours (CT2), time and
//!   material (CT3). The plan's kind never changes; its price, quantity and rules may.
//! - Terms have effective dates (CT5): a change holds from a day that has not passed and rewrites nothing;
//!   `Agreement::terms_on` answers for any day.
//! - A contract is signed, renewed, ended; it is assigned to another company or cancelled only while nothing
//!   was used under it (CT4). A renewal is called for once before each last day.
//! - Pure rules: `counting` makes worked time into debited and billed time, the rates (`kernel::RateTable`) price an hour,
//!   `inclusions` says which hours a month brings, `billing` what a subscription is billed (BI1).
//!
//! Read next: `terms` for what is agreed, `decide` for the answers.

pub mod adjustment;
pub mod billing;
pub mod command;
pub mod counting;
mod decide;
pub mod event;
pub mod inclusions;
pub mod refusal;
pub mod replay;
pub mod state;
pub mod terms;
mod terms_check;
#[cfg(test)]
mod tests;

pub use billing::{Billing, Every, When};
pub use command::*;
pub use counting::{Counted, debit_minutes};
pub use event::*;
pub use refusal::ContractRefusal;
pub use state::{Agreement, ContractState};
pub use terms::*;

use crate::Decider;

pub struct Contract;

impl Decider for Contract {
    const NAME: &'static str = "contract";
    const STATE_VERSION: i32 = 3;

    type Command = ContractCommand;
    type Event = ContractEvent;
    type Refusal = ContractRefusal;
    type State = ContractState;

    fn decide(
        state: &ContractState,
        command: &ContractCommand,
    ) -> Result<Vec<ContractEvent>, ContractRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: ContractState, event: &ContractEvent) -> ContractState {
        state.evolve(event)
    }
}
