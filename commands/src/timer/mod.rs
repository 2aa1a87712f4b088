//! Use cases of a person's clock. Everyone starts and stops their own. TM1.
//!
//! **Lock order: the clock first, then the entry that it becomes.**

mod change_timer;
mod discard_timer;
mod facts;
mod start_timer;
mod stop_timer;

pub use change_timer::*;
pub use discard_timer::*;
pub(crate) use facts::*;
pub use start_timer::*;
pub use stop_timer::*;
