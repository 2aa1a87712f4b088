//! What people ask about views: which there are to open.

pub mod list;

const KIND: &str = "ticket_view";
