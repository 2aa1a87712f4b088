//! What people ask about clients: who they are, and whom to talk to there.

pub mod contacts;
pub mod directory;

const KIND: &str = "client";
