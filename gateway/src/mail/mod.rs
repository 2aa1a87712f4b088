//! Letters out and mail in.
//!
//! | open | for |
//! |---|---|
//! | `follow` | from the history to the outbox |
//! | `outbox` | the table of letters, and what became of each |
//! | `letter`, `compose`, `invoices`, `layout` | which letters there are, what they say, how they look |
//! | `sender`, `transport` | how they leave; one is tried until it left, is refused for good, or is three days old |
//! | `inbound` | mail that comes: from bytes to a command |
//! | `imap`, `lmtp` | by which ways it comes; the third is `http::mail` |

mod compose;
mod follow;
mod headline;
mod imap;
pub mod inbound;
mod invoices;
mod layout;
mod letter;
mod lmtp;
mod outbox;
mod sender;
mod transport;

pub use follow::Follow;
pub use headline::headline;
pub use imap::{Imap, ImapSettings};
pub use inbound::Inbound;
pub use letter::Letter;
pub use lmtp::Lmtp;
pub use outbox::{Outbox, Standing};
pub use sender::Sender;
pub use transport::{MailSettings, Transport};
