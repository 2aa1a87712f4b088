//! Files.

pub mod list;

const KIND: &str = "file";
