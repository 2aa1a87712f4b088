//! What somebody was told, one by one and by what it was about. Only what is shown in the portal: what goes by mail
//! alone is the outbox's.

pub mod groups;
pub mod list;

const KIND: &str = "notice";
