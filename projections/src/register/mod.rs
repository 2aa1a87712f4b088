//! What people ask about the register of invoices: which periods are closed, and with what.

pub mod closings;

const KIND: &str = "register";
