//! Decides. Each feature is a folder: what may be asked, what is refused, what happened, what follows.
//!
//! No I/O, no async, no clock, no chance: time, ids and prices arrive in the command. Features never
//! import each other; they meet in `commands::processes` and in read models.

pub mod command;
pub mod decider;
pub mod event;
#[cfg(test)]
mod names;
pub mod refusal;
pub mod standing;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

pub mod account;
pub mod alert_rule;
pub mod answer_template;
pub mod audit;
pub mod calendar;
pub mod client;
pub mod contract;
pub mod file;
pub mod hour_bank;
pub mod invoice;
pub mod machine;
pub mod mail;
pub mod maintenance;
pub mod notice;
pub mod numbering;
pub mod reading;
pub mod register;
pub mod seller;
pub mod service_policy;
pub mod supplier_invoice;
pub mod team;
pub mod tenant;
pub mod ticket;
pub mod ticket_view;
pub mod time_entry;
pub mod timer;
pub mod workload;

pub use decider::Decider;
pub use event::Event;
