//! Mail that came (TK1), and what became of letters (NO4), as GraphQL sees them: the team's own.

mod input;
mod letters;
mod mutation;
mod query;
mod types;

pub use letters::{LetterState, TicketLetter, came_at, letters_of, state_of};
pub use mutation::MailMutation;
pub use query::MailQuery;

/// What an answer about mail needs to have caught up.
const SHOWN: &[&str] = &["mail_list", "ticket_list", "ticket_thread", "file_list"];
