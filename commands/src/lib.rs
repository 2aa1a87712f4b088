//! Does. A use case is a file: who may, which facts, decide and append.
//!
//! Nothing here reads a projection: a fact from another aggregate is loaded from its stream.

pub mod permit;
pub mod runtime;
mod standing;

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

pub mod processes;

pub use permit::{Action, Caller, Module, Permit, Whose};
pub use runtime::{CommandError, Request, Runtime};
