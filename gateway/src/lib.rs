//! Régie's one program: its settings, its start and stop, its command line, HTTP and GraphQL.
//!
//! | open | for |
//! |---|---|
//! | `settings` | what can be set, and where each value comes from |
//! | `boot` | from settings to a running application, and back down |
//! | `cli` | one file a command of `regie` |
//! | `changes` | what changed, told to whoever listens |
//! | `http` | connections and TLS, routes, limits, headers, health |
//! | `identity` | who signs in, and who asks |
//! | `files` | what people upload, kept sealed |
//! | `mail` | letters, and whoever sends them |
//! | `reports` | what the readers answer, as documents |
//! | `fec` | the books, as the French tax office reads them |
//! | `agents` | the listener of machines, and what they bring |
//! | `graphql` | one folder a feature: text into types, one use case, the answer |
//! | `written` | up to where each account wrote, which it sees when it asks next |
//! | `telemetry` | log lines, metrics, traces |
//! | `audit` | who did what, as a file that can be proven |
//! | `demo` | the demo company, made by the same use cases as everything else |
//!
//! Nothing here decides: a rule that is missing belongs to `domain`, a right to `commands::permit`.

// The queries of all features are one type, whose futures lie within each other.
#![recursion_limit = "256"]

/// A fifth of what an answer costs beside the database went into the malloc of glibc.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

pub mod agents;
pub mod audit;
pub mod boot;
pub mod changes;
pub mod cli;
pub mod demo;
pub mod failure;
pub mod fec;
pub mod files;
pub mod graphql;
pub mod http;
pub mod identity;
pub mod mail;
pub mod reports;
pub mod settings;
pub mod telemetry;
pub mod written;

pub use boot::Application;
pub use failure::Failure;
