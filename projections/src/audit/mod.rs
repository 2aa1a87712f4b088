//! What people ask about who did what.

pub mod acts;
