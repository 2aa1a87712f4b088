//! Use cases of saved views.

mod change_ticket_view;
mod facts;
mod keep_ticket_view;
mod retire_ticket_view;

pub use change_ticket_view::*;
use facts::{asker, expect_own};
pub use keep_ticket_view::*;
pub use retire_ticket_view::*;
