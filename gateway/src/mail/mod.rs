//! Letters: an outbox in the database, written in the same breath as what they tell of, and whoever sends them. A
//! letter is tried until it left, is refused for good, or is three days old.

mod layout;
mod letter;
mod outbox;
mod sender;
mod transport;

pub use letter::Letter;
pub use outbox::Outbox;
pub use sender::Sender;
pub use transport::{MailSettings, Transport};
