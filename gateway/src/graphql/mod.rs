//! The one interface: GraphQL. One folder a feature, the same names in each: `mutation` parses, calls one
//! use case and answers; `query` reads; `types` makes objects of rows; `input` makes types of text.
//!
//! - No rule and no right is decided here: refusals come from the use cases and are shown as `userErrors`.
//! - Every reader gets the caller's `Scope`; what lies outside it is not found.
//! - A mutation answers once the read models that its answer needs have passed its position (`wait`).

mod batches;
mod checked;
pub mod context;
mod document;
mod door;
pub mod errors;
pub mod limits;
mod loaders;
mod outcome;
mod page;
mod past;
mod rates;
mod scalars;
mod schema;
mod span;
mod traced;
mod wait;
mod words;

mod account;
mod alert_rule;
mod answer_template;
mod audit;
mod calendar;
mod changes;
mod client;
mod contract;
mod file;
mod history;
mod hour_bank;
mod identity;
mod invoice;
mod machine;
mod mail;
mod maintenance;
mod notice;
mod reading;
mod register;
mod report;
mod seller;
mod service_policy;
mod supplier_invoice;
mod team;
mod tenant;
mod ticket;
mod ticket_view;
mod time_entry;
mod timer;
mod workload;

pub use batches::Batches;
pub use checked::Checked;
pub use context::{Asking, CameIn, Coming};
pub use door::Door;
pub use schema::{Schema, schema, sdl, served};
pub use wait::{LIMIT, wait_for_all};
