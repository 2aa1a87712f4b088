//! Use cases of tickets. `facts` is what they ask first, `workload::decide` keeps what each person has in hand.
//!
//! **Lock order: tickets by their ids, then hands by their people's.** `Work` keeps every stream it looked at to
//! itself until it is done.

mod assign_automatically;
mod assign_ticket;
mod change_status;
mod classify_ticket;
mod close_left_ticket;
mod close_untouched;
mod facts;
mod link_ticket;
mod merge_tickets;
mod open_ticket;
mod prioritise_ticket;
mod raise_deadlines;
mod release_ticket;
mod request_closing;
mod rewrite_request;
mod told;
mod undo_merge;
mod unwatch_ticket;
mod voice;
mod watch_ticket;
mod write_comment;
mod write_note;

pub use assign_automatically::*;
pub use assign_ticket::*;
pub use change_status::*;
pub use classify_ticket::*;
pub use close_left_ticket::*;
pub use close_untouched::*;
pub(crate) use facts::*;
pub use link_ticket::*;
pub use merge_tickets::*;
pub use open_ticket::*;
pub use prioritise_ticket::*;
pub use raise_deadlines::*;
pub use release_ticket::*;
pub use request_closing::*;
pub use rewrite_request::*;
pub use told::*;
pub use undo_merge::*;
pub use unwatch_ticket::*;
pub(crate) use voice::*;
pub use watch_ticket::*;
pub use write_comment::*;
pub use write_note::*;
