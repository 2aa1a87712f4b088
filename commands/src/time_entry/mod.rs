//! Use cases of time. Validating decides on three streams, the entry, its ticket and its contract's bank, and appends
//! once.
//!
//! **Lock order: the entry first, then the ticket, then the bank.** `Work` keeps every stream it looked at to itself until it
//! is done, so each use case here looks at the entry before it decides on the others, and none looks at an
//! entry while it holds a ticket or a bank. An invoice comes before its entries.

mod bank;
mod billing;
mod correct_logged_time;
mod discard_time;
mod facts;
mod log_time;
mod month;
mod place;
mod ticket;
mod validate_time;
mod withdraw_validation;
mod write_down;

pub(crate) use bank::*;
pub(crate) use billing::*;
pub use correct_logged_time::*;
pub use discard_time::*;
pub(crate) use facts::*;
pub use log_time::*;
pub use month::DespiteLock;
pub(crate) use place::*;
pub use place::{Named, Under};
pub(crate) use ticket::*;
pub use validate_time::*;
pub use withdraw_validation::*;
pub(crate) use write_down::*;
