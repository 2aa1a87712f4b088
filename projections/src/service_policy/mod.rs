//! What people ask about service policies: which may be agreed on, and what each promises.

pub mod list;

const KIND: &str = "service_policy";
const DEFAULT: &str = "default_policy";
