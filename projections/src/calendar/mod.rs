//! What people ask about calendars: which may be chosen, and when each is open.

pub mod list;

const KIND: &str = "calendar";
