//! What people ask about rules that raise alerts: which there are, and which look at what machines bring.

pub mod list;

const KIND: &str = "alert_rule";
