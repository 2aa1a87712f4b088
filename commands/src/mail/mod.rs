//! Use cases of what comes by mail. The gateway has read the bytes, kept the files and looked for candidates; whose a
//! message is, and where it goes, is settled here on what the journal holds.

mod accept_mail;
mod choose_address;
mod facts;
mod hold_mail;
mod refuse_mail;
mod sender;
mod take_in_mail;

pub use accept_mail::*;
pub use choose_address::*;
pub use domain::mail::{
    Headers, Held, ReturnPath, WhyAside,
    said::{ABOVE, clean_line, said},
    thread::{letter_about, letter_in, mark, number_in, root_of},
    verdict::set_aside,
};
pub use facts::*;
pub use hold_mail::*;
pub use refuse_mail::*;
pub use take_in_mail::*;
