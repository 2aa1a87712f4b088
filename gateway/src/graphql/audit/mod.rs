//! Who did what, when, by which door, and what came of it (AU1), as GraphQL sees it.

mod loaders;
mod query;
mod types;

pub use loaders::{ActById, ActsInAnswerTo};
pub use query::AuditQuery;
pub use types::{Act, load_events};
