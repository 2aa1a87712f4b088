//! An account: a person who can sign in (ID2, ID3). It is opened by an administrator and closed, never
//! deleted; how its person proves who they are is no business of this crate.
//!
//! - A client's account names their company and nobody else's does; so an account never turns from a
//!   colleague's into a client's or back: another one is opened.
//! - A mail address is one open account's at a time (`mail_address`).
//! - A person's level is what rates may depend on.

pub mod command;
mod decide;
pub mod event;
pub mod mail_address;
pub mod refusal;
pub mod state;
#[cfg(test)]
mod tests;

pub use command::*;
pub use event::*;
pub use mail_address::{MailAddress, MailAddressRefusal};
pub use refusal::AccountRefusal;
pub use state::{AccountState, Holder};

use crate::Decider;

pub struct Account;

impl Decider for Account {
    const NAME: &'static str = "account";
    const STATE_VERSION: i32 = 3;

    type Command = AccountCommand;
    type Event = AccountEvent;
    type Refusal = AccountRefusal;
    type State = AccountState;

    fn decide(state: &AccountState, command: &AccountCommand) -> Result<Vec<AccountEvent>, AccountRefusal> {
        decide::decide(state, command)
    }

    fn evolve(state: AccountState, event: &AccountEvent) -> AccountState {
        state.evolve(event)
    }
}
