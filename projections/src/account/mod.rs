//! What people ask about accounts: who may sign in, and as what.

pub mod list;

const KIND: &str = "account";
