//! Files, as GraphQL sees them. They come in by tus at /files/uploads and go out by their `link`; the mutations that
//! attach and remove them are those of the things that they are attached to.

mod document;
mod types;

pub use document::{Documents, documents};
pub use types::File;

/// What an answer about a thing's files needs to have caught up.
pub const SHOWN: &[&str] = &["file_list"];
