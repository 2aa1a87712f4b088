//! Use cases of notices. `audience` is who is told of a ticket or a bank; `addressee` is where a letter goes.
//!
//! Invariant: one command tells everybody of one event, so that nobody is told twice, and nobody is left out when a
//! server dies in between. Streams are taken in the order of their ids.

mod addressee;
mod audience;
mod choose_preferences;
mod gather_digest;
mod raised;
mod read_notices;
mod tell_of_bank;
mod tell_of_ticket;

pub use addressee::{Addressee, addressee};
pub use choose_preferences::*;
pub use domain::notice::{About, Preferences, Recipient, Way};
pub use gather_digest::*;
pub use raised::{News, Told, digest_of, news_in, preferences_of};
pub use read_notices::*;
pub use tell_of_bank::*;
pub use tell_of_ticket::*;
