//! What people ask about reading: what is new to me?

pub mod marks;

const KIND: &str = "reading";
