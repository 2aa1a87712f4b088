//! What people ask about workload.

pub mod hands;

const KIND: &str = "workload";
