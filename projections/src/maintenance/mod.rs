//! What people ask about maintenances: which are planned.

pub mod list;

const KIND: &str = "maintenance";
