//! Use cases of files. What is in a file never comes here: the gateway keeps it, sealed.
//!
//! A feature whose things have files calls `attach` in its own use case, so that the files and the thing are one
//! append; whoever shows a file asks `readable`.

mod attach;
mod facts;
mod receive_file;
mod remove;
mod withdraw_file;

pub(crate) use attach::{Attached, attach, attach_sent_by, may_attach};
pub(crate) use facts::received;
pub use facts::{Readable, readable};
pub use receive_file::*;
pub(crate) use remove::remove_from;
pub use withdraw_file::*;
