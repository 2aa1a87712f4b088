//! Answers. One file a question: its table, its fold, its reader.
//!
//! Invariant: rows and cursor move in one transaction, so a read model is always the fold of a prefix of the
//! journal, and the same event twice changes nothing.

pub mod runtime;

pub mod account;
pub mod activity;
pub mod alert_rule;
pub mod answer_template;
pub mod audit;
pub mod calendar;
pub mod client;
pub mod companies;
pub mod contract;
pub mod file;
pub mod hour_bank;
pub mod invoice;
pub mod machine;
pub mod mail;
pub mod maintenance;
pub mod notice;
pub mod reading;
pub mod register;
pub mod service_policy;
pub mod supplier_invoice;
pub mod team;
pub mod ticket;
pub mod ticket_view;
pub mod time_entry;
pub mod workload;

use runtime::ReadModel;

/// Every read model there is.
pub const ALL: &[ReadModel] = &[
    account::list::MODEL,
    alert_rule::list::MODEL,
    answer_template::list::MODEL,
    calendar::list::MODEL,
    client::directory::MODEL,
    client::contacts::MODEL,
    contract::list::MODEL,
    file::list::MODEL,
    hour_bank::balance::MODEL,
    hour_bank::lots::MODEL,
    hour_bank::statement::MODEL,
    hour_bank::thresholds::MODEL,
    invoice::list::MODEL,
    invoice::page::MODEL,
    invoice::movements::MODEL,
    invoice::journal::MODEL,
    machine::list::MODEL,
    machine::alerts::MODEL,
    maintenance::list::MODEL,
    mail::boxes::MODEL,
    mail::list::MODEL,
    notice::list::MODEL,
    notice::groups::MODEL,
    reading::marks::MODEL,
    register::closings::MODEL,
    service_policy::list::MODEL,
    supplier_invoice::list::MODEL,
    time_entry::list::MODEL,
    ticket::list::MODEL,
    ticket::thread::MODEL,
    ticket::search::MODEL,
    ticket_view::list::MODEL,
    team::list::MODEL,
    team::skills::MODEL,
    workload::hands::MODEL,
    audit::acts::MODEL,
];

pub use runtime::{Follower, Readers, Scope, Sees, create_tables};
